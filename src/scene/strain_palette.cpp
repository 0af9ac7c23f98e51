#include "scene/strain_palette.h"

#include <algorithm>
#include <array>
#include <glm/common.hpp>

namespace ninety {

glm::vec3 strain_colour(double strain) {
    // The red-brown of muscle at rest (#8E3B36), brick, coral, apricot, yellow.
    constexpr std::array<glm::vec3, 5> kStops{{{.557f, .231f, .212f},
                                               {.76f, .33f, .27f},
                                               {.92f, .47f, .37f},
                                               {.965f, .66f, .37f},
                                               {.99f, .86f, .42f}}};
    const double at = std::clamp(strain / kPaletteEnd, 0.0, 1.0) * (kStops.size() - 1);
    const auto stop = std::min(static_cast<std::size_t>(at), kStops.size() - 2);
    return glm::mix(kStops[stop], kStops[stop + 1], static_cast<float>(at - static_cast<double>(stop)));
}

glm::vec3 tone_colour(double tone_01) {
    constexpr glm::vec3 kRest{.86f, .64f, .59f}, kTense{.70f, .05f, .17f};
    return glm::mix(kRest, kTense, static_cast<float>(std::clamp(tone_01, 0.0, 1.0)));
}

}  // namespace ninety
