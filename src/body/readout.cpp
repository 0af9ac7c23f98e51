#include "body/readout.h"

#include <cassert>

#include "body/tape_measure.h"

namespace ninety {

StretchReadout readout_at(Degrees leg, PelvisHabit habit, Proportions body, NewtonMetres torque) {
    assert(is_finite(torque));
    StretchReadout shown;
    shown.leg = leg;
    shown.hip = hip_angle_at(leg, habit);
    shown.pelvic_tilt = pelvic_tilt_at(leg, habit);
    shown.lumbar_flexion = lumbar_flexion_at(leg, habit);
    shown.strain = hamstring_strains({shown.hip, 0.0_deg});
    shown.torque = torque;
    shown.gap = gap_at(leg, body);
    return shown;
}

}  // namespace ninety
