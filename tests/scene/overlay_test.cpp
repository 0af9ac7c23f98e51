// The arc and the see-through leg, against plain geometry in the world: x towards the wall, y up.
#include "scene/overlay.h"

#include <doctest/doctest.h>

#include <cmath>
#include <glm/geometric.hpp>

#include "body/stretch_pose.h"
#include "support/approx.h"

using namespace ninety;

namespace {

WorldPose held(Proportions body, Side side, double leg) {
    return forward_kinematics(stretch_pose(body, {Stage::holding, 0, side, Degrees(leg)}), body);
}

glm::vec3 joint(const WorldPose& pose, Bone left_bone, Side side) {
    return pose[on_side(left_bone, side)].origin_world;
}

// Of the line from hip to ankle against the floor; 0 towards the wall, 90 straight up.
Degrees leg_angle(const WorldPose& pose, Side side) {
    const glm::vec3 line = joint(pose, Bone::foot_l, side) - joint(pose, Bone::thigh_l, side);
    return to_degrees(Radians(static_cast<double>(std::atan2(line.y, line.x))));
}

}  // namespace

TEST_CASE(
    "the see-through leg is the raised one at the target's angle, on the same hip, and nothing else moves") {
    for (const Metres stature : {Metres(1.5), kDefaultStature, Metres(2.0)})
        for (const Side side : kSides)
            for (const double leg : {25.0, 50.0, 70.0})
                for (const double target : {60.0, 75.0, 90.0}) {
                    const Proportions body{stature};
                    const WorldPose pose = held(body, side, leg);
                    const WorldPose turned = target_leg(pose, body, side, Degrees(target));
                    CAPTURE(leg);
                    CAPTURE(target);
                    CHECK(test::near(leg_angle(turned, side), Degrees(target), Degrees(.3)));
                    CHECK(turned[on_side(Bone::thigh_l, side)].origin_world ==
                          pose[on_side(Bone::thigh_l, side)].origin_world);
                    // Straight, as long as it was, in its own lane, toes towards the head as before.
                    const float thigh =
                        glm::distance(joint(turned, Bone::thigh_l, side), joint(turned, Bone::shank_l, side));
                    CHECK(thigh == doctest::Approx(body.length(fraction::thigh).value).epsilon(1e-3));
                    CHECK(
                        glm::distance(joint(turned, Bone::thigh_l, side),
                                      joint(turned, Bone::foot_l, side)) ==
                        doctest::Approx(body.length(fraction::thigh + fraction::shank).value).epsilon(1e-3));
                    CHECK(joint(turned, Bone::foot_l, side).z ==
                          doctest::Approx(joint(pose, Bone::foot_l, side).z).epsilon(1e-4));
                    const glm::quat now = glm::inverse(turned[on_side(Bone::shank_l, side)].rotation_world) *
                                          turned[on_side(Bone::foot_l, side)].rotation_world;
                    CHECK(test::near(about_z(-kRelaxedPlantarflexion), now, Radians(5e-3)));
                    for (std::size_t i = 0; i < kBoneCount; ++i) {
                        const Bone bone = static_cast<Bone>(i);
                        const bool moves = bone == on_side(Bone::thigh_l, side) ||
                                           bone == on_side(Bone::shank_l, side) ||
                                           bone == on_side(Bone::foot_l, side);
                        if (!moves) CHECK(turned[bone] == pose[bone]);
                    }
                }
}

