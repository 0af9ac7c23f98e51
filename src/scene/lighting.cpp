#include "scene/lighting.h"

#include <cmath>
#include <numbers>

namespace ninety {

Light light_of(LightingPreset preset) {
    Light light;
    light.preset = preset;
    if (preset == LightingPreset::day) {
        light.key = {1.30f, 1.20f, 1.05f};
        light.sky = {.62f, .66f, .72f};
        light.ground = {.40f, .34f, .28f};
        light.fill = {.22f, .22f, .24f};
        light.sun = {2.1f, 1.68f, 1.10f};
        light.lamp = {0, 0, 0};
        light.beyond = {1.20f, 1.16f, 1.06f};
        light.beyond_at = {3.0f, 1.45f, 0};
        light.panes = {1.44f, 1.42f, 1.36f};
        light.shades = {.95f, .92f, .86f};
    } else {
        light.key = {.70f, .54f, .38f};
        light.sky = {.26f, .24f, .28f};
        light.ground = {.22f, .16f, .12f};
        light.fill = {.12f, .11f, .12f};
        light.sun = {0, 0, 0};
        light.lamp = {1.25f, .78f, .40f};
        light.beyond = {.95f, .66f, .38f};
        light.beyond_at = {1.52f, .95f, 1.51f};
        light.panes = {.058f, .074f, .108f};  // dusk
        light.shades = {2.4f, 1.55f, .82f};
    }
    return light;
}

double sun_turn(Seconds now) {
    constexpr double kADay = 24 * 60 * 60, kMost = .10;  // radians to either side
    constexpr double kStep = 2 * std::numbers::pi * kSunStep.value / kADay;
    const double way = kStep * std::floor(now.value / kSunStep.value);
    // There and back, from the middle: a triangle.
    const double along = std::fmod(way / kMost, 4.0);
    return kMost * (along < 1 ? along : along < 3 ? 2 - along : along - 4);
}

Light with_sun_turned(Light light, double turn) {
    if (light.sun == glm::vec3(0)) return light;
    const float c = static_cast<float>(std::cos(turn)), s = static_cast<float>(std::sin(turn));
    light.to_sun = {kToSun.x * c, kToSun.y, kToSun.x * s};
    return light;
}

}  // namespace ninety
