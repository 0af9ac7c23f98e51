// The sun's way: slow, in steps, there and back, and its patch stays on the floor of the room.
#include <doctest/doctest.h>

#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include "scene/lighting.h"
#include "scene/room.h"
#include "scene/sun_patch.h"

using namespace ninety;

TEST_CASE("the sun goes a quarter of a degree a minute, and stands still for twenty seconds at a time") {
    CHECK(sun_turn(Seconds(0)) == 0);
    CHECK(sun_turn(Seconds(19.9)) == 0);
    CHECK(sun_turn(Seconds(39.9)) == sun_turn(Seconds(20)));
    CHECK(sun_turn(Seconds(20)) > 0);
    // 360 degrees a day: a quarter of one a minute, .0043633 radians.
    CHECK(sun_turn(Seconds(60)) == doctest::Approx(.0043633).epsilon(1e-4));
    double least = 1, most = -1, before = 0;
    int changes = 0;
    for (int s = 0; s < 4 * 60 * 60; ++s) {
        const double turn = sun_turn(Seconds(s));
        changes += turn != before;
        CHECK(std::abs(turn - before) < .0014545);  // never farther than twenty seconds take it
        least = std::min(least, turn);
        most = std::max(most, turn);
        before = turn;
    }
    CHECK(changes <= 4 * 60 * 3);
    CHECK(changes > 4 * 60 * 3 - 20);
    CHECK(most == doctest::Approx(.10).epsilon(.02));
    CHECK(least == doctest::Approx(-.10).epsilon(.02));
    CHECK(std::isfinite(sun_turn(Seconds(1e9))));
}

TEST_CASE("wherever the sun is, its patch lies on the floor between the walls, and the evening has none") {
    const Light day = light_of(LightingPreset::day), evening = light_of(LightingPreset::evening);
    const RoomSize room;
    CHECK(with_sun_turned(day, 0) == day);
    CHECK(with_sun_turned(evening, .1) == evening);
    for (const double turn : {-.10, -.03, .05, .10}) {
        const glm::vec3 to_sun = with_sun_turned(day, turn).to_sun;
        CHECK(glm::length(to_sun) == doctest::Approx(1).epsilon(1e-3));
        CHECK(to_sun.y == day.to_sun.y);
        for (const float y : {kNearWindow.y0, kNearWindow.y1})
            for (const float z : {-kNearWindow.z1, -kNearWindow.z0, kNearWindow.z0, kNearWindow.z1}) {
                const glm::vec3 pane(room.back, y, z), lit = pane - to_sun * (y / to_sun.y);
                CHECK(lit.x > room.back);
                CHECK(lit.x < 0);
                CHECK(std::abs(lit.z) < room.side);
            }
    }
}

TEST_CASE("the sun's patch reaches as far as the floor is lit through the window, and hardly farther") {
    // As shaders/room.frag has it, of one window and without its bars: whether a point of the floor is lit.
    const RoomSize room;
    const auto lit = [&](const glm::vec3& to_sun, float x, float z, int side) {
        const float y = -room.mat_thickness, t = (room.back - x) / to_sun.x;
        const glm::vec3 at = glm::vec3(x, y, z) + to_sun * t;
        const float soft = .012f + .018f * t, across = at.z * static_cast<float>(side);
        return across > .98f - soft && across < 1.72f + soft && at.y > .75f - soft && at.y < 2.15f + soft;
    };
    for (const double turn : {-.10, 0.0, .07}) {
        const Light light = with_sun_turned(light_of(LightingPreset::day), turn);
        const auto patches = sun_patches(light);
        for (const int side : {-1, 1}) {
            glm::vec2 low(9), high(-9), told_low(9), told_high(-9);
            for (float x = -3.4f; x < 0; x += .004f)
                for (float z = -2.6f; z < 2.6f; z += .004f)
                    if (lit(light.to_sun, x, z, side)) {
                        low = glm::min(low, {x, z});
                        high = glm::max(high, {x, z});
                    }
            for (const glm::vec3& corner : patches[side < 0 ? 0 : 1]) {
                CHECK(corner.y == -room.mat_thickness);
                told_low = glm::min(told_low, {corner.x, corner.z});
                told_high = glm::max(told_high, {corner.x, corner.z});
            }
            for (int axis = 0; axis < 2; ++axis) {
                CHECK(told_low[axis] <= low[axis] + 1e-3f);
                CHECK(told_low[axis] >= low[axis] - .008f);
                CHECK(told_high[axis] >= high[axis] - 1e-3f);
                CHECK(told_high[axis] <= high[axis] + .008f);
            }
        }
    }
}

TEST_CASE("a wandering sun is the same light, another lamp is not") {
    const Light day = light_of(LightingPreset::day);
    CHECK(same_but_for_the_sun(with_sun_turned(day, .1), day));
    Light other = day;
    other.key *= .5f;
    CHECK_FALSE(same_but_for_the_sun(other, day));
}
