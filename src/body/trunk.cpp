#include "body/trunk.h"

#include <algorithm>
#include <cmath>

namespace ninety {
namespace {

// Body frame to world frame for lying on the back: anterior up, superior away from the wall.
constexpr Degrees kSupine{90};

// The sacrum is a rounded shape around a point above the hip centre (along the trunk), as thick behind it as
// this: what the pelvis rolls onto. Fractions of stature; estimates, L.
constexpr double kSacrumAbove = .055, kSacrumRadius = .048;
constexpr double kFingersBeforeWall = .035;
// Joint to floor where an arm rests, as thick as it is there; fractions of stature; estimates, L.
constexpr double kElbowAboveFloor = .023, kWristAboveFloor = .0125, kFingertipAboveFloor = .0070;
constexpr double kThoraxAboveFloor = .028;  // joint to the skin of the back, fraction of stature; estimate, L

Degrees slope(double drop, double length) {
    return to_degrees(Radians(std::asin(std::clamp(drop / length, -.9, .9))));
}

}  // namespace

void lie_on_back(Pose& pose, Proportions body, Degrees tilt, Metres lift) {
    // 1. Hip height. Tipped by `tilt`, the sacrum sinks below the buttock; the hips rise by as much.
    const double on_sacrum = kSacrumRadius + kSacrumAbove * sin(tilt);
    const double hip_height = std::max(fraction::hip_centre_above_floor, on_sacrum);
    pose.root_world.y = static_cast<float>((body.length(hip_height) + lift).value);
    pose[Bone::pelvis] = about_z(kSupine + tilt);

    // 2. Spine. The lower part comes down from the sacrum to the ribs' height, the upper part halves what is
    // left, so
    //    that the thorax lies flat: tilt = lumbar flexion, as FACTS section 4 has it. Directions against the
    //    floor, positive when the superior end is the lower one.
    const glm::vec3 lower = joint_in_parent(Bone::spine_upper, body),
                    upper = joint_in_parent(Bone::thorax, body);
    const glm::vec3 sacral_joint =
        pose.root_world + pose[Bone::pelvis] * joint_in_parent(Bone::spine_lower, body);
    const float drop =
        sacral_joint.y + lower.x + upper.x - static_cast<float>(body.length(kThoraxAboveFloor).value);
    const double slope = std::asin(std::clamp(drop / (lower.y + .5f * upper.y), -.9f, .9f));
    const Degrees lower_turn = to_degrees(Radians(slope)), upper_turn = lower_turn * .5;
    pose[Bone::spine_lower] = about_z(lower_turn - tilt);
    pose[Bone::spine_upper] = about_z(upper_turn - lower_turn);
    pose[Bone::thorax] = about_z(-upper_turn);
    pose[Bone::neck] = about_z(-6.0_deg);
    pose[Bone::head] = about_z(2.0_deg);
}

void rest_arms(Pose& pose, Proportions body) {
    // Out to the side by as much as keeps the fingers before the wall when the hips are close to it.
    const double arm = fraction::upper_arm + fraction::forearm + fraction::hand;
    for (const Side side : kSides)
        pose[on_side(Bone::clavicle_l, side)] = glm::quat(1, 0, 0, 0);
    const double from_wall = -forward_kinematics(pose, body)[Bone::upper_arm_l].origin_world.x;
    const double room = from_wall / body.stature.value - kFingersBeforeWall;
    const Degrees needed = to_degrees(Radians(std::acos(std::clamp(room / arm, 0.0, 1.0))));
    const Degrees out_to_side = std::max(26.0_deg, needed);
    pose.hands.fill(hand_shape::flat);
    for (const Side side : kSides) {
        const double out = z_sign(side);
        const Bone upper = on_side(Bone::upper_arm_l, side);
        const double shoulder = forward_kinematics(pose, body)[upper].origin_world.y / body.stature.value;
        // Each bone slopes down from its joint to where the next one rests.
        const Degrees to_elbow = slope(shoulder - kElbowAboveFloor, fraction::upper_arm);
        const Degrees to_wrist = slope(kElbowAboveFloor - kWristAboveFloor, fraction::forearm);
        const Degrees to_tip = slope(kWristAboveFloor - kFingertipAboveFloor, fraction::hand);
        // The palm comes to face the floor by turns of the arm about its own length, a part in each bone.
        const auto turned = [&](Degrees by) { return about_y(by * out); };
        const Degrees at_upper(22), at_forearm(62), at_hand(90);
        pose[upper] = about_x(-out_to_side * out) * about_z(-to_elbow) * turned(at_upper);
        pose[on_side(Bone::forearm_l, side)] =
            turned(-at_upper) * about_z(to_elbow - to_wrist) * turned(at_forearm);
        pose[on_side(Bone::hand_l, side)] =
            turned(-at_forearm) * about_z(to_wrist - to_tip) * turned(at_hand);
    }
}

}  // namespace ninety
