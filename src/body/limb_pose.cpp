#include "body/limb_pose.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/mat3x3.hpp>

#include "body/limb_reach.h"

namespace ninety {
namespace {

// A bone's rotation in the world, from its parents'.
glm::quat rotation_in_world(const Pose& pose, Bone bone) {
    if (bone == Bone::pelvis) return pose[bone];
    return rotation_in_world(pose, parent_of(bone)) * pose[bone];
}

glm::vec3 joint_in_world(const Pose& pose, Bone bone, Proportions body) {
    if (bone == Bone::pelvis) return pose.root_world;
    const Bone parent = parent_of(bone);
    return joint_in_world(pose, parent, body) + rotation_in_world(pose, parent) * joint_in_parent(bone, body);
}

constexpr Degrees kMostForearmTurn{50};

struct Limb {
    Bone upper, lower;
    Metres upper_length, lower_length;
    float front;  // of the upper bone's x: 1 where the middle joint points forwards (knee), -1 backwards
};

bool reach(Pose& pose, Proportions body, const Limb& limb, glm::vec3 end_world, glm::vec3 towards) {
    const glm::vec3 way = end_world - joint_in_world(pose, limb.upper, body);
    const float distance = std::max(glm::length(way), 1e-4f);
    const LimbReach::Bend bend = LimbReach{limb.upper_length, limb.lower_length, {distance, 0}, 1}.solve();
    // 1. The middle joint lies off the line from root to end.
    const glm::vec3 along = way / distance;
    const glm::vec3 aside = glm::normalize(towards - along * glm::dot(towards, along));
    const Degrees off = bend.upper_direction;
    const glm::vec3 to_middle = along * static_cast<float>(cos(off)) + aside * static_cast<float>(sin(off));
    // 2. The bone's y points back along it, its x to the side that the limb bends from.
    const glm::vec3 y = -to_middle;
    const glm::vec3 x = limb.front * glm::normalize(aside - y * glm::dot(aside, y));
    const glm::quat upper_world = glm::quat_cast(glm::mat3(x, y, glm::cross(x, y)));
    pose[limb.upper] = glm::inverse(rotation_in_world(pose, parent_of(limb.upper))) * upper_world;
    pose[limb.lower] = about_z(bend.flexion * -limb.front);
    return bend.reached;
}

}  // namespace

bool reach_with_leg(Pose& pose, Proportions body, Side side, glm::vec3 ankle_world,
                    glm::vec3 knee_towards_world) {
    const Limb leg{on_side(Bone::thigh_l, side), on_side(Bone::shank_l, side), body.length(fraction::thigh),
                   body.length(fraction::shank), 1};
    return reach(pose, body, leg, ankle_world, knee_towards_world);
}

bool reach_with_arm(Pose& pose, Proportions body, Side side, glm::vec3 wrist_world,
                    glm::vec3 elbow_towards_world) {
    const Limb arm{on_side(Bone::upper_arm_l, side), on_side(Bone::forearm_l, side),
                   body.length(fraction::upper_arm), body.length(fraction::forearm), -1};
    return reach(pose, body, arm, wrist_world, elbow_towards_world);
}

void turn_hand(Pose& pose, Side side, glm::vec3 fingers_world, glm::vec3 palm_world) {
    const Bone forearm = on_side(Bone::forearm_l, side), hand = on_side(Bone::hand_l, side);
    // Arms hanging, palms turned in: the right palm faces the body's left, -z.
    const glm::vec3 y = -fingers_world, z = palm_world * -static_cast<float>(z_sign(side));
    const glm::quat hand_world = glm::quat_cast(glm::mat3(glm::cross(y, z), y, z));
    const glm::quat local = glm::inverse(rotation_in_world(pose, forearm)) * hand_world;
    // The forearm takes its share of the turn about its own length: half of a small one, none of a whole one,
    // so that it never flips.
    const Radians turn(2 * std::atan2(double(local.y), double(local.w)));
    const glm::quat half = about_y(kMostForearmTurn * sin(turn));
    pose[forearm] = pose[forearm] * half;
    pose[hand] = glm::inverse(half) * local;
}

Pose mirrored(const Pose& pose) {
    const auto other_way = [](glm::quat q) { return glm::quat(q.w, -q.x, -q.y, q.z); };
    Pose result;
    result.root_world = pose.root_world * glm::vec3(1, 1, -1);
    for (const Bone middle :
         {Bone::pelvis, Bone::spine_lower, Bone::spine_upper, Bone::thorax, Bone::neck, Bone::head})
        result[middle] = other_way(pose[middle]);
    for (const Bone left : {Bone::clavicle_l, Bone::upper_arm_l, Bone::forearm_l, Bone::hand_l, Bone::thigh_l,
                            Bone::shank_l, Bone::foot_l})
        for (const Side side : kSides)
            result[on_side(left, side)] = other_way(pose[on_side(left, other(side))]);
    result.hands = {pose.hands[1], pose.hands[0]};
    return result;
}

}  // namespace ninety
