// The nerve and the disc that presses on it: on the leg's own side, behind the bones, sore only where it is
// irritated.
#include "scene/nerve.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <glm/geometric.hpp>
#include <vector>

#include "body/standing_pose.h"

using namespace ninety;

namespace {

const Proportions kBody;

const WorldPose& upright() {
    static const WorldPose pose = standing_pose(kBody, {}).world;
    return pose;
}

std::vector<TintedVertex> drawn(Nerve nerve, Side side) {
    TintedMesh mesh;
    add_nerve(nerve, upright(), kBody, side, mesh);
    return mesh.vertices;
}

std::vector<TintedVertex> strands(Nerve nerve, Side side) {
    return drawn(nerve, side);
}

std::vector<TintedVertex> disc_drawn(float bulge, Side side) {
    TintedMesh mesh;
    add_cut_disc({bulge, 0}, upright(), kBody, side, mesh);
    return mesh.vertices;
}

float redness(const std::vector<TintedVertex>& vertices) {
    float sum = 0;
    for (const TintedVertex& v : vertices)
        sum += v.colour.r - v.colour.g;
    return sum / static_cast<float>(vertices.size());
}

}  // namespace

TEST_CASE("the nerve runs down the leg of its own side, mirrored, behind the thigh bone, to the calf") {
    for (const Side side : {Side::left, Side::right}) {
        const auto vertices = drawn({}, side);
        float lowest = 9;
        for (const TintedVertex& v : vertices) {
            CHECK(v.position_world.z * z_sign(side) > -.02f);
            lowest = std::min(lowest, v.position_world.y);
            const glm::vec3 hip = upright()[on_side(Bone::thigh_l, side)].origin_world,
                            knee = upright()[on_side(Bone::shank_l, side)].origin_world;
            const bool along_thigh = v.position_world.y < hip.y - .05f && v.position_world.y > knee.y + .05f;
            if (along_thigh) CHECK(v.position_world.x < glm::mix(knee.x, hip.x, .5f));
        }
        CHECK(lowest < upright()[on_side(Bone::shank_l, side)].origin_world.y - .15f);
    }
    const auto left = drawn({}, Side::left), right = drawn({}, Side::right);
    REQUIRE(left.size() == right.size());
    const auto spread = [](const std::vector<TintedVertex>& vertices, float sign) {
        float least = 9, most = -9;
        for (const TintedVertex& v : vertices) {
            least = std::min(least, v.position_world.z * sign);
            most = std::max(most, v.position_world.z * sign);
        }
        return std::pair(least, most);
    };
    CHECK(spread(left, -1).first == doctest::Approx(spread(right, 1).first).epsilon(.02));
    CHECK(spread(left, -1).second == doctest::Approx(spread(right, 1).second).epsilon(.02));
}

TEST_CASE(
    "a bulge grows backwards out of the cut disc, 12 mm at most, and everything of it moves without a jump") {
    for (const Side side : {Side::left, Side::right}) {
        const auto flat = disc_drawn(0, side);
        const float hindmost = bulge_world(0, upright(), kBody, side).x;
        float before = 0;
        std::vector<TintedVertex> last = flat;
        for (int step = 1; step <= 20; ++step) {
            const auto now = disc_drawn(static_cast<float>(step) / 20, side);
            REQUIRE(now.size() == flat.size());
            float most = 0;
            for (std::size_t i = 0; i < now.size(); ++i) {
                const float moved = glm::distance(now[i].position_world, last[i].position_world);
                CHECK(moved < .0011f);  // 19 mm for the nucleus' hindmost point, in 20 steps
                most = std::max(most, glm::distance(now[i].position_world, flat[i].position_world));
            }
            CHECK(most > before);
            before = most;
            last = now;
        }
        const float deep = hindmost - bulge_world(1, upright(), kBody, side).x;
        CHECK(deep > .008f);
        CHECK(deep < .0121f);
        // The nucleus stays within the annulus: nothing of the face lies behind the bulge.
        for (const TintedVertex& v : last)
            if (v.colour == last.front().colour) CHECK(v.position_world.x > hindmost - .0130f);
    }
}

TEST_CASE(
    "the root that the bulge meets gives way, backwards, by more the larger it is; the trunk does not move") {
    for (const Side side : {Side::left, Side::right}) {
        const auto calm = strands({0, 0}, side);
        float before = 0;
        for (const float bulge : {.5f, 1.0f}) {
            const auto pressed = strands({bulge, 0}, side);
            float most = 0;
            glm::vec3 way(0);
            for (std::size_t i = 0; i < calm.size(); ++i) {
                const glm::vec3 moved = pressed[i].position_world - calm[i].position_world;
                if (glm::length(moved) > most) {
                    most = glm::length(moved);
                    way = moved;
                }
                if (calm[i].position_world.y < upright()[Bone::pelvis].origin_world.y)
                    CHECK(glm::length(moved) < 1e-5f);
            }
            CHECK(most > before + .002f);
            CHECK(way.x < 0);
            CHECK(way.z * z_sign(side) > 0);
            before = most;
        }
    }
}

TEST_CASE("only irritation reddens the nerve, a bulge alone does not: bulges without pain are common") {
    // FACTS section 1 (Brinjikji 2015): a bulge alone changes nothing.
    const float calm = redness(strands({0, 0}, Side::right));
    CHECK(redness(strands({1, 0}, Side::right)) == doctest::Approx(calm).epsilon(.002));
    const float some = redness(strands({1, .5f}, Side::right)), sore = redness(strands({1, 1}, Side::right));
    CHECK(some > calm + .02f);
    CHECK(sore > some + .02f);
}
