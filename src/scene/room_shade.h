// What furniture takes from the light of floor and walls beside it: worked out once, for each vertex of
// those, by rays.
#pragma once

#include <vector>

#include "scene/room.h"

namespace ninety {

// The share of its sky that solids on its own side leave a point, 0..1, and which part shades it most.
struct Shade {
    float open = 1;
    Cutaway by = Cutaway::never;
};
Shade shade_at(glm::vec3 point, glm::vec3 normal, const std::vector<Solid>& solids);

}  // namespace ninety
