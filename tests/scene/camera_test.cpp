#include "scene/camera.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>

#include "body/stretch_pose.h"

using namespace ninety;

namespace {

constexpr std::array kOutsideViews{View::side, View::three_quarter, View::foot};

WorldPose held(Proportions body, Side side, double leg) {
    return forward_kinematics(
        stretch_pose(body, {Stage::holding, 0, side, Degrees(leg), PelvisHabit::typical}), body);
}

void check_all_in_picture(Proportions body, View view, Side side, glm::vec2 size) {
    const OrbitCamera camera = named_view(view, body, side, size.x / size.y);
    for (const double leg : {30.0, 60.0, 88.0}) {
        const WorldPose pose = held(body, side, leg);
        for (const Landmark& mark : {crown(body), heel(Side::left, body), heel(Side::right, body),
                                     toe_tip(side, body), fingertip(side, body)}) {
            const auto at = project(camera, size, pose(mark));
            CAPTURE(body.stature.value);
            CAPTURE(static_cast<int>(view));
            CAPTURE(leg);
            REQUIRE(at.has_value());
            CHECK((at->x > 0 && at->x < size.x));
            CHECK((at->y > 0 && at->y < size.y));
        }
    }
}

}  // namespace

TEST_CASE("every outside view shows the whole body at every moment of a hold, whatever the picture's shape") {
    for (const Metres stature : {kMinStature, kDefaultStature, kMaxStature})
        for (const View view : kOutsideViews)
            for (const Side side : kSides)
                for (const glm::vec2 size : {glm::vec2(920, 636), glm::vec2(1280, 720), glm::vec2(644, 522)})
                    check_all_in_picture({stature}, view, side, size);
}

TEST_CASE("the side view looks from the opening's side: the resting leg is nearer than the raised one") {
    const Proportions body;
    for (const Side side : kSides)
        for (const double leg : {25.0, 60.0, 85.0}) {
            const OrbitCamera camera = named_view(View::side, body, side, 1.5f);
            const WorldPose pose = held(body, side, leg);
            CHECK(camera.eye().z * z_sign(side) < pose(heel(other(side), body)).z * z_sign(side));
            // Along the line of sight, joint by joint: what is nearer hides, and never the raised leg the
            // resting one.
            const glm::vec3 ahead = glm::normalize(camera.look_at - camera.eye());
            const auto depth = [&](glm::vec3 point) { return glm::dot(point - camera.eye(), ahead); };
            for (const Bone joint : {Bone::thigh_l, Bone::shank_l, Bone::foot_l}) {
                const std::string name = name_of(joint);
                CAPTURE(name);
                CHECK(depth(pose[on_side(joint, other(side))].origin_world) <
                      depth(pose[on_side(joint, side)].origin_world) - .05f);
            }
        }
}

TEST_CASE("from one's own eyes the raised leg is in the middle of the picture") {
    const Proportions body;
    for (const Side side : kSides) {
        const OrbitCamera camera = named_view(View::floor, body, side, 1.5f);
        const WorldPose pose = held(body, side, 60);
        const auto at = project(camera, {900, 600}, pose(heel(side, body)));
        REQUIRE(at.has_value());
        CHECK((at->x > 250 && at->x < 650));
        CHECK((at->y > 0 && at->y < 450));
        CHECK(camera.eye().y > pose(eyes(body)).y);  // above the face, not inside the head
    }
}

TEST_CASE("projection agrees with the matrices, and what is behind the eye has no place") {
    const OrbitCamera camera;
    const auto centre = project(camera, {800, 600}, camera.look_at);
    REQUIRE(centre.has_value());
    CHECK(centre->x == doctest::Approx(400));
    CHECK(centre->y == doctest::Approx(300));
    CHECK_FALSE(project(camera, {800, 600}, camera.eye() + (camera.eye() - camera.look_at)).has_value());
}

TEST_CASE("blending turns the shorter way round, and limits hold") {
    OrbitCamera a, b;
    a.yaw = 3.0f;
    b.yaw = -3.0f;
    CHECK(std::abs(std::remainder(blend(a, b, .5).yaw - 3.14159f, 6.28318f)) < .01f);
    CHECK(zoomed(a, 1e6f).distance == OrbitCamera::kMaxDistance);
    CHECK(zoomed(a, 0).distance == OrbitCamera::kMinDistance);
    CHECK(orbited(a, {0, 100}).pitch == OrbitCamera::kMaxPitch);
}
