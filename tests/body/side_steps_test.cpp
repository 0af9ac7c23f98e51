#include "body/side_steps.h"

#include <doctest/doctest.h>

#include "body/stretch_pose.h"
#include "support/approx.h"
#include "support/moving_body.h"

using namespace ninety;

namespace {

constexpr Metres kWhoCross[] = {Metres(1.45), Metres(1.72), Metres(2.05)};
constexpr int kLooks = 400;  // a fiftieth of a second each

WorldPose crossing(Proportions body, Side from, double progress) {
    return forward_kinematics(stretch_pose(body, {Stage::crossing, progress, from, Degrees(54)}), body);
}

}  // namespace

TEST_CASE("changing sides bends no joint too far and goes through nothing") {
    for (const Metres stature : kWhoCross)
        for (const Side from : kSides) {
            const Proportions body{stature};
            Pose before = stretch_pose(body, {Stage::crossing, 0, from, Degrees(54)});
            for (int i = 0; i <= 80; ++i) {
                const Pose pose = stretch_pose(body, {Stage::crossing, i / 80.0, from, Degrees(54)});
                CAPTURE(stature.value);
                CAPTURE(i);
                test::check_joints(pose);
                test::check_turns(before, pose, 42);
                const test::Reach reach = test::reach_of(forward_kinematics(pose, body), body);
                CAPTURE(reach.low_bone);
                CHECK(reach.lowest > -.005f);
                CHECK(reach.towards_wall < 0);
                before = pose;
            }
        }
}

TEST_CASE("what carries stays: a standing foot, the seat on the floor, the shoulder blades") {
    for (const Metres stature : kWhoCross)
        for (const Side from : kSides) {
            const Proportions body{stature};
            const auto blades = static_cast<float>(body.length(.26).value);
            const auto points = [&](const WorldPose& world) {
                return std::array{world[Bone::foot_l].origin_world, world[Bone::foot_r].origin_world,
                                  world[Bone::pelvis].origin_world,
                                  world[Bone::pelvis].to_world({0, blades, 0})};
            };
            auto rested = points(crossing(body, from, 0));
            std::array<double, 4> farthest{};
            for (int i = 0; i <= kLooks; ++i) {
                const double at = double(i) / kLooks;
                const SideStepLift lift = side_step_lift(from, at);
                const std::array<double, 4> off{lift.foot[0], lift.foot[1], lift.pelvis, lift.shoulders};
                const auto now = points(crossing(body, from, at));
                for (std::size_t p = 0; p < 4; ++p) {
                    if (off[p] > .02) rested[p] = now[p];
                    const glm::vec3 moved = now[p] - rested[p];
                    farthest[p] = std::max<double>(farthest[p], std::hypot(moved.x, moved.z));
                }
            }
            CAPTURE(stature.value);
            for (const double slid : farthest)
                CHECK(slid < .01);
        }
}

TEST_CASE("in each step the pelvis comes off the floor and a foot does, never both feet nor all at once") {
    int pelvis = 0, feet = 0, shoulders = 0;
    SideStepLift before;
    for (int i = 0; i <= 2000; ++i) {
        const SideStepLift lift = side_step_lift(Side::right, i / 2000.0);
        CHECK((lift.foot[0] < .1 || lift.foot[1] < .1));
        CHECK((lift.pelvis < .01 || lift.shoulders < .01));
        const auto begins = [](double was, double is) { return was < .5 && is >= .5; };
        pelvis += begins(before.pelvis, lift.pelvis);
        feet += begins(before.foot[0], lift.foot[0]) + begins(before.foot[1], lift.foot[1]);
        shoulders += begins(before.shoulders, lift.shoulders);
        before = lift;
    }
    CHECK(pelvis >= 4);
    CHECK(feet == 2 * pelvis);
    CHECK(shoulders == pelvis - 1);
    const Proportions body;
    const float lying = crossing(body, Side::right, 0)[Bone::pelvis].origin_world.y;
    float highest = 0;
    for (int i = 0; i <= 100; ++i)
        highest = std::max(highest, crossing(body, Side::right, i / 100.0)[Bone::pelvis].origin_world.y);
    CHECK(highest > lying + .02f);
    CHECK(highest < lying + .06f);  // small
}
