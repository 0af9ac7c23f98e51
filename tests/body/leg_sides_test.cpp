// Which way legs bend and roll: facts of anatomy, for every way to lie, stand and raise.
#include <doctest/doctest.h>

#include <cmath>
#include <glm/geometric.hpp>
#include <vector>

#include "body/standing_pose.h"
#include "body/stretch_pose.h"
#include "body/wall_contact.h"
#include "support/approx.h"
#include "support/statures.h"

using namespace ninety;
using test::kStatures;

namespace {

constexpr Variant kVariants[] = {Variant::wall, Variant::towel, Variant::bent_knee, Variant::contract_relax};
constexpr Fault kFaults[] = {Fault::none,        Fault::knee_bent,     Fault::back_arched,
                             Fault::hips_lifted, Fault::other_knee_up, Fault::toes_pulled};

// How far a knee is bent, read off three joints; positive: the shin goes to the back of the thigh, as knees
// do.
Degrees knee_flexion(const WorldPose& world, Side side) {
    const BoneFrame& thigh = world[on_side(Bone::thigh_l, side)];
    const glm::vec3 knee = world[on_side(Bone::shank_l, side)].origin_world,
                    ankle = world[on_side(Bone::foot_l, side)].origin_world;
    const glm::vec3 shin = glm::inverse(thigh.rotation_world) * (ankle - knee);
    return to_degrees(Radians(static_cast<double>(std::atan2(-shin.x, -shin.y))));
}

Degrees direction(glm::vec3 v) {
    return to_degrees(Radians(static_cast<double>(std::atan2(v.y, v.x))));
}

std::vector<StretchMoment> moments() {
    std::vector<StretchMoment> all;
    for (const Side side : kSides)
        for (const Variant variant : kVariants)
            for (const double leg : {25.0, 50.0, 75.0, 90.0}) {
                for (const Stage stage : {Stage::lying_down, Stage::raising, Stage::crossing})
                    for (const double part : {0.0, .2, .5, .8, 1.0})
                        all.push_back({stage, part, side, Degrees(leg), PelvisHabit::typical, variant});
                all.push_back({Stage::lying, 0, side, Degrees(leg), PelvisHabit::typical, variant});
                for (const Fault fault : kFaults)
                    all.push_back(
                        {Stage::holding, 0, side, Degrees(leg), PelvisHabit::typical, variant, fault});
            }
    return all;
}

}  // namespace

TEST_CASE("a knee bends backwards and nowhere else: the shin never goes before the thigh") {
    for (const Metres stature : kStatures)
        for (const StretchMoment& moment : moments()) {
            const WorldPose world = forward_kinematics(stretch_pose({stature}, moment), {stature});
            for (const Side side : kSides) {
                CAPTURE(static_cast<int>(moment.stage));
                CAPTURE(static_cast<int>(moment.variant));
                CAPTURE(static_cast<int>(moment.fault));
                CAPTURE(moment.progress_01);
                CHECK(knee_flexion(world, side) > Degrees(-1));
                CHECK(knee_flexion(world, side) < Degrees(145));
            }
        }
    for (const double knee : {0.0, 30.0, 90.0}) {
        const Standing standing = standing_pose({}, {Degrees(knee), Degrees(10), Degrees(knee), {}, {}});
        for (const Side side : kSides)
            CHECK(test::near(knee_flexion(standing.world, side), Degrees(knee), Degrees(.1)));
    }
}

TEST_CASE("lying with bent knees the knees point at the ceiling, squatting they point ahead") {
    for (const Metres stature : kStatures)
        for (const Side side : kSides) {
            const WorldPose lying =
                forward_kinematics(stretch_pose({stature}, {Stage::lying, 0, side}), {stature});
            for (const Side each : kSides) {
                const glm::vec3 hip = lying[on_side(Bone::thigh_l, each)].origin_world,
                                knee = lying[on_side(Bone::shank_l, each)].origin_world,
                                ankle = lying[on_side(Bone::foot_l, each)].origin_world;
                CHECK(knee.y > hip.y + .1f * static_cast<float>(stature.value));
                CHECK(knee.y > ankle.y + .1f * static_cast<float>(stature.value));
            }
        }
    const WorldPose squat = standing_pose({}, {Degrees(80), Degrees(10), Degrees(80), {}, {}}).world;
    for (const Side each : kSides) {
        const float knee = squat[on_side(Bone::shank_l, each)].origin_world.x;
        CHECK(knee > squat[on_side(Bone::thigh_l, each)].origin_world.x + .05f);
        CHECK(knee > squat[on_side(Bone::foot_l, each)].origin_world.x + .05f);
    }
}

