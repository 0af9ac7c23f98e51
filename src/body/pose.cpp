#include "body/pose.h"

#include <algorithm>
#include <glm/gtc/quaternion.hpp>

namespace ninety {

PerBone<glm::quat> Pose::identity_rotations() {
    PerBone<glm::quat> all;
    all.fill(glm::quat(1, 0, 0, 0));
    return all;
}

WorldPose forward_kinematics(const Pose& pose, Proportions body) {
    WorldPose world;
    world.hands = pose.hands;
    world[Bone::pelvis] = {pose.root_world, pose[Bone::pelvis]};
    for (std::size_t i = 1; i < kBoneCount; ++i) {
        const Bone bone = static_cast<Bone>(i);
        const BoneFrame& parent = world[parent_of(bone)];
        world[bone] = {parent.to_world(joint_in_parent(bone, body)),
                       glm::normalize(parent.rotation_world * pose[bone])};
    }
    return world;
}

glm::quat about_x(Degrees angle) {
    return glm::angleAxis(static_cast<float>(to_radians(angle).value), glm::vec3(1, 0, 0));
}

glm::quat about_y(Degrees angle) {
    return glm::angleAxis(static_cast<float>(to_radians(angle).value), glm::vec3(0, 1, 0));
}

glm::quat about_z(Degrees angle) {
    return glm::angleAxis(static_cast<float>(to_radians(angle).value), glm::vec3(0, 0, 1));
}

Pose bind_pose() {
    Pose pose;
    for (const Side side : kSides) {
        const double out = z_sign(side);
        pose[on_side(Bone::upper_arm_l, side)] = about_x(-45.0_deg * out);
        pose[on_side(Bone::forearm_l, side)] = about_z(20.0_deg);
        pose[on_side(Bone::thigh_l, side)] = about_x(-6.0_deg * out) * about_z(35.0_deg);
        pose[on_side(Bone::shank_l, side)] = about_z(-30.0_deg);
        pose[on_side(Bone::foot_l, side)] = about_z(-kRelaxedPlantarflexion);
    }
    return pose;
}

}  // namespace ninety