TEST_CASE(
    "whatever the leg does now, the see-through one is straight at the target, its foot relaxed, at the hip "
    "it has") {
    for (const Variant variant : {Variant::wall, Variant::towel, Variant::bent_knee, Variant::contract_relax})
        for (const Fault fault : {Fault::none, Fault::knee_bent, Fault::back_arched, Fault::hips_lifted,
                                  Fault::other_knee_up, Fault::toes_pulled})
            for (const Side side : kSides) {
                const Proportions body;
                StretchMoment moment{Stage::holding, 0, side, Degrees(60)};
                moment.variant = variant;
                moment.fault = fault;
                moment.small.toes = Degrees(3);
                const WorldPose pose = forward_kinematics(stretch_pose(body, moment), body);
                const WorldPose turned = target_leg(pose, body, side, Degrees(90));
                CAPTURE(static_cast<int>(fault));
                CAPTURE(static_cast<int>(variant));
                CHECK(test::near(leg_angle(turned, side), Degrees(90), Degrees(.3)));
                const glm::vec3 hip = joint(turned, Bone::thigh_l, side),
                                knee = joint(turned, Bone::shank_l, side),
                                ankle = joint(turned, Bone::foot_l, side);
                CHECK(hip ==
                      pose[Bone::pelvis].to_world(joint_in_parent(on_side(Bone::thigh_l, side), body)));
                CHECK(glm::dot(glm::normalize(knee - hip), glm::normalize(ankle - knee)) ==
                      doctest::Approx(1).epsilon(1e-4));
                // The sole hangs: toes 15 degrees beyond square to the shank.
                const glm::vec3 toes =
                    turned[on_side(Bone::foot_l, side)].rotation_world * glm::vec3(1, 0, 0);
                const float square = glm::dot(toes, glm::normalize(ankle - knee));
                CHECK(square ==
                      doctest::Approx(std::sin(kRelaxedPlantarflexion.value / 57.29578)).epsilon(.02));
            }
}

TEST_CASE("the arc stands on the raised leg's hip and ends on the leg") {
    for (const Side side : kSides)
        for (const double leg : {30.0, 60.0, 85.0}) {
            const Proportions body;
            const WorldPose pose = held(body, side, leg);
            const AngleArc arc = angle_arc(pose, body, side, Degrees(leg), Degrees(80));
            CHECK(arc.hip_world == joint(pose, Bone::thigh_l, side));
            CHECK(arc.leg == Degrees(leg));
            CHECK(arc.target == Degrees(80));
            // In the picture's plane the arc's end lies on the line from hip to ankle.
            const glm::vec3 end = arc.at(arc.leg) - arc.hip_world,
                            line = joint(pose, Bone::foot_l, side) - arc.hip_world;
            CHECK(std::abs(end.x * line.y - end.y * line.x) < .005f * glm::length(line));
            CHECK(glm::dot(end, line) > 0);
            CHECK(glm::length(end) == doctest::Approx(arc.radius));
            CHECK(glm::length(arc.at(arc.leg, 1.5f) - arc.hip_world) == doctest::Approx(1.5 * arc.radius));
            // 0 points to the wall, 90 straight up.
            CHECK(test::near(arc.at(Degrees(0)), arc.hip_world + glm::vec3(arc.radius, 0, 0), Metres(1e-5)));
            CHECK(test::near(arc.at(Degrees(90)), arc.hip_world + glm::vec3(0, arc.radius, 0), Metres(1e-5)));
        }
}

TEST_CASE("a polyline runs from the one angle to the other, both included, in pieces of 3 degrees at most") {
    AngleArc arc;
    arc.hip_world = {.2f, .1f, -.3f};
    for (const auto& [from, to] :
         {std::pair{0.0, 55.0}, {55.0, 90.0}, {90.0, 20.0}, {0.0, 180.0}, {40.0, 40.0}}) {
        const auto points = polyline(arc, Degrees(from), Degrees(to));
        REQUIRE(points.size() >= 2);
        CHECK(test::near(points.front(), arc.at(Degrees(from)), Metres(1e-5)));
        CHECK(test::near(points.back(), arc.at(Degrees(to)), Metres(1e-5)));
        const double longest = 2 * arc.radius * std::sin(1.5 * 3.14159265 / 180);
        for (std::size_t i = 1; i < points.size(); ++i)
            CHECK(glm::distance(points[i - 1], points[i]) <= longest * 1.001);
    }
}

TEST_CASE("the arc faces an eye beside the body squarely, and one at its feet edge-on") {
    AngleArc arc;
    CHECK(facing(arc, {0, 0, 3}) == doctest::Approx(1));
    CHECK(facing(arc, {0, 0, -3}) == doctest::Approx(1));
    CHECK(facing(arc, {3, 0, 0}) == doctest::Approx(0));
    CHECK(facing(arc, {1, 0, 1}) == doctest::Approx(std::sqrt(.5)));
}
