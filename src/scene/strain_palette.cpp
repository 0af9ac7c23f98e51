#include "scene/strain_palette.h"

#include <algorithm>
#include <array>
#include <glm/common.hpp>

namespace ninety {

glm::vec3 strain_colour(double strain) {
    // Indigo, plum, red, orange, yellow.
    constexpr std::array<glm::vec3, 5> kStops{
        {{.17f, .17f, .43f}, {.46f, .19f, .47f}, {.76f, .29f, .35f}, {.93f, .54f, .22f}, {.99f, .83f, .40f}}};
    const double at = std::clamp(strain / kPaletteEnd, 0.0, 1.0) * (kStops.size() - 1);
    const auto stop = std::min(static_cast<std::size_t>(at), kStops.size() - 2);
    return glm::mix(kStops[stop], kStops[stop + 1], static_cast<float>(at - static_cast<double>(stop)));
}

glm::vec3 tone_colour(double tone_01) {
    constexpr glm::vec3 kRest{.88f, .64f, .58f}, kTense{.62f, .07f, .10f};
    return glm::mix(kRest, kTense, static_cast<float>(std::clamp(tone_01, 0.0, 1.0)));
}

}  // namespace ninety
