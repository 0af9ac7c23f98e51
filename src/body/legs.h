// Steps of the stretch pose below the hips.
//
// Each changes the pose it is given and asks for pelvis and root to be posed. Leg directions are angles
// against the floor: 0 towards the wall, 90 straight up. Frames: stretch_pose.h.
#pragma once

#include "body/pose.h"

namespace ninety {

// The leg flat on the floor, slightly turned out, heel down.
void rest_leg_flat(Pose& pose, Proportions body, Side side);

// The leg straight at `leg`, swung sideways until its heel is at world z `heel_z`.
void raise_leg_straight(Pose& pose, Proportions body, Side side, Degrees leg, Metres heel_z);

// The knee bent and the foot standing (0), sliding out along the floor until the leg lies flat (1).
void stand_foot(Pose& pose, Proportions body, Side side, double slid_out_01);

// From the standing foot (0) through the air to the leg of `end` (1), whose heel is on the wall.
void lift_foot_to_wall(Pose& pose, const Pose& end, Proportions body, Side side, double progress_01);

}  // namespace ninety
