// Which way a camera goes: turned, zoomed, on its way between two views, closer to the leg, and from one side
// or the other.
#include <doctest/doctest.h>

#include <cmath>
#include <glm/geometric.hpp>

#include "body/doorway.h"
#include "body/stretch_pose.h"
#include "scene/camera.h"
#include "scene/room.h"

using namespace ninety;

namespace {}

TEST_CASE(
    "turning goes round the point looked at: right is from +z towards +x, up is up; zooming keeps the "
    "direction") {
    OrbitCamera camera;
    camera.look_at = {.1f, .4f, -.2f};
    camera.distance = 3;
    const OrbitCamera right = orbited(camera, {.3f, 0}), up = orbited(camera, {0, .3f});
    CHECK(right.eye().x > camera.eye().x + .5f);
    CHECK(up.eye().y > camera.eye().y + .5f);
    CHECK(glm::distance(right.eye(), right.look_at) == doctest::Approx(3));
    CHECK(right.look_at == camera.look_at);
    const OrbitCamera away = zoomed(camera, 1.5f);
    CHECK(glm::distance(away.eye(), away.look_at) == doctest::Approx(4.5));
    CHECK(glm::dot(glm::normalize(away.eye() - away.look_at),
                   glm::normalize(camera.eye() - camera.look_at)) == doctest::Approx(1));
    CHECK(orbited(camera, {0, -100}).pitch > -.1f);  // not under the floor
}

TEST_CASE("a camera on its way starts where it was and ends where it goes, lens and all") {
    OrbitCamera from, to;
    from.look_at = {0, .2f, 0};
    from.fov_y = .4f;
    from.distance = 2;
    from.pitch = .1f;
    from.yaw = .2f;
    to.look_at = {-1, .6f, .5f};
    to.fov_y = 1.0f;
    to.distance = 5;
    to.pitch = .8f;
    to.yaw = 1.4f;
    const OrbitCamera start = blend(from, to, 0), end = blend(from, to, 1), middle = blend(from, to, .5);
    CHECK(start == from);
    CHECK(glm::distance(end.eye(), to.eye()) < 1e-4f);
    CHECK(end.fov_y == doctest::Approx(to.fov_y));
    CHECK(middle.fov_y == doctest::Approx(.7f));
    CHECK(middle.distance == doctest::Approx(3.5f));
    CHECK(glm::distance(middle.look_at, (from.look_at + to.look_at) / 2.0f) < 1e-5f);
}

TEST_CASE(
    "each named view looks from its own side: beside, from the head's side and above, from the feet, from "
    "the eyes") {
    const Proportions body;
    for (const Side side : kSides) {
        const auto back = [&](View view) {
            const OrbitCamera camera = named_view(view, body, side, 1.5f);
            return glm::normalize(camera.eye() - camera.look_at);
        };
        // The opening is on the other side of the body than the raised leg.
        const glm::vec3 opening(0, 0, -z_sign(side));
        CHECK(glm::dot(back(View::side), opening) > .97f);
        CHECK(std::abs(back(View::side).x) < .05f);
        // Three-quarter: from the opening's side still, from where the head is (-x), and from above.
        CHECK(glm::dot(back(View::three_quarter), opening) > .4f);
        CHECK(back(View::three_quarter).x < -.3f);
        CHECK(back(View::three_quarter).y > .3f);
        CHECK(back(View::foot).x > .5f);
        CHECK(glm::dot(back(View::foot), opening) > .1f);
        // From the eyes: behind the hips, above the head, looking to the wall along the lane that one lies
        // in.
        const glm::vec3 eye = named_view(View::floor, body, side, 1.5f).eye();
        CHECK(back(View::floor).x < -.8f);
        CHECK(std::abs(eye.z - static_cast<float>(lane_z(side, body).value)) < .05f);
    }
}

