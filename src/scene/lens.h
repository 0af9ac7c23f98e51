// Depth of field: what is as far off as the body is sharp, what is nearer or farther a little soft.
//
// Values only: render/room_cache averages pictures of the room taken from different points of the lens.
#pragma once

#include <glm/mat4x4.hpp>
#include <glm/vec2.hpp>

#include "scene/scene.h"

namespace ninety {

// How far before the camera, metres along its line of sight, the picture is sharp: where hip and raised heel
// are, the farther of both; for people who stand, the middle between them. Follows the camera, not the pose.
float focus_depth(const Scene& scene);

// World to clip space from a point of the lens, such that what is at the focus stays where it is. `point` is
// within the unit circle. `blur` is how far, as a share of half the picture's height, something very far off
// moves when the point does by 1.
glm::mat4 through_lens(const Scene& scene, float aspect, glm::vec2 point, float blur);

}  // namespace ninety
