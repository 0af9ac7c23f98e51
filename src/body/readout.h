// Everything a panel says about one moment of a stretch, from the leg's angle.
//
// A model estimate for an average body, not a measurement of anyone: whoever shows these numbers says so.
#pragma once

#include "body/hamstrings.h"
#include "body/pelvis.h"
#include "body/proportions.h"
#include "core/units.h"

namespace ninety {

// A model estimate for an average body, not a measurement of anybody: wherever these are shown it says so.
struct StretchReadout {
    Degrees leg;                    // against the floor
    Degrees hip;                    // flexion
    Degrees pelvic_tilt;            // posterior, 0 or more
    Degrees lumbar_flexion;         // 0 or more
    PerHamstring<double> strain{};  // .1 is ten per cent longer than standing; by index_of(Hamstring)
    NewtonMetres torque;
    Metres gap;  // buttock to wall, 0 or more
};

// For a straight leg at kMinModelLeg..130 degrees (asserted). The torque comes from whoever knows the
// tissue's past: a HoldCourse, or passive_torque for a leg that is raised slowly.
StretchReadout readout_at(Degrees leg, PelvisHabit habit, Proportions body, NewtonMetres torque);

}  // namespace ninety
