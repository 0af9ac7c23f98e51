#include "body/side_steps.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

#include "body/limb_pose.h"
#include "body/trunk.h"
#include "core/easing.h"

// Everything here goes from the right leg's lane to the left one's, towards -z; the other way it is the same
// in a mirror.
namespace ninety {
namespace {

constexpr int kSteps = 4;
// In a round: the pelvis goes ahead, the leading foot and the other follow, then shoulders and head. The last
// round is one of pelvis and feet alone.
struct Turn {
    double from, to;
};
constexpr Turn kPelvis{.02, .38}, kLeading{.35, .575}, kFollowing{.553, .778}, kShoulders{.62, .99};
constexpr double kLastRound = .80;
// Before the first round and after the last, and the time in which the hands go to the belly, before the
// shoulders move, and back beside the body in the end.
constexpr double kBefore = .05, kHandsTake = .16;
// Of stature; ours.
constexpr double kPelvisLift = .018, kFootLift = .022, kShoulderBlades = .26;
constexpr Degrees kShouldersLift{3};

double round_at(double progress_01) {
    return linear_step(kBefore, 1 - kBefore, progress_01) * (kSteps + kLastRound);
}

// How many steps of `turn` have been made, the one under way with its part.
double made(double round, Turn turn) {
    const double whole = std::floor(round);
    return whole + smoother_step(linear_step(turn.from, turn.to, round - whole));
}

// 0 on the floor .. 1 half way through a step.
double lift_of(double round, Turn turn) {
    const double part = linear_step(turn.from, turn.to, round - std::floor(round));
    return smooth_step(part / .3) * smooth_step((1 - part) / .3);
}

// Pelvis and feet go half a step ahead of the shoulders, then half a step behind: 0, .5, 1.5, .. , kSteps.
double half_ahead(double steps) {
    const double least = std::min(steps, 1.0) * .5, most = std::max(0.0, steps - kSteps) * .5;
    return least + std::max(0.0, steps - 1) - most;
}

void put_feet(Pose& pose, Proportions body, const WorldPose& lying, double round, float step) {
    for (const Side side : kSides) {
        const Bone foot = on_side(Bone::foot_l, side);
        const Turn turn = side == Side::left ? kLeading : kFollowing;
        glm::vec3 ankle = lying[foot].origin_world;
        ankle.z -= step * static_cast<float>(half_ahead(made(round, turn)));
        ankle.y += static_cast<float>(body.length(kFootLift).value * lift_of(round, turn));
        reach_with_leg(pose, body, side, ankle, {0, 1, 0});
        const WorldPose world = forward_kinematics(pose, body);
        pose[foot] = glm::inverse(world[parent_of(foot)].rotation_world) * lying[foot].rotation_world;
    }
}

void hands_on_belly(Pose& pose, Proportions body, float share) {
    const WorldPose world = forward_kinematics(pose, body);
    const auto stature = static_cast<float>(body.stature.value);
    for (const Side side : kSides) {
        const float out = z_sign(side);
        Pose folded = pose;
        const glm::vec3 wrist =
            world[Bone::spine_lower].to_world(glm::vec3(.086f, .045f, .062f * out) * stature);
        reach_with_arm(folded, body, side, wrist, {-.2f, -.55f, out});
        turn_hand(folded, side, glm::normalize(glm::vec3(.25f, 0, -out)), {0, -1, 0});
        for (const Bone bone : {Bone::upper_arm_l, Bone::forearm_l, Bone::hand_l})
            pose[on_side(bone, side)] =
                glm::slerp(pose[on_side(bone, side)], folded[on_side(bone, side)], share);
    }
}

}  // namespace

SideStepLift side_step_lift(Side from, double progress_01) {
    const double round = round_at(progress_01);
    SideStepLift lift;
    lift.pelvis = lift_of(round, kPelvis);
    if (round < kSteps) lift.shoulders = lift_of(round, kShoulders);
    lift.foot[static_cast<std::size_t>(other(from))] = lift_of(round, kLeading);
    lift.foot[static_cast<std::size_t>(from)] = lift_of(round, kFollowing);
    return lift;
}

Pose side_steps(Proportions body, const Pose& lying_world, Side from, double progress_01) {
    const Pose lying = from == Side::right ? lying_world : mirrored(lying_world);
    const double round = round_at(progress_01);
    const float step = 2 * lying.root_world.z / kSteps;
    const SideStepLift lift = side_step_lift(Side::right, progress_01);
    Pose pose = lying;
    // 1. Pelvis and shoulders, each on its way; the trunk turns on the floor as one.
    const double pelvis = half_ahead(made(round, kPelvis));
    const double shoulders = std::min(made(round, kShoulders), double(kSteps));
    const double blades = body.length(kShoulderBlades).value;
    const auto turned = [&](double ahead) { return std::asin(std::clamp(ahead * step / blades, -.5, .5)); };
    const double turn = turned(pelvis - shoulders);
    lie_on_back(pose, body, 0.0_deg, body.length(kPelvisLift) * lift.pelvis);
    // Whichever of the two carries stays where it is.
    const double bent = lift.shoulders > 0 ? turned(.5) : turn;
    pose.root_world.x -= static_cast<float>(blades * (1 - std::cos(bent)));
    pose.root_world.z -= step * static_cast<float>(pelvis);
    pose[Bone::pelvis] =
        about_y(to_degrees(Radians(turn))) * about_z(-kShouldersLift * lift.shoulders) * pose[Bone::pelvis];
    // 2. The head follows the shoulders, and is lifted with them.
    const Degrees behind = to_degrees(Radians(-turn)) * .7;
    pose[Bone::neck] = about_x(behind * .5) * about_z(-5.0_deg * lift.shoulders) * pose[Bone::neck];
    pose[Bone::head] = about_x(behind * .5) * about_z(-4.0_deg * lift.shoulders) * pose[Bone::head];
    // 3. Feet and hands.
    put_feet(pose, body, forward_kinematics(lying, body), round, step);
    const double folded =
        smoother_step(progress_01 / kHandsTake) * smoother_step((1 - progress_01) / kHandsTake);
    hands_on_belly(pose, body, static_cast<float>(folded));
    return from == Side::right ? pose : mirrored(pose);
}

}  // namespace ninety
