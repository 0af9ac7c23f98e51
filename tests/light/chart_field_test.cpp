#include "light/chart_field.h"

#include <doctest/doctest.h>

#include <cmath>
#include <glm/geometric.hpp>

using namespace ninety;

TEST_CASE("between its points a field is straight, and both halves of the room see the same") {
    ChartField field(4);
    field.each([](Surface, glm::vec3 p, int, int) -> std::optional<BothLights> {
        return BothLights{glm::vec3(p.x, p.y, p.z), glm::vec3(1)};
    });
    for (const glm::vec3 p : {glm::vec3(-2, -.004f, 1.1f), {-1.37f, -.004f, .6f}, {-.4f, -.004f, 2.0f}}) {
        CHECK(glm::distance(field.at(Surface::floor, p)[0], p) < .02f);
        CHECK(field.at(Surface::floor, p * glm::vec3(1, 1, -1))[0] == field.at(Surface::floor, p)[0]);
        CHECK(field.at(Surface::floor, p)[1] == glm::vec3(1));
    }
}

TEST_CASE("gaps get what is beside them, and averaging takes out what neighbours saw differently") {
    ChartField field(1);
    // Sixteen different values in every square of four by four: their mean is 7.5.
    field.each([](Surface s, glm::vec3, int x, int y) -> std::optional<BothLights> {
        if (s == Surface::ceiling && x > 20 && x < 40) return std::nullopt;
        const float value = float(x % 4 + 4 * (y % 4));
        return BothLights{glm::vec3(value), glm::vec3(s == Surface::ceiling ? 3 : 0)};
    });
    field.fill_gaps();
    const LightChart& ceiling = light_chart(Surface::ceiling);
    CHECK(field.at(Surface::ceiling, ceiling.origin + ceiling.across * .3f + ceiling.up * .5f)[1] ==
          glm::vec3(3));
    field.average(4);
    const LightChart& floor = light_chart(Surface::floor);
    for (const glm::vec2 share : {glm::vec2(.5f, .5f), {.21f, .77f}, {.9f, .1f}})
        CHECK(field.at(Surface::floor, floor.origin + floor.across * share.x + floor.up * share.y)[0].x ==
              doctest::Approx(7.5).epsilon(1e-4));
}

TEST_CASE("light and bytes are each other's, and nothing leaves the scale") {
    CHECK(light_byte(0) == 0);
    CHECK(light_byte(kLightMapMost) == 255);
    CHECK(light_byte(9) == 255);
    CHECK(light_byte(-1) == 0);
    // sRGB: a fifth of the light is .4845 of the scale, byte 124.
    CHECK(light_byte(.2f * kLightMapMost) == 124);
    for (int byte = 0; byte < 256; ++byte)
        CHECK(light_byte(light_of_byte(static_cast<std::uint8_t>(byte))) == byte);
}
