// What rays meet in the room, against the room's plan: walls at x = -3.4, 0, .12 and 3, z = 2.3 and 1.7, a
// ceiling at 2.5, a doorway .86 m wide and 2.03 m high.
#include "light/room_rays.h"

#include <doctest/doctest.h>

#include <cmath>
#include <glm/geometric.hpp>

using namespace ninety;

namespace {

RayEnd sent(glm::vec3 from, glm::vec3 along) {
    const RoomRays rays;
    return rays.cast(from, glm::normalize(along), {});
}

}  // namespace

TEST_CASE("a ray ends at the wall before it, and goes through the doorway where there is one") {
    const glm::vec3 middle(-1, 1, 0);
    CHECK(sent(middle, {0, -1, 0}).surface == Surface::floor);
    CHECK(sent(middle, {0, -1, 0}).distance == doctest::Approx(1.004));
    CHECK(sent(middle, {0, 1, 0}).surface == Surface::ceiling);
    CHECK(sent(middle, {0, 0, -1}).surface == Surface::side);
    CHECK(sent(middle, {0, 0, -1}).distance == doctest::Approx(2.3));
    CHECK(sent(middle, {-1, 0, 0}).surface == Surface::back);
    CHECK(sent(middle, {-1, 0, 0}).distance == doctest::Approx(2.4));
    // Straight on: through the doorway, to the window of the room behind.
    const RayEnd through = sent(middle, {1, 0, 0});
    CHECK(through.surface == Surface::behind_far);
    CHECK(through.distance == doctest::Approx(4));
    CHECK(through.pane);
    // Beside it, and over it.
    CHECK(sent({-1, 1, .5f}, {1, 0, 0}).surface == Surface::door_wall);
    CHECK(sent({-1, 2.2f, 0}, {1, 0, 0}).surface == Surface::door_wall);
    CHECK(sent({-1, 2.0f, .42f}, {1, 0, 0}).surface == Surface::behind_far);
    // On the jamb, and on the lintel from below.
    const RayEnd jamb = sent({-1, 1, 0}, {1.06f, 0, .43f});
    CHECK(jamb.point.x > 0);
    CHECK(jamb.point.x < .12f);
    CHECK(jamb.point.z == doctest::Approx(.43));
    CHECK(sent({-.5f, 1.6f, 0}, {.56f, .43f, 0}).point.y == doctest::Approx(2.03));
    // And back from the other room.
    CHECK(sent({2, 1, 0}, {-1, 0, 0}).surface == Surface::back);
    CHECK(sent({2, 1, 1}, {-1, 0, 0}).surface == Surface::behind_door_wall);
    CHECK(sent({2, 1, 0}, {0, 0, 1}).distance == doctest::Approx(1.7));
    CHECK_FALSE(sent({2, 1, 0}, {0, -1, 0}).pane);
}

TEST_CASE("panes are where the windows are, and curtains stop what would come in behind them") {
    CHECK(sent({-1, 1.4f, 1.3f}, {-1, 0, 0}).pane);
    CHECK(sent({-1, 1.4f, -1.3f}, {-1, 0, 0}).pane);
    CHECK_FALSE(sent({-1, 1.4f, .5f}, {-1, 0, 0}).pane);
    CHECK_FALSE(sent({-1, .5f, 1.3f}, {-1, 0, 0}).pane);
    const RoomRays rays;
    const glm::vec3 before(-1, 1.4f, .80f);
    const RayEnd curtain = rays.cast(before, {-1, 0, 0}, rays.near(before));
    CHECK(curtain.fixture);
    CHECK(curtain.surface == Surface::back);
    CHECK(curtain.distance ==
          doctest::Approx(2.3).epsilon(.02));  // at x = -3.315, and 22 mm thick either way
    CHECK_FALSE(rays.clear(before, {-3.4f, 1.4f, .80f}, rays.near(before)));
    CHECK(rays.clear(before, {-3.4f, 1.4f, 1.3f}, rays.near(before)));
    // From one room into the other by the doorway alone.
    CHECK(rays.clear({-1, 1, 0}, {2, 1, 0}, {}));
    CHECK_FALSE(rays.clear({-1, 1, 1}, {2, 1, 1}, {}));
}

TEST_CASE("light is asked for where there is a surface: not in the opening, and not under the wall") {
    const RoomRays rays;
    const glm::vec3 near(-1, 0, 0), up(0, 1, 0);
    CHECK(rays.within_wall({0, 1, .2f}, near));
    CHECK(rays.within_wall({.12f, 1, -.2f}, -near));
    CHECK_FALSE(rays.within_wall({0, 1, .6f}, near));
    CHECK_FALSE(rays.within_wall({0, 2.2f, .2f}, near));
    CHECK_FALSE(rays.within_wall({-1, 1, 2.3f}, {0, 0, -1}));
    CHECK(rays.within_wall({.05f, 0, 1}, up));
    CHECK_FALSE(rays.within_wall({.05f, 0, .2f}, up));
    CHECK_FALSE(rays.within_wall({-1, 0, 1}, up));
}
