// Small things of a posture that a wrong sign or a dropped habit would spoil: tilt, arms, heels, toes.
#include <doctest/doctest.h>

#include <cmath>

#include "body/hold.h"
#include "body/pelvis.h"
#include "body/standing_pose.h"
#include "body/stretch_pose.h"
#include "support/approx.h"
#include "support/statures.h"

using namespace ninety;
using test::kStatures;

namespace {

WorldPose held(Metres stature, StretchMoment moment) {
    moment.stage = Stage::holding;
    return forward_kinematics(stretch_pose({stature}, moment), {stature});
}

}  // namespace

TEST_CASE("in a hold the pelvis is tipped back by what the person's habit lets it") {
    // FACTS section 4: f (.2 x + .00202 x^2), x = leg - 8; f .6, 1, 1.3.
    for (const auto& [habit, f] :
         {std::pair{PelvisHabit::coached, .6}, {PelvisHabit::typical, 1.0}, {PelvisHabit::slumped, 1.3}})
        for (const double leg : {40.0, 70.0, 85.0}) {
            const WorldPose world =
                held(kDefaultStature, {Stage::holding, 0, Side::left, Degrees(leg), habit});
            const glm::vec3 up = world[Bone::pelvis].rotation_world * glm::vec3(0, 1, 0);
            const double x = leg - 8,
                         seen = std::atan2(double(-up.y), double(-up.x)) * 180 / 3.14159265358979;
            CHECK(test::near(seen, f * (.2 * x + .00202 * x * x), .1));
        }
}

TEST_CASE("lying, each arm rests on its own side of the body, and no finger reaches the wall") {
    for (const Metres stature : kStatures)
        for (const Side side : kSides)
            for (const double leg : {25.0, 60.0, 90.0}) {
                const WorldPose world = held(stature, {Stage::holding, 0, side, Degrees(leg)});
                const float body_z = world[Bone::pelvis].origin_world.z;
                for (const Side each : kSides) {
                    const glm::vec3 tip = world(fingertip(each, {stature}));
                    CHECK((tip.z - body_z) * z_sign(each) > .15f * static_cast<float>(stature.value));
                    CHECK(tip.x < -.01f);
                    CHECK(tip.y < .06f * static_cast<float>(stature.value));
                }
            }
}

TEST_CASE("with the towel both hands are held up, above the trunk, each on its own side") {
    for (const Metres stature : kStatures)
        for (const Side side : kSides) {
            StretchMoment moment{Stage::holding, 0, side, Degrees(60)};
            moment.variant = Variant::towel;
            const WorldPose world = held(stature, moment);
            for (const Side each : kSides) {
                const glm::vec3 hand = world[on_side(Bone::hand_l, each)].origin_world;
                CHECK(hand.y > world[Bone::thorax].origin_world.y + .1f * static_cast<float>(stature.value));
                CHECK((hand.z - world[Bone::pelvis].origin_world.z) * z_sign(each) > 0);
            }
        }
}

TEST_CASE("the flat leg's heel is on the floor, toes up, the foot of a bent one stands on its sole") {
    for (const Metres stature : kStatures)
        for (const Side side : kSides) {
            const WorldPose flat =
                held(stature, {Stage::holding, 0, side, Degrees(30), PelvisHabit::coached});
            CHECK(std::abs(flat(heel(other(side), {stature})).y) < .002f);
            CHECK(flat(toe_tip(other(side), {stature})).y > .08f * static_cast<float>(stature.value));
            const WorldPose bent =
                forward_kinematics(stretch_pose({stature}, {Stage::lying, 0, side}), {stature});
            for (const Side each : kSides) {
                const glm::vec3 up = bent[on_side(Bone::foot_l, each)].rotation_world * glm::vec3(0, 1, 0);
                CHECK(up.y > .99f);
            }
        }
}

TEST_CASE("the foot that slides out ends as the flat leg's: it does not roll over and come back") {
    for (const Side side : kSides) {
        double most = 0, end = 0;
        for (int i = 0; i <= 60; ++i) {
            const WorldPose world = forward_kinematics(
                stretch_pose({}, {Stage::raising, i / 60.0, side, Degrees(60), PelvisHabit::coached}), {});
            const glm::vec3 toes =
                world[on_side(Bone::foot_l, other(side))].rotation_world * glm::vec3(1, 0, 0);
            end = std::atan2(double(toes.y), double(toes.x)) * 180 / 3.14159265358979;
            most = std::max(most, end);
        }
        CHECK(most < end + 6);
    }
}

TEST_CASE("standing feet point ahead and a little outwards") {
    for (const double stance : {.19, .5}) {
        StandingPosture posture{Degrees(20), Degrees(10), Degrees(20), {}, {}};
        posture.stance = Metres(stance);
        const Standing standing = standing_pose({}, posture);
        for (const Side side : kSides) {
            const glm::vec3 front =
                standing.world[on_side(Bone::foot_l, side)].rotation_world * glm::vec3(1, 0, 0);
            CHECK(front.x > .9f);
            CHECK(front.z * z_sign(side) > .02f);
            CHECK(front.z * z_sign(side) < .35f);
        }
    }
}

TEST_CASE("a leg that lies flat between two holds is not pushed up: its torque is none, never less") {
    HoldPlan plan;
    plan.hold = Seconds(60);
    plan.sets = 2;
    const HoldCourse course(plan);
    CHECK(course.in_raise(1, course.raise_time(1)).torque.value >= 0);
}
