// The light that the build has worked out, where one knows what it must be like. What one sees is judged by
// eye.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "light/bake_room.h"
#include "light/chart_field.h"

using namespace ninety;

namespace {

constexpr std::size_t kDay = 0, kEvening = 1;

const LightMap& built() {
    static const LightMap map = [] {
        auto loaded = load_light_map(std::filesystem::path(NINETY_SHARE) / "light" / "room.light");
        if (!loaded) FAIL(loaded.error());
        return *loaded;
    }();
    return map;
}

glm::vec3 light_at(std::size_t map, Surface surface, glm::vec3 point) {
    const glm::ivec2 texel(light_uv(surface, point) * float(kLightMapSide));
    const std::uint8_t* p =
        &built().rgb[map][3 * static_cast<std::size_t>(texel.y * kLightMapSide + texel.x)];
    return {light_of_byte(p[0]), light_of_byte(p[1]), light_of_byte(p[2])};
}

float bright(std::size_t map, Surface surface, glm::vec3 point) {
    const glm::vec3 light = light_at(map, surface, point);
    return light.x * .2126f + light.y * .7152f + light.z * .0722f;
}

}  // namespace

TEST_CASE("by day it is brighter towards the windows, and darker where walls meet") {
    const float near = bright(kDay, Surface::floor, {-2.3f, 0, 1.3f}),
                far = bright(kDay, Surface::floor, {-.3f, 0, 2.0f});
    CHECK(near > 1.15f * far);
    // The wall with the windows gets none of their light straight.
    CHECK(bright(kDay, Surface::back, {-3.4f, 1.5f, .3f}) <
          .8f * bright(kDay, Surface::door_wall, {0, 1.5f, 1.2f}));
    for (const float x : {-2.6f, -1.5f, -.6f}) {
        CHECK(bright(kDay, Surface::side, {x, .02f, 2.3f}) <
              .93f * bright(kDay, Surface::side, {x, .7f, 2.3f}));
        CHECK(bright(kDay, Surface::floor, {x, 0, 2.28f}) <
              .93f * bright(kDay, Surface::floor, {x, 0, 1.6f}));
    }
    // Near the corner of three it is darker than in the middle of an edge.
    CHECK(bright(kDay, Surface::side, {-.03f, 2.47f, 2.3f}) <
          bright(kDay, Surface::side, {-1.2f, 2.47f, 2.3f}));
}

TEST_CASE("in the evening lamps throw their light up and down the walls beside them, and it is warm") {
    // The lamp's shade is at 1.24 to 1.56 m: above and below its open ends, brighter than beside it farther
    // along.
    const glm::vec3 lamp(kLampX, 0, 2.3f);
    const auto wall = [&](float x, float y) { return bright(kEvening, Surface::side, {x, y, lamp.z}); };
    CHECK(wall(kLampX, 1.95f) > 1.3f * wall(kLampX + .75f, 1.45f));
    CHECK(wall(kLampX, .9f) > 1.3f * wall(kLampX + .75f, 1.35f));
    CHECK(wall(kLampX, 1.95f) > 2 * wall(-.3f, 1.95f));
    for (std::size_t i = 0; i < kSurfaces; ++i) {
        const LightChart& c = light_chart(static_cast<Surface>(i));
        const glm::vec3 light =
            light_at(kEvening, static_cast<Surface>(i), c.origin + c.across * .5f + c.up * .5f);
        CHECK(light.x > 1.2f * light.z);
    }
}

TEST_CASE("nothing is black, nothing but a wall beside a lamp is as bright as can be, and nothing is rough") {
    for (const std::size_t k : {kDay, kEvening}) {
        int brightest = 0, steps = 0;
        for (std::size_t i = 0; i < kSurfaces; ++i) {
            const LightChart& c = light_chart(static_cast<Surface>(i));
            const auto at = [&](int x, int y) {
                return built()
                    .rgb[k][3 * static_cast<std::size_t>((c.at.y + y) * kLightMapSide + c.at.x + x)];
            };
            for (int y = 0; y < c.size.y; ++y)
                for (int x = 0; x < c.size.x; ++x) {
                    CHECK(at(x, y) > 30);
                    brightest += at(x, y) == 255;
                    if (x > 0) steps = std::max(steps, std::abs(at(x, y) - at(x - 1, y)));
                }
        }
        CHECK(brightest < 400);
        CHECK(steps < 40);
    }
}

TEST_CASE("the same is made each time, and with little effort nearly the same as with much") {
    const BakeEffort little{.rays = 4, .coarse = 16, .bounces = 1};
    const LightMap once = bake_room(little), again = bake_room(little);
    CHECK(once.rgb == again.rgb);
    const auto mean = [](const std::vector<std::uint8_t>& rgb) {
        double sum = 0;
        for (const std::uint8_t byte : rgb)
            sum += byte;
        return sum / double(rgb.size());
    };
    for (std::size_t k = 0; k < kLightMaps; ++k)
        CHECK(mean(once.rgb[k]) == doctest::Approx(mean(built().rgb[k])).epsilon(.08));
}
