// How much of a change one can see: how far things have moved between two scenes, in pixels of a picture.
//
// What moves by less than a fraction of a pixel need not be drawn again; breath and gaze count by how far
// they move skin and eyes, so that their amplitude decides how often. Numbers and lines over the picture are
// none of this: they are drawn with the panels. Pure.
#pragma once

#include <glm/vec2.hpp>

#include "scene/scene.h"

namespace ninety {

// From here on a change is seen, pixels: ours, by eye. A quarter of a pixel moves an edge's shade by a
// quarter.
inline constexpr float kSeenPixels = .25f;

// Of the joint, limb's end, chest, eye or lid that has moved farthest, the target's leg included; pixels of a
// picture of this size (1x1 or larger, asserted). Infinite where the scenes differ in anything that is no
// place: body, look, light, camera, what is in the picture, the colour of a muscle.
float moved_px(const Scene& from, const Scene& to, glm::vec2 picture_px);

// Whether the picture of `drawn` still is the picture of `now`.
inline bool looks_the_same(const Scene& drawn, const Scene& now, glm::vec2 picture_px) {
    return moved_px(drawn, now, picture_px) < kSeenPixels;
}

// How far the picture moves with the camera from one to the other, pixels of a picture of this size (1x1 or
// larger, asserted): of its middle and corners, as far away as what `to` looks at. Infinite where one mirrors
// and the other does not, or where one of those points is behind `from`.
float moved_px(const OrbitCamera& from, const OrbitCamera& to, glm::vec2 picture_px);

}  // namespace ninety
