#include "body/stretch_pose.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>
#include <vector>

#include "body/joint_limits.h"
#include "body/volume.h"
#include "body/wall_contact.h"
#include "support/approx.h"

using namespace ninety;

namespace {

constexpr std::array kStaturesTried{kMinStature, 1.52_m, kDefaultStature, 1.93_m, kMaxStature};
constexpr std::array kHabits{PelvisHabit::coached, PelvisHabit::typical, PelvisHabit::slumped};

std::vector<StretchMoment> whole_routine(Side side, PelvisHabit habit) {
    std::vector<StretchMoment> moments;
    for (const double leg : {22.0, 35.0, 54.0, 76.0, 90.0}) {
        for (const Stage stage : {Stage::lying_down, Stage::raising, Stage::crossing})
            for (int i = 0; i <= 50; ++i)
                moments.push_back({stage, i / 50.0, side, Degrees(leg), habit});
        moments.push_back({Stage::lying, 0, side, Degrees(leg), habit});
    }
    for (double leg = 20; leg <= 90; leg += 2.5)
        moments.push_back({Stage::holding, 0, side, Degrees(leg), habit});
    return moments;
}

// How deep the deepest point of a round cone is in the wall or the frame around the opening; metres, <= 0
// outside.
double depth_in_wall(glm::vec3 p, double radius, const Doorway& d) {
    const double half = d.half_width.value;
    const auto box_depth = [&](double x0, double x1, double z0, double z1) {
        // Signed distance to a box whose top and bottom are out of reach.
        const double dx = std::max(x0 - p.x, p.x - x1), dz = std::max(z0 - p.z, p.z - z1);
        const double outside = std::hypot(std::max(dx, 0.0), std::max(dz, 0.0));
        const double distance = outside > 0 ? outside : std::max(dx, dz);
        return radius - distance;
    };
    const double wall = d.wall_thickness.value, trim = d.trim_width.value, out = d.trim_protrusion.value;
    return std::max({box_depth(0, wall, half, 9), box_depth(0, wall, -9, -half),
                     box_depth(-out, 0, half, half + trim), box_depth(-out, 0, -half - trim, -half)});
}

}  // namespace

TEST_CASE("a held leg is straight and its heel is on the wall") {
    for (const Metres stature : kStaturesTried)
        for (const PelvisHabit habit : kHabits)
            for (const Side side : {Side::left, Side::right})
                for (double leg = 20; leg <= 90; leg += 1.0) {
                    CAPTURE(stature.value);
                    CAPTURE(leg);
                    const Proportions body{stature};
                    const WorldPose world = forward_kinematics(
                        stretch_pose(body, {Stage::holding, 0, side, Degrees(leg), habit}), body);
                    CHECK(std::abs(world(heel(side, body)).x) < 0.0001f);

                    const glm::vec3 hip = world[on_side(Bone::thigh_l, side)].origin_world;
                    const glm::vec3 knee = world[on_side(Bone::shank_l, side)].origin_world;
                    const glm::vec3 ankle = world[on_side(Bone::foot_l, side)].origin_world;
                    CHECK(test::near(glm::distance(hip, ankle), body.length(.245 + .246).value, 1e-4));
                    CHECK(test::near(glm::distance(hip, knee), body.length(.245).value, 1e-4));

                    const double shown = std::min(leg, steepest_leg(body, Doorway{}).value);
                    const glm::vec3 axis = ankle - hip;
                    const Degrees seen = to_degrees(Radians(std::atan2(axis.y, axis.x)));
                    CHECK(test::near(seen, Degrees(shown), 0.1_deg));
                }
}

TEST_CASE("the resting leg lies flat through the opening") {
    for (const Metres stature : kStaturesTried)
        for (const Side side : {Side::left, Side::right}) {
            CAPTURE(stature.value);
            const Proportions body{stature};
            const WorldPose world = forward_kinematics(
                stretch_pose(body, {Stage::holding, 0, side, 80.0_deg, PelvisHabit::typical}), body);
            const Side resting = other(side);
            CHECK(std::abs(world(heel(resting, body)).y) <
                  0.006f);  // the heel is round: it rolls as the knee bends
            CHECK(world(heel(resting, body)).x > 0.12f);
            CHECK(std::abs(world(toe_tip(resting, body)).z) < Doorway{}.half_width.value);
        }
}

