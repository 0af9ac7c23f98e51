// The wall as it is seen from the room behind: cut off at the height of a handle and see-through, so that the
// leg that rests on its other face stays in the picture.
//
// Values only; render/cut_wall_pass lays it over the figure. World frame of body/wall_contact.h, metres.
#pragma once

#include <glm/vec3.hpp>
#include <glm/vec4.hpp>
#include <vector>

#include "scene/scene.h"

namespace ninety {

inline constexpr float kCutWallHeight = .90f;

struct CutWallVertex {
    glm::vec3 position;
    glm::vec4 colour;  // linear, lit by the room behind; its own opacity
    float edge;        // 0 and 1 at the two long edges of the cut, .5 elsewhere
};

// Triangles, three vertices each; one wall on either side of the opening.
std::vector<CutWallVertex> cut_wall(const Doorway& doorway = {});

// How much of it is there, 0..1: all of it half a metre behind the wall. None for people who stand, whose
// legs it would hide.
float cut_wall_strength(const Scene& scene);

}  // namespace ninety
