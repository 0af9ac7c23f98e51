// The light a scene stands in. Linear colours; intensities are relative, exposure is the tone mapper's.
#pragma once

#include <glm/geometric.hpp>
#include <glm/vec3.hpp>

#include "core/units.h"
#include "settings/settings.h"

namespace ninety {

// Into the near room's windows, 37 degrees high, straight on.
inline constexpr glm::vec3 kToSun{-.7974f, .6034f, 0};

struct Light {
    LightingPreset preset = LightingPreset::day;                     // whose light map the room has
    glm::vec3 to_key{glm::normalize(glm::vec3(-.42f, .86f, .10f))};  // towards the key light, unit length
    glm::vec3 key{0}, sky{0}, ground{0};  // key light, and the two halves of the ambient
    glm::vec3 fill{0};                    // from where the viewer is: shapes the form
    glm::vec3 sun{0};                     // the patch of light a window throws
    glm::vec3 to_sun{kToSun};             // where that comes from, unit length
    glm::vec3 lamp{0};                    // the lamp beside the wall, per square metre
    glm::vec3 beyond{0};                  // the room behind the doorway
    glm::vec3 beyond_at{0};               // where that comes from: its window, its lamps at z and -z
    glm::vec3 panes{0}, shades{0};        // what windows and lampshades shine with themselves
    friend bool operator==(const Light&, const Light&) = default;
};

Light light_of(LightingPreset lighting);

// The sun's way round the house, radians from kToSun: as fast as it goes, a quarter of a degree a minute, and
// back again after 23 minutes, so that its patch stays on the same floor. In steps of 20 seconds: between two
// of them nothing changes, and nothing needs to be drawn. `now` is any steady time from 0 on.
inline constexpr Seconds kSunStep{20};
double sun_turn(Seconds now);
// The sun wanders, and with it nothing but its patch on the floor.
inline bool same_but_for_the_sun(Light a, const Light& b) {
    a.to_sun = b.to_sun;
    return a == b;
}
// The light with its sun turned so far; of the evening, as it is.
Light with_sun_turned(Light light, double turn);

}  // namespace ninety