TEST_CASE("no limb passes through floor, wall or frame at any moment of the routine") {
    // Rounded segments stand for soft tissue, which gives a little where one lies on it.
    const Doorway doorway;
    for (const Metres stature : kStaturesTried) {
        const Proportions body{stature};
        const double give_floor = .006 * stature.value, give_wall = .004 * stature.value;
        for (const PelvisHabit habit : kHabits)
            for (const Side side : {Side::left, Side::right})
                for (const StretchMoment& moment : whole_routine(side, habit)) {
                    const WorldPose world = forward_kinematics(stretch_pose(body, moment), body);
                    for (const RoundedSegment& segment : body_segments()) {
                        const WorldSegment s = in_world(segment, world, body);
                        for (const float t : {0.0f, .25f, .5f, .75f, 1.0f}) {
                            const glm::vec3 p = glm::mix(s.from, s.to, t);
                            const float r = glm::mix(s.from_radius, s.to_radius, t);
                            const bool floor_ok = r - p.y < give_floor;
                            const bool wall_ok = depth_in_wall(p, r, doorway) < give_wall;
                            if (floor_ok && wall_ok) continue;
                            CAPTURE(stature.value);
                            CAPTURE(static_cast<int>(moment.stage));
                            CAPTURE(moment.progress_01);
                            CAPTURE(moment.leg.value);
                            CAPTURE(static_cast<int>(habit));
                            const std::string bone = name_of(segment.bone);
                            CAPTURE(bone);
                            CAPTURE(r - p.y);
                            CAPTURE(depth_in_wall(p, r, doorway));
                            CHECK(floor_ok);
                            CHECK(wall_ok);
                        }
                    }
                }
    }
}

TEST_CASE("bones keep their lengths, and neighbouring moments are neighbouring poses") {
    const Proportions body{1.72_m};
    for (const Side side : {Side::left, Side::right})
        for (const Stage stage : {Stage::lying_down, Stage::raising, Stage::crossing}) {
            WorldPose before;
            for (int i = 0; i <= 400; ++i) {
                const WorldPose world = forward_kinematics(
                    stretch_pose(body, {stage, i / 400.0, side, 54.0_deg, PelvisHabit::typical}), body);
                for (std::size_t b = 1; b < kBoneCount; ++b) {
                    const Bone bone = static_cast<Bone>(b);
                    const float length =
                        glm::distance(world[bone].origin_world, world[parent_of(bone)].origin_world);
                    CHECK(length == doctest::Approx(glm::length(joint_in_parent(bone, body))).epsilon(1e-3));
                    if (i == 0) continue;
                    CAPTURE(i);
                    CAPTURE(static_cast<int>(stage));
                    const std::string name = name_of(bone);
                    CAPTURE(name);
                    // A step of 1/400 of a stage of several seconds moves no joint by more than 3 cm.
                    CHECK(glm::distance(world[bone].origin_world, before[bone].origin_world) < .03f);
                }
                before = world;
            }
        }
}

TEST_CASE("stages meet: each ends in the pose in which the next begins") {
    const Proportions body{1.72_m};
    const auto world = [&](Stage stage, double t, Side side, Degrees leg) {
        return forward_kinematics(stretch_pose(body, {stage, t, side, leg, PelvisHabit::typical}), body);
    };
    const auto same = [](const WorldPose& a, const WorldPose& b) {
        for (std::size_t i = 0; i < kBoneCount; ++i)
            if (!test::near(a.frame[i].origin_world, b.frame[i].origin_world, 0.004_m)) {
                MESSAGE(name_of(static_cast<Bone>(i)));
                return false;
            }
        return true;
    };
    for (const Side side : {Side::left, Side::right}) {
        const Degrees leg = 54.0_deg, lands = landing_angle(body, leg);
        CHECK(same(world(Stage::lying_down, 1, side, leg), world(Stage::lying, 0, side, leg)));
        CHECK(same(world(Stage::lying, 0, side, leg), world(Stage::raising, 0, side, leg)));
        CHECK(same(world(Stage::raising, 1, side, leg), world(Stage::holding, 0, side, lands)));
        CHECK(same(world(Stage::crossing, 1, side, leg), world(Stage::lying, 0, other(side), leg)));
    }
}

namespace {

// Flexion of a hinge, degrees: the turn of a bone against its parent about the body's z.
double about_z_of(const Pose& pose, Bone bone) {
    const glm::vec3 down = pose[bone] * glm::vec3(0, -1, 0);
    return to_degrees(Radians(static_cast<double>(std::atan2(down.x, -down.y)))).value;
}

}  // namespace

