#include "scene/plane_grid.h"

#include <doctest/doctest.h>

#include <map>
#include <utility>

#include "scene/room.h"
#include "support/random.h"

using namespace ninety;

namespace {

constexpr std::uint32_t kColumns = 7, kRows = 5;

struct At {
    int x, y;
};
At place(std::uint32_t vertex) {
    return {static_cast<int>(vertex % (kColumns + 1)), static_cast<int>(vertex / (kColumns + 1))};
}
// Twice the triangle's area; positive counter-clockwise.
int twice_area(At a, At b, At c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
bool on_border(At a, At b) {
    return (a.x == b.x && (a.x == 0 || a.x == int(kColumns))) ||
           (a.y == b.y && (a.y == 0 || a.y == int(kRows)));
}

}  // namespace

TEST_CASE("a plane along which nothing changes is four triangles about its middle") {
    const auto triangles = plane_triangles(kColumns, kRows, [](const GridBlock&) { return true; });
    REQUIRE(triangles.size() == 12);
    int area = 0;
    for (std::size_t i = 0; i < triangles.size(); i += 3)
        area += twice_area(place(triangles[i]), place(triangles[i + 1]), place(triangles[i + 2]));
    CHECK(area == 2 * kColumns * kRows);
}

TEST_CASE("whatever varies, a plane is covered once, without cracks, and fine where it varies") {
    test::Random random(7);
    for (int round = 0; round < 400; ++round) {
        std::vector<bool> varied((kColumns + 1) * (kRows + 1));
        for (int i = 0; i < round % 5; ++i)
            varied[static_cast<std::size_t>(random.choice(static_cast<int>(varied.size())))] = true;
        const auto triangles = plane_triangles(kColumns, kRows, [&](const GridBlock& block) {
            for (std::uint32_t row = block.lower; row <= block.upper; ++row)
                for (std::uint32_t column = block.left; column <= block.right; ++column)
                    if (varied[row * (kColumns + 1) + column]) return false;
            return true;
        });
        REQUIRE(triangles.size() % 3 == 0);
        int area = 0;
        std::map<std::pair<std::uint32_t, std::uint32_t>, int> edges;  // each as it is gone along
        for (std::size_t i = 0; i < triangles.size(); i += 3) {
            const std::uint32_t corner[] = {triangles[i], triangles[i + 1], triangles[i + 2]};
            const int twice = twice_area(place(corner[0]), place(corner[1]), place(corner[2]));
            CHECK(twice > 0);
            area += twice;
            bool fine = false;
            for (int k = 0; k < 3; ++k) {
                ++edges[{corner[k], corner[(k + 1) % 3]}];
                fine |= varied[corner[k]];
            }
            if (fine) CHECK(twice == 1);
        }
        CHECK(area == 2 * kColumns * kRows);
        for (const auto& [edge, times] : edges) {
            CHECK(times == 1);
            const bool shared = edges.contains({edge.second, edge.first});
            CHECK(shared != on_border(place(edge.first), place(edge.second)));
        }
    }
}

TEST_CASE("the room's planes are fine beside furniture alone") {
    const RoomMesh mesh = make_room();
    const auto triangles = [&](Material material) { return mesh.ranges[std::size_t(material)].count / 3; };
    // Nothing stands against a ceiling: fine along the middle alone, where the light map is folded.
    CHECK(triangles(Material::ceiling) < 300);
    CHECK(triangles(Material::wall) > 500);
    std::vector<bool> used(mesh.vertices.size());
    for (const std::uint32_t i : mesh.indices)
        used[i] = true;
    for (const bool one : used)
        CHECK(one);
}
