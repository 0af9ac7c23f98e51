// With a towel there is no wall: nothing comes closer, nothing keeps clear of a door frame, and no step of
// the way jumps.
#include <doctest/doctest.h>

#include <cmath>
#include <glm/geometric.hpp>

#include "body/stretch_pose.h"
#include "support/statures.h"

using namespace ninety;
using test::kStatures;

namespace {

WorldPose towel(Proportions body, Stage stage, double part, Side side, double leg) {
    return forward_kinematics(
        stretch_pose(body, {stage, part, side, Degrees(leg), PelvisHabit::typical, Variant::towel}), body);
}

double farthest_apart(const WorldPose& a, const WorldPose& b) {
    double most = 0;
    for (std::size_t i = 0; i < kBoneCount; ++i)
        most = std::max(most, double(glm::distance(a[static_cast<Bone>(i)].origin_world,
                                                   b[static_cast<Bone>(i)].origin_world)));
    return most;
}

}  // namespace

TEST_CASE("with a towel the raise ends in the hold: leg, hips and hands, however steep the leg") {
    for (const Metres stature : kStatures)
        for (const Side side : kSides)
            for (const double leg : {30.0, 50.0, 70.0, 85.0}) {
                const Proportions body{stature};
                CAPTURE(leg);
                CHECK(farthest_apart(towel(body, Stage::raising, 1, side, leg),
                                     towel(body, Stage::holding, 0, side, leg)) < .01);
            }
}

TEST_CASE("with a towel the hips stay where one has lain down, and the raise begins there") {
    for (const Metres stature : kStatures)
        for (const Side side : kSides)
            for (const double leg : {30.0, 85.0}) {
                const Proportions body{stature};
                const WorldPose lying = towel(body, Stage::lying, 0, side, leg);
                const float hips = lying[Bone::pelvis].origin_world.x;
                CAPTURE(leg);
                CHECK(farthest_apart(lying, towel(body, Stage::raising, 0, side, leg)) < .01);
                for (const double part : {.25, .5, .75, 1.0})
                    CHECK(std::abs(towel(body, Stage::raising, part, side, leg)[Bone::pelvis].origin_world.x -
                                   hips) < .01f);
                CHECK(std::abs(towel(body, Stage::holding, 0, side, leg)[Bone::pelvis].origin_world.x -
                               hips) < .01f);
            }
}

TEST_CASE("with a towel the leg goes up straight from its hip: no door frame to keep clear of") {
    for (const Metres stature : kStatures)
        for (const Side side : kSides)
            for (const double leg : {30.0, 60.0, 85.0}) {
                const Proportions body{stature};
                const WorldPose world = towel(body, Stage::holding, 0, side, leg);
                CHECK(std::abs(world(heel(side, body)).z -
                               world[on_side(Bone::thigh_l, side)].origin_world.z) < .01f);
            }
}
