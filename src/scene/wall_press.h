// Where flesh gives way to the wall: of the raised leg and of the pelvis, whose buttock comes to rest on
// wall, casing and skirting.
//
// World frame of body/wall_contact.h. For skin, bones and muscles alike; shaders/skinning.glsl does the same.
// Values only; what a body weighs on the floor is mat_presses.h's.
#pragma once

#include <glm/vec3.hpp>

#include "body/pose.h"
#include "scene/figure_mesh.h"

namespace ninety {

// Whose leg the wall presses flat, 1 or 0: left and right; and the world x that nothing of it goes beyond
// where the bare wall is. The landmark of a heel on the wall touches it (body/wall_contact.h); of a leg below
// 70 degrees the round pad beside it would go through by up to 9 mm, and of a leg beyond 85 the buttock by up
// to 40 of a stocky body. Flesh gives way.
struct WallPress {
    float left = 0, right = 0;
    float to_x_world = 0;
};
WallPress wall_press(const WorldPose& pose, Proportions body);
// The same for what stays under the skin.
WallPress press_beneath_skin(WallPress press);

// The world x of the face that is in a point's way: the wall's, or where casing and skirting stand out
// theirs. In the opening there is none, and flesh bulges into it, at most as far in as it is from the jamb.
float wall_face_x(glm::vec3 point_world, const WallPress& press);

// How much of a vertex gives way, 0..1.
float share_pressed(const FigureVertex& vertex, const WallPress& press);

// What is before the face, as it is; beyond, moved back by this share of the way.
glm::vec3 pressed_by_wall(glm::vec3 point_world, float share, const WallPress& press);

}  // namespace ninety
