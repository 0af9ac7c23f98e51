// A colour between the stops of a ramp.
#pragma once

#include <algorithm>
#include <array>
#include <glm/common.hpp>
#include <glm/vec3.hpp>

namespace ninety {

// Stops evenly spread from 0 to 1, at least two; below and above, the ends.
template <std::size_t kCount>
glm::vec3 ramp_colour(const std::array<glm::vec3, kCount>& stops, double at_01) {
    static_assert(kCount >= 2);
    const double at = std::clamp(at_01, 0.0, 1.0) * (kCount - 1);
    const auto stop = std::min(static_cast<std::size_t>(at), kCount - 2);
    return glm::mix(stops[stop], stops[stop + 1], static_cast<float>(at - static_cast<double>(stop)));
}

}  // namespace ninety