TEST_CASE(
    "a held leg: bent by what the variant or the error says, the line from hip to ankle at the leg's angle") {
    for (const Metres stature : kStatures)
        for (const Side side : kSides)
            for (const Variant variant : kVariants)
                for (const Fault fault : {Fault::none, Fault::knee_bent})
                    for (const double leg : {25.0, 50.0, 70.0}) {
                        const Proportions body{stature};
                        StretchMoment moment{Stage::holding, 0, side, Degrees(leg)};
                        moment.variant = variant;
                        moment.fault = fault;
                        const WorldPose world = forward_kinematics(stretch_pose(body, moment), body);
                        const double bend = fault == Fault::knee_bent       ? 38
                                            : variant == Variant::bent_knee ? 20
                                                                            : 0;
                        CAPTURE(leg);
                        CAPTURE(static_cast<int>(variant));
                        CAPTURE(static_cast<int>(fault));
                        CHECK(test::near(knee_flexion(world, side), Degrees(bend), Degrees(.1)));
                        const glm::vec3 line = world[on_side(Bone::foot_l, side)].origin_world -
                                               world[on_side(Bone::thigh_l, side)].origin_world;
                        CHECK(test::near(direction(line), Degrees(leg), Degrees(.3)));
                    }
}

TEST_CASE("a bent knee takes the hips closer, and the buttock still stops at the wall") {
    // FACTS section 2: the buttock ends .055 H beyond the hip centre.
    for (const Metres stature : kStatures)
        for (const Side side : kSides)
            for (const Variant variant : {Variant::wall, Variant::bent_knee, Variant::contract_relax})
                for (const Fault fault : kFaults) {
                    const Proportions body{stature};
                    StretchMoment moment{Stage::holding, 0, side, Degrees(95)};
                    moment.variant = variant;
                    moment.fault = fault;
                    const WorldPose world = forward_kinematics(stretch_pose(body, moment), body);
                    const double buttock = world[Bone::pelvis].origin_world.x + .055 * stature.value;
                    CAPTURE(stature.value);
                    CAPTURE(static_cast<int>(variant));
                    CAPTURE(static_cast<int>(fault));
                    CHECK(buttock < .001);
                    CHECK(buttock > -.02 * stature.value);  // and it gets there
                }
}

TEST_CASE("a resting leg rolls outwards, by some degrees, on either side") {
    for (const Metres stature : kStatures)
        for (const Side raised : kSides)
            for (const double leg : {25.0, 60.0}) {
                const Proportions body{stature};
                const WorldPose world = forward_kinematics(
                    stretch_pose(body, {Stage::holding, 0, raised, Degrees(leg), PelvisHabit::coached}),
                    body);
                const Side resting = other(raised);
                const BoneFrame& foot = world[on_side(Bone::foot_l, resting)];
                // Toes up, a little to the leg's own side: how far the front of the foot leans over, seen
                // from the feet.
                const glm::vec3 front = foot.rotation_world * glm::vec3(1, 0, 0);
                const Degrees rolled =
                    to_degrees(Radians(static_cast<double>(std::atan2(front.z * z_sign(resting), front.y))));
                CHECK(rolled > Degrees(5));
                CHECK(rolled < Degrees(35));
                // And it lies a little apart: the heel is no nearer to the middle than the hip.
                const float apart =
                    (world(heel(resting, body)).z - world[on_side(Bone::thigh_l, resting)].origin_world.z) *
                    z_sign(resting);
                CHECK(apart > 0);
                // The raised one does not roll.
                const glm::vec3 toes =
                    world[on_side(Bone::foot_l, raised)].rotation_world * glm::vec3(1, 0, 0);
                CHECK(std::abs(toes.z) < .15f);
            }
}
