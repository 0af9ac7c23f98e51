// Where the sun's light lies on the floor: the windows' panes, thrown there.
//
// Says only how far it reaches; shaders/room.frag (window_light) draws it.
#pragma once

#include <array>
#include <glm/vec3.hpp>

#include "scene/lighting.h"

namespace ninety {

// The corners on the floor, world, metres, of the near room's two windows' light (z < 0 first), soft edges
// included. Of a light whose sun is above the floor (asserted); one without any throws nothing, which this
// does not say.
using SunPatch = std::array<glm::vec3, 4>;
std::array<SunPatch, 2> sun_patches(const Light& light);

}  // namespace ninety
