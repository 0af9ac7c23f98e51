#include "scene/room_shade.h"

#include <doctest/doctest.h>

#include <cmath>
#include <glm/geometric.hpp>

using namespace ninety;

TEST_CASE(
    "a vertex is shaded by furniture near it on its own side, the nearer the more, and by nothing behind "
    "it") {
    const std::vector<Solid> bench{{{-1, .2f, 1}, {1, .3f, 2}, Cutaway::right_things}};
    const glm::vec3 up(0, 1, 0);
    const Shade below = shade_at({0, 0, 1.5f}, up, bench);
    CHECK(below.open < .6f);
    CHECK(below.by == Cutaway::right_things);
    const Shade beside = shade_at({0, 0, .8f}, up, bench);
    CHECK(beside.open > below.open + .1f);
    CHECK(beside.open < 1);
    CHECK(shade_at({0, 0, -1.5f}, up, bench).open == 1);   // the other side of the room
    CHECK(shade_at({0, .5f, 1.5f}, up, bench).open == 1);  // above it
    CHECK(shade_at({0, 0, 1.5f}, -up, bench).open == 1);   // it lies behind the surface
    CHECK(shade_at({6, 0, 1.5f}, up, bench).open == 1);    // far off
}

TEST_CASE("what shades the floor in the mesh is what stands there, and is drawn and left out with it") {
    const RoomMesh mesh = make_room();
    int shaded = 0;
    for (const RoomVertex& v : mesh.vertices) {
        CHECK(v.shade.x > .5f);
        CHECK(v.shade.x <= 1);
        if (v.shade.x == 1) continue;
        ++shaded;
        const auto by = static_cast<Cutaway>(static_cast<int>(v.shade.y));
        const bool right = by == Cutaway::right_things || by == Cutaway::right_beyond;
        const bool left = by == Cutaway::left_things || by == Cutaway::left_beyond;
        CHECK((v.position.z > 0 ? right : left));
    }
    CHECK(shaded > 100);
    // Below the bench it is darker than in the middle of the room.
    float below = 1, middle = 0;
    for (const RoomVertex& v : mesh.vertices) {
        if (v.normal.y < .9f || v.position.y > 0) continue;
        const glm::vec2 at(v.position.x, v.position.z);
        if (glm::distance(at, glm::vec2(-1.4f, 2.1f)) < .12f) below = std::min(below, v.shade.x);
        if (glm::length(at) < .3f) middle = std::max(middle, v.shade.x);
    }
    CHECK(below < .8f);
    CHECK(middle > .93f);
}
