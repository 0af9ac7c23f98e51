#include "scene/bend_palette.h"

#include "scene/colour_ramp.h"

namespace ninety {

glm::vec3 bend_colour(double share) {
    constexpr std::array<glm::vec3, 5> kStops{{{.878f, .925f, .957f},
                                               {.620f, .737f, .855f},
                                               {.549f, .588f, .776f},
                                               {.533f, .337f, .655f},
                                               {.431f, .004f, .420f}}};
    return ramp_colour(kStops, share);
}

}  // namespace ninety
