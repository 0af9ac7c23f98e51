// Steps of the stretch pose above the hips: pelvis, spine, head and arms of a body on the floor.
//
// Each changes the pose it is given; the root's x and z are the caller's. Frames: stretch_pose.h.
#pragma once

#include "body/pose.h"

namespace ninety {

// On the back: the pelvis tipped back by `tilt` (0..45 degrees, posterior), the ribs and the head on the
// floor. Sets the root's height: a pelvis that rolls back rolls onto the sacrum, which lifts the hips; `lift`
// adds to it.
void lie_on_back(Pose& pose, Proportions body, Degrees tilt, Metres lift = Metres(0));

// Arms beside the body on the floor, palms down. Asks for the trunk to be posed.
void rest_arms(Pose& pose, Proportions body);

}  // namespace ninety
