// Where the mat gives way: below what of the body rests on it.
//
// World frame of body/wall_contact.h, metres.
#pragma once

#include <array>
#include <cstddef>
#include <glm/vec4.hpp>

#include "scene/scene.h"

namespace ninety {

// Of a body's rounded segments on the mat; the heaviest ones come first in no order. shaders/contact.frag has
// as many places.
inline constexpr std::size_t kMostPresses = 16;

struct MatPresses {
    std::array<glm::vec4, kMostPresses> axis{};  // from x, z; to x, z
    std::array<glm::vec4, kMostPresses>
        size{};  // half width at from, at to; how much it presses, 0..1, at either
    std::size_t count = 0;
};

// What lies within 5 cm of the mat's surface and above the mat; the thicker, the deeper.
MatPresses mat_presses(const Scene& scene);

}  // namespace ninety
