// The sun's way: slow, in steps, there and back, and its patch stays on the floor of the room.
#include <doctest/doctest.h>

#include <cmath>
#include <glm/geometric.hpp>

#include "scene/lighting.h"
#include "scene/room.h"

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
