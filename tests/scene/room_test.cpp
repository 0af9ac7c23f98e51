#include "scene/room.h"

#include <doctest/doctest.h>

#include <glm/geometric.hpp>

#include "scene/camera.h"

using namespace ninety;

TEST_CASE("the room's triangles face where their normals point and are grouped by material") {
    const RoomMesh mesh = make_room();
    std::uint32_t covered = 0;
    for (const auto& range : mesh.ranges) {
        CHECK(range.first == covered);
        covered += range.count;
    }
    CHECK(covered == mesh.indices.size());
    int turned = 0;
    for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
        const RoomVertex& a = mesh.vertices[mesh.indices[i]];
        const RoomVertex& b = mesh.vertices[mesh.indices[i + 1]];
        const RoomVertex& c = mesh.vertices[mesh.indices[i + 2]];
        const glm::vec3 face = glm::cross(b.position - a.position, c.position - a.position);
        if (glm::length(face) < 1e-9f) continue;
        if (glm::dot(face, a.normal + b.normal + c.normal) <= 0) ++turned;
    }
    CHECK(turned == 0);
}

TEST_CASE("a wall that would hide the resting leg gives way, from every named view") {
    const Proportions body;
    const auto part = [](Cutaway which) { return static_cast<std::size_t>(which); };
    for (const Side side : {Side::left, Side::right}) {
        const Cutaway near_wall = side == Side::right ? Cutaway::left_wall : Cutaway::right_wall;
        const Cutaway leg_wall = side == Side::right ? Cutaway::right_wall : Cutaway::left_wall;
        const auto from_side = cutaway_visibility(named_view(View::side, body, side, 1.5f).eye(), side, body);
        CHECK(from_side[part(near_wall)] == 0);
        CHECK(from_side[part(leg_wall)] == 1);
        const auto from_behind =
            cutaway_visibility(named_view(View::foot, body, side, 1.5f).eye(), side, body);
        CHECK(from_behind[part(near_wall)] == 0);
        CHECK(from_behind[part(leg_wall)] == 0);
        const auto own = cutaway_visibility(named_view(View::floor, body, side, 1.5f).eye(), side, body);
        CHECK(own[part(leg_wall)] == 1);
        CHECK(own[part(Cutaway::lintel)] == 1);
    }
}
