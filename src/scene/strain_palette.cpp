#include "scene/strain_palette.h"

#include <algorithm>
#include <glm/common.hpp>

#include "scene/colour_ramp.h"

namespace ninety {

glm::vec3 strain_colour(double strain) {
    // The red-brown of muscle at rest (#8E3B36), brick, coral, apricot, yellow.
    constexpr std::array<glm::vec3, 5> kStops{{{.557f, .231f, .212f},
                                               {.76f, .33f, .27f},
                                               {.92f, .47f, .37f},
                                               {.965f, .66f, .37f},
                                               {.99f, .86f, .42f}}};
    return ramp_colour(kStops, strain / kPaletteEnd);
}

glm::vec3 tone_colour(double tone_01) {
    constexpr glm::vec3 kRest{.86f, .64f, .59f}, kTense{.70f, .05f, .17f};
    return glm::mix(kRest, kTense, static_cast<float>(std::clamp(tone_01, 0.0, 1.0)));
}

}  // namespace ninety
