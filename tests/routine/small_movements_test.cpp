#include "routine/small_movements.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "body/joint_limits.h"
#include "support/moving_body.h"

using namespace ninety;

TEST_CASE("toes drift by two degrees, and a calf trembles by less than half a degree, near its limit alone") {
    double toes = 0, tremor = 0, head = 0;
    for (double t = 0; t < 120; t += .01) {
        const SmallMovements calm = small_movements_at(Seconds(t), 0, 0),
                             near = small_movements_at(Seconds(t), 1, 0);
        toes = std::max(toes, std::abs(calm.toes.value));
        tremor = std::max(tremor, std::abs((near.toes - calm.toes).value));
        head = std::max(head, std::abs(calm.head_turn.value));
        CHECK(calm.fingers.value <= 0);  // up, never into the floor
        CHECK(calm == small_movements_at(Seconds(t), 0, 0));
    }
    CHECK((toes > 1.3 && toes <= 2));
    CHECK((tremor > .2 && tremor <= .4));
    CHECK(head < 1.5);
}

TEST_CASE(
    "whatever moves a little, the heel stays on the wall, the joints in their limits, the body on the "
    "floor") {
    for (const Side side : kSides)
        for (double t = 0; t < 20; t += .1) {
            const Proportions body;
            StretchMoment moment{Stage::holding, 0, side, Degrees(60)};
            moment.small = small_movements_at(Seconds(t), 1, .5 + .5 * std::sin(t));
            const Pose pose = stretch_pose(body, moment);
            const WorldPose world = forward_kinematics(pose, body);
            CHECK(std::abs(world(heel(side, body)).x) < .001f);
            test::check_joints(pose);
            CHECK(test::reach_of(world, body).lowest > -.006f);
        }
}

TEST_CASE("a breath raises the shoulders by two millimetres") {
    const Proportions body;
    StretchMoment moment{Stage::holding, 0, Side::right, Degrees(60)};
    const auto shoulder = [&](double raised, Bone arm) {
        moment.small = {};
        moment.small.shoulders = small_movements_at(Seconds(0), 0, raised).shoulders;
        return forward_kinematics(stretch_pose(body, moment), body)[arm].origin_world;
    };
    for (const Bone arm : {Bone::upper_arm_l, Bone::upper_arm_r}) {
        const glm::vec3 way = shoulder(1, arm) - shoulder(0, arm);
        CHECK(glm::length(way) == doctest::Approx(.002).epsilon(.1));
        CHECK(way.x < -.0018f);  // towards the head
    }
}

TEST_CASE("a heel on the wall sticks and slips: never above the leg, never more than .15 degree below it") {
    double stands = 0, before = with_friction(Degrees(50)).value;
    for (int i = 1; i <= 1000; ++i) {
        const Degrees leg(50 + i * .004), shown = with_friction(leg);
        CHECK(shown <= leg + Degrees(.02));
        CHECK(leg - shown < Degrees(.15));
        CHECK(shown.value >= before - 1e-9);
        stands += shown.value - before < 1e-9;
        before = shown.value;
    }
    CHECK((stands > 400 && stands < 700));
}
