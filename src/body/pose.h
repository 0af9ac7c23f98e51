// How a body is bent, and where that puts every bone.
//
// A Pose is the root's place in the world and one rotation per bone relative to its parent. Forward
// kinematics turns it into a world frame per bone. World axes: see body/wall_contact.h. Lengths in metres.
#pragma once

#include <glm/gtc/quaternion.hpp>
#include <glm/vec3.hpp>

#include "body/hands.h"
#include "body/skeleton.h"
#include "core/units.h"

namespace ninety {

struct Pose {
    glm::vec3 root_world{0};                             // mid-hip point
    PerBone<glm::quat> rotation = identity_rotations();  // bone from parent; the pelvis': bone from world
    Hands hands{};

    glm::quat& operator[](Bone bone) { return rotation[index_of(bone)]; }
    const glm::quat& operator[](Bone bone) const { return rotation[index_of(bone)]; }
    friend bool operator==(const Pose&, const Pose&) = default;

    static PerBone<glm::quat> identity_rotations();
};

struct BoneFrame {
    glm::vec3 origin_world{0};
    glm::quat rotation_world{1, 0, 0, 0};

    glm::vec3 to_world(glm::vec3 point_bone) const { return origin_world + rotation_world * point_bone; }
    friend bool operator==(const BoneFrame&, const BoneFrame&) = default;
};

struct WorldPose {
    PerBone<BoneFrame> frame;
    Hands hands{};

    const BoneFrame& operator[](Bone bone) const { return frame[index_of(bone)]; }
    BoneFrame& operator[](Bone bone) { return frame[index_of(bone)]; }
    glm::vec3 operator()(const Landmark& mark) const { return (*this)[mark.bone].to_world(mark.point_bone); }
    friend bool operator==(const WorldPose&, const WorldPose&) = default;
};

WorldPose forward_kinematics(const Pose& pose, Proportions body);

// Rotations about a bone's own axes. The signs are skeleton.h's: flexion of hip, shoulder and elbow,
// dorsiflexion and posterior pelvic tilt are positive about z; knee and spine flexion negative.
glm::quat about_x(Degrees angle);
glm::quat about_y(Degrees angle);
glm::quat about_z(Degrees angle);

// A relaxed mid-range pose, standing, in which the skin is modelled. Half-bent joints keep the skinning error
// of both extremes small.
Pose bind_pose();

}  // namespace ninety