TEST_CASE("every joint stays inside its limits at every moment, for anybody") {
    const auto inside = [](const JointRange& range, double angle) { return range.holds(Degrees(angle)); };
    for (const Metres stature : kStaturesTried)
        for (const PelvisHabit habit : kHabits)
            for (const Side side : {Side::left, Side::right})
                for (const StretchMoment& moment : whole_routine(side, habit)) {
                    const Pose pose = stretch_pose({stature}, moment);
                    CAPTURE(stature.value);
                    CAPTURE(static_cast<int>(moment.stage));
                    CAPTURE(moment.progress_01);
                    CAPTURE(moment.leg.value);
                    for (const Side each : {Side::left, Side::right}) {
                        const double knee = -about_z_of(pose, on_side(Bone::shank_l, each));
                        const double hip = about_z_of(pose, on_side(Bone::thigh_l, each));
                        const double ankle = about_z_of(pose, on_side(Bone::foot_l, each));
                        const double elbow = about_z_of(pose, on_side(Bone::forearm_l, each));
                        CAPTURE(hip);
                        CAPTURE(knee);
                        CAPTURE(ankle);
                        CHECK(inside(joint_limits::hip_flexion, hip));
                        CHECK(inside(joint_limits::knee_flexion, knee));
                        CHECK(inside(joint_limits::ankle_flexion, ankle));
                        CHECK(inside(joint_limits::elbow_flexion, elbow));
                    }
                    const double lumbar =
                        -(about_z_of(pose, Bone::spine_lower) + about_z_of(pose, Bone::spine_upper));
                    CAPTURE(lumbar);
                    CHECK(inside(joint_limits::lumbar_flexion, lumbar));
                }
}

TEST_CASE(
    "variants keep what they are: the heel on the wall, the knee bent by what was asked, the towel clear of "
    "it") {
    const Proportions body{kDefaultStature};
    for (const Side side : {Side::left, Side::right})
        for (const Degrees leg : {25.0_deg, 50.0_deg, 70.0_deg, 90.0_deg})
            for (const Variant variant :
                 {Variant::wall, Variant::bent_knee, Variant::towel, Variant::contract_relax}) {
                StretchMoment moment{Stage::holding, 0, side, leg};
                moment.variant = variant;
                const Pose pose = stretch_pose(body, moment);
                const WorldPose world = forward_kinematics(pose, body);
                const float heel_x = world(heel(side, body)).x;
                if (variant == Variant::towel)
                    CHECK(heel_x < -.02f);
                else
                    CHECK(heel_x == doctest::Approx(0).epsilon(.001));
                CHECK(world[Bone::pelvis].origin_world.x + .05 * body.stature.value < .001);
                const glm::vec3 hip = world[on_side(Bone::thigh_l, side)].origin_world,
                                knee = world[on_side(Bone::shank_l, side)].origin_world,
                                ankle = world[on_side(Bone::foot_l, side)].origin_world;
                const float bend = std::acos(glm::clamp(
                    glm::dot(glm::normalize(knee - hip), glm::normalize(ankle - knee)), -1.0f, 1.0f));
                const double wanted = variant == Variant::bent_knee ? fault_size::slight_bend.value : 0;
                CHECK(glm::degrees(bend) == doctest::Approx(wanted).epsilon(.1));
            }
}

TEST_CASE("each error changes what it is named after, and nothing passes through the floor") {
    const Proportions body{kDefaultStature};
    const StretchMoment right{Stage::holding, 0, Side::right, 60.0_deg};
    const auto world_with = [&](Fault fault) {
        StretchMoment moment = right;
        moment.fault = fault;
        return forward_kinematics(stretch_pose(body, moment), body);
    };
    const WorldPose good = world_with(Fault::none);
    const auto low_back = [](const WorldPose& world) { return world[Bone::spine_upper].origin_world.y; };
    CHECK(low_back(world_with(Fault::back_arched)) > low_back(good) + .01f);
    CHECK(world_with(Fault::hips_lifted)[Bone::pelvis].origin_world.y >
          good[Bone::pelvis].origin_world.y + .04f);
    CHECK(world_with(Fault::other_knee_up)[Bone::shank_l].origin_world.y >
          good[Bone::shank_l].origin_world.y + .2f);
    const glm::vec3 toes_good = good[Bone::foot_r].rotation_world * glm::vec3(1, 0, 0);
    const glm::vec3 toes_bad =
        world_with(Fault::toes_pulled)[Bone::foot_r].rotation_world * glm::vec3(1, 0, 0);
    CHECK(toes_bad.x < toes_good.x - .2f);
    for (const Fault fault : {Fault::knee_bent, Fault::back_arched, Fault::hips_lifted, Fault::other_knee_up,
                              Fault::toes_pulled}) {
        const WorldPose world = world_with(fault);
        CHECK(world(heel(Side::right, body)).x == doctest::Approx(0).epsilon(.001));
        for (std::size_t i = 0; i < kBoneCount; ++i)
            CHECK(world.frame[i].origin_world.y > .01f);
    }
}
