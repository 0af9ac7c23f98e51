// Where the room's surfaces lie in the light map, and the map's file.
#include "scene/light_map.h"

#include <doctest/doctest.h>

#include <cmath>
#include <fstream>
#include <glm/geometric.hpp>
#include <iterator>

#include "support/temp_dir.h"

using namespace ninety;

namespace {

LightMap some_map() {
    LightMap map;
    for (std::size_t k = 0; k < kLightMaps; ++k)
        for (std::size_t i = 0; i < kLightMapBytes; ++i)
            map.rgb[k].push_back(static_cast<std::uint8_t>((i * (7 + k) + i / 256) & 255));
    return map;
}

}  // namespace

TEST_CASE("each surface has its own place in the light map, and none lies over another") {
    std::vector<int> taken(std::size_t{512} * 512, 0);
    for (std::size_t i = 0; i < kSurfaces; ++i) {
        const LightChart& c = light_chart(static_cast<Surface>(i));
        CHECK(glm::length(c.normal) == doctest::Approx(1));
        CHECK(std::abs(glm::dot(c.across, c.up)) < 1e-6f);
        REQUIRE(c.at.x >= 0);
        REQUIRE(c.at.y >= 0);
        REQUIRE(c.at.x + c.size.x <= 512);
        REQUIRE(c.at.y + c.size.y <= 512);
        for (int y = c.at.y; y < c.at.y + c.size.y; ++y)
            for (int x = c.at.x; x < c.at.x + c.size.x; ++x)
                CHECK(++taken[static_cast<std::size_t>(512 * y + x)] == 1);
    }
}

TEST_CASE("a point is looked up between its neighbours' texels: corners in the corners, both halves alike") {
    // The floor is 282 x 184 texels at (0, 300); from the wall behind the head, x = -3.4, to the far side of
    // the doorway's wall, x = .12, and 2.3 m to the side.
    const auto at = [](glm::vec3 p) { return light_uv(Surface::floor, p) * 512.0f; };
    CHECK(glm::distance(at({-3.4f, 0, 0}), glm::vec2(.5f, 300.5f)) < .01f);
    CHECK(glm::distance(at({.12f, 0, 2.3f}), glm::vec2(281.5f, 483.5f)) < .01f);
    CHECK(glm::distance(at({-1.64f, 0, 1.15f}), glm::vec2(141, 392)) < .01f);
    CHECK(at({-1, 0, .7f}) == at({-1, 0, -.7f}));
    CHECK(at({-1, 0, 7}) == at({-1, 0, 2.3f}));  // beyond it, as at its edge
    // A wall's height, floor -.004 to 2.5, is 150 texels.
    CHECK(light_uv(Surface::side, {-1, 2.5f, 2.3f}).y * 512 == doctest::Approx(149.5).epsilon(1e-4));
}

TEST_CASE(
    "what the room is made of lies on the surface whose light it has, and no face is folded in the middle") {
    const RoomMesh mesh = make_room();
    int looked_up = 0, folded = 0;
    for (std::size_t m = 0; m < kMaterialCount; ++m) {
        const auto material = static_cast<Material>(m);
        for (std::uint32_t i = 0; i < mesh.ranges[m].count; i += 3) {
            if (!has_light_map(material)) continue;
            const auto corner = [&](std::uint32_t k) {
                return mesh.vertices[mesh.indices[mesh.ranges[m].first + i + k]];
            };
            float low = 9, high = -9;
            for (std::uint32_t k = 0; k < 3; ++k) {
                const RoomVertex v = corner(k);
                const Surface surface = surface_of(material, v.position, v.normal);
                CHECK(v.light_uv == light_uv(surface, v.position));
                const LightChart& c = light_chart(surface);
                const glm::vec3 p(v.position.x, v.position.y, std::abs(v.position.z));
                CHECK(std::abs(glm::dot(p - c.origin, c.normal)) < .0121f);  // mat and rug lie on the floor
                low = std::min(low, v.position.z);
                high = std::max(high, v.position.z);
                ++looked_up;
            }
            // Both halves share a place: a face across the middle would see one value all along it. Pieces of
            // a plane, up to .16 m, are as good as that, and nobody sees the rims of mat and rug.
            const bool lies = material == Material::mat || material == Material::beyond_rug;
            if (lies && corner(0).normal.y < .5f) continue;
            folded += low < -.01f && high > .01f && high - low > .161f;
        }
    }
    CHECK(looked_up > 3000);
    CHECK(folded == 0);
}

TEST_CASE("a light map comes back from its file as it was") {
    const test::TempDir folder;
    const LightMap map = some_map();
    REQUIRE(save_light_map(folder / "room.light", map));
    const auto loaded = load_light_map(folder / "room.light");
    REQUIRE(loaded);
    CHECK(loaded->rgb == map.rgb);
}

TEST_CASE("a light map that is missing, short, long, changed or none is refused in a sentence") {
    const test::TempDir folder;
    const auto file = folder / "room.light";
    const auto refused = [&](const char* why) {
        const auto loaded = load_light_map(file);
        REQUIRE_FALSE(loaded);
        CHECK(loaded.error() == file.string() + ": " + why);
    };
    refused("the room's light cannot be opened; a plainly lit room is shown instead");
    constexpr const char* kDamaged =
        "the room's light is damaged or of another version of Ninety; a plainly lit room is shown instead";
    REQUIRE(save_light_map(file, some_map()));
    const std::string whole = test::bytes_of(file);
    const auto with = [&](std::string bytes) {
        std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
        refused(kDamaged);
    };
    with({});
    with(whole.substr(0, whole.size() - 1));
    with(whole + "x");
    for (const std::size_t at : {std::size_t{0}, std::size_t{9}, whole.size() / 2, whole.size() - 2}) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 4);
        with(changed);
    }
    std::ofstream(file, std::ios::binary | std::ios::trunc) << whole;
    CHECK(load_light_map(file));
}
