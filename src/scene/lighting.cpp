#include "scene/lighting.h"

namespace ninety {

Light light_of(LightingPreset preset) {
    Light light;
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

}  // namespace ninety
