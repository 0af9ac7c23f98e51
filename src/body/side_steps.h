// Over to the other side of the doorway on one's back, knees bent: pelvis, feet and shoulders take turns, and
// only what has just been relieved moves. Never a slide of the whole body.
#pragma once

#include <array>

#include "body/pose.h"
#include "core/side.h"

namespace ninety {

// What moves at a moment, of progress 0..1: each 0..1, how far it is off the floor in its step. All 0:
// everything carries.
struct SideStepLift {
    double pelvis = 0, shoulders = 0;
    std::array<double, 2> foot{};  // by Side
};
SideStepLift side_step_lift(Side from, double progress_01);

// From `lying` (progress 0), on the back in the lane of `from` with bent knees, to the same in the other lane
// (1): mirrored in z = 0, where the body's lanes are.
Pose side_steps(Proportions body, const Pose& lying, Side from, double progress_01);

}  // namespace ninety
