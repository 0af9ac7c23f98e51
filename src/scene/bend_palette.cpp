#include "scene/bend_palette.h"

#include <algorithm>
#include <array>
#include <glm/common.hpp>

namespace ninety {

glm::vec3 bend_colour(double share) {
    constexpr std::array<glm::vec3, 5> kStops{{{.878f, .925f, .957f},
                                               {.620f, .737f, .855f},
                                               {.549f, .588f, .776f},
                                               {.533f, .337f, .655f},
                                               {.431f, .004f, .420f}}};
    const double at = std::clamp(share, 0.0, 1.0) * (kStops.size() - 1);
    const auto stop = std::min(static_cast<std::size_t>(at), kStops.size() - 2);
    return glm::mix(kStops[stop], kStops[stop + 1], static_cast<float>(at - static_cast<double>(stop)));
}

}  // namespace ninety
