// Limbs whose end is put on a point of the world: hands and feet that carry weight while the trunk moves.
//
// Each changes the pose it is given and asks for everything nearer to the pelvis to be posed. World frame and
// lengths of wall_contact.h. A point out of reach is pointed at.
#pragma once

#include "body/pose.h"
#include "core/side.h"

namespace ninety {

// Whether the ankle gets there. The knee bends towards `knee_towards_world` (a direction of any length that
// is not the leg's own); the foot keeps its rotation against the shank.
bool reach_with_leg(Pose& pose, Proportions body, Side side, glm::vec3 ankle_world,
                    glm::vec3 knee_towards_world);

// Whether the wrist gets there. The elbow points towards `elbow_towards_world`; the hand keeps its rotation
// against the forearm.
bool reach_with_arm(Pose& pose, Proportions body, Side side, glm::vec3 wrist_world,
                    glm::vec3 elbow_towards_world);

// The hand so that the fingers point and the palm faces along these directions (unit length, at a right
// angle); the forearm turns about its own length with it.
void turn_hand(Pose& pose, Side side, glm::vec3 fingers_world, glm::vec3 palm_world);

// Left and right changed: the same in a mirror that stands in z = 0.
Pose mirrored(const Pose& pose);

}  // namespace ninety