TEST_CASE("what the views of one side see is what those of the other see in a mirror") {
    const Proportions body;
    for (const View view : {View::side, View::three_quarter, View::floor, View::foot}) {
        const glm::vec3 left = named_view(view, body, Side::left, 1.5f).eye(),
                        right = named_view(view, body, Side::right, 1.5f).eye();
        CAPTURE(static_cast<int>(view));
        CHECK(left.x == doctest::Approx(right.x).epsilon(1e-3));
        CHECK(left.y == doctest::Approx(right.y).epsilon(1e-3));
        CHECK(left.z == doctest::Approx(-right.z).epsilon(1e-3));
    }
}

TEST_CASE(
    "with a towel the picture is taken of a body farther from the wall; in a hold it is taken closer to the "
    "leg") {
    const Proportions body;
    for (const Side side : kSides)
        for (const View view : {View::side, View::three_quarter, View::foot}) {
            const OrbitCamera plain = named_view(view, body, side, 1.5f, Variant::wall),
                              towel = named_view(view, body, side, 1.5f, Variant::towel);
            CHECK(towel.look_at.x < plain.look_at.x - .1f);
            CHECK(towel.distance > plain.distance);
            const WorldPose pose =
                forward_kinematics(stretch_pose(body, {Stage::holding, 0, side, Degrees(60)}), body);
            const OrbitCamera closer = closer_to_leg(plain, body, side);
            const glm::vec3 knee = pose[on_side(Bone::shank_l, side)].origin_world;
            CHECK(closer.distance < plain.distance * .95f);
            CHECK(glm::distance(closer.look_at, knee) < glm::distance(plain.look_at, knee));
            // The whole leg stays in the picture.
            for (const Landmark& mark : {heel(side, body), heel(other(side), body)}) {
                const auto at = project(closer, {900, 600}, pose(mark));
                REQUIRE(at.has_value());
                CHECK((at->x > 0 && at->x < 900 && at->y > 0 && at->y < 600));
            }
        }
}

TEST_CASE("further right in the world is further right in the picture, higher is higher") {
    OrbitCamera camera;  // from +z: x to the right
    camera.look_at = {0, .5f, 0};
    const auto middle = project(camera, {800, 600}, {0, .5f, 0}),
               right = project(camera, {800, 600}, {.3f, .5f, 0}),
               up = project(camera, {800, 600}, {0, .8f, 0});
    CHECK(right->x > middle->x + 20);
    CHECK(up->y < middle->y - 20);  // pixels count from the top
}

TEST_CASE(
    "furniture before the eye fades on the side that the eye is on, and a cut wall shows its plan from "
    "behind") {
    const Proportions body;
    const auto visible = [&](glm::vec3 eye, Side raised, Cutaway part) {
        return cutaway_visibility(eye, raised, body)[static_cast<std::size_t>(part)];
    };
    for (const Side side : kSides) {
        // left and right: of the world, z < 0 and z > 0.
        CHECK(visible({-1, 1, -3}, side, Cutaway::left_things) == 0);
        CHECK(visible({-1, 1, -3}, side, Cutaway::right_things) == 1);
        CHECK(visible({-1, 1, 3}, side, Cutaway::left_things) == 1);
        CHECK(visible({-1, 1, 3}, side, Cutaway::right_things) == 0);
        CHECK(visible({-2, 1, 0}, side, Cutaway::left_section) == 0);
        CHECK(visible({2, 1, 0}, side, Cutaway::left_section) == 1);
        CHECK(visible({2, 1, 0}, side, Cutaway::right_section) == 1);
        CHECK(visible({2, 1, 0}, side, Cutaway::lintel) == 0);
        CHECK(visible({-2, 1, 0}, side, Cutaway::never) == 1);
    }
    // The resting leg lies on the other side than the raised one: a wall hides it from beyond that side only.
    for (const Side raised : kSides) {
        const float resting = -z_sign(raised);
        const Cutaway wall = resting < 0 ? Cutaway::left_wall : Cutaway::right_wall;
        CHECK(visible({-.3f, .8f, 3 * resting}, raised, wall) == 0);
        CHECK(visible({-3, .8f, .1f * resting}, raised, wall) == 1);
        CHECK(visible({-.3f, .8f, 3 * resting}, raised, Cutaway::lintel) == 0);  // it would hang in the air
    }
}
