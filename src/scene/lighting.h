// The light a scene stands in. Linear colours; intensities are relative, exposure is the tone mapper's.
#pragma once

#include <glm/geometric.hpp>
#include <glm/vec3.hpp>

#include "settings/settings.h"

namespace ninety {

struct Light {
    glm::vec3 to_key{glm::normalize(glm::vec3(-.42f, .86f, .10f))};  // towards the key light, unit length
    glm::vec3 key{0}, sky{0}, ground{0};  // key light, and the two halves of the ambient
    glm::vec3 fill{0};                    // from where the viewer is: shapes the form
    glm::vec3 sun{0};                     // the patch of light a window throws
    glm::vec3 lamp{0};                    // the lamp beside the wall, per square metre
    glm::vec3 beyond{0};                  // the room behind the doorway
    glm::vec3 beyond_at{0};               // where that comes from: its window, its lamps at z and -z
    glm::vec3 panes{0}, shades{0};        // what windows and lampshades shine with themselves
    friend bool operator==(const Light&, const Light&) = default;
};

Light light_of(LightingPreset lighting);

}  // namespace ninety
