#include "scene/figure_skinning.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/gtc/quaternion.hpp>
#include <glm/mat4x4.hpp>

namespace ninety {
namespace {

// How much of a change of build each bone's flesh takes: pelvis, spine and ribs; neck and head; arms; legs.
constexpr PerBone<float> kGirth{1.0f, 1.0f, 1.0f, .8f,  .3f, .05f, .6f, .6f, .35f, .05f,
                                .6f,  .6f,  .35f, .05f, .8f, .45f, 0,   .8f, .45f, 0};

// How little of a change of build is at the middle of the knee.
constexpr float kKneeKeeps = .95f;

// What a correction moves at most, fractions of stature (ART 1): hip, knee, elbow, shoulder.
constexpr glm::vec4 kMostCorrection{.018f, .010f, .008f, .010f};

glm::mat4 frame_matrix(const BoneFrame& frame) {
    glm::mat4 m = glm::mat4_cast(frame.rotation_world);
    m[3] = glm::vec4(frame.origin_world, 1);
    return m;
}

// Bind pose of a body of stature 1: the space in which the skin is stored.
PerBone<glm::mat4> inverse_bind() {
    const WorldPose bind = forward_kinematics(bind_pose(), {Metres(1)});
    PerBone<glm::mat4> inverse;
    for (std::size_t i = 0; i < kBoneCount; ++i)
        inverse[i] = glm::inverse(frame_matrix(bind.frame[i]));
    return inverse;
}

float girth_of(std::uint8_t bone) {
    return kGirth[bone < kBoneCount ? bone : index_of(Bone::hand_r)];
}

void set_rows(BoneRows& rows, std::size_t bone, const glm::mat4& bind_to_world) {
    const glm::mat4 m = glm::transpose(bind_to_world);
    for (std::size_t row = 0; row < 3; ++row)
        rows[3 * bone + row] = m[static_cast<int>(row)];
}

float eased(float from, float to, float x) {
    const float t = std::clamp((x - from) / (to - from), 0.0f, 1.0f);
    return t * t * (3 - 2 * t);
}

// Where a bone's long axis points, seen from the bone above: (0, -1, 0) is straight on.
glm::vec3 along(const WorldPose& pose, Bone above, Bone bone) {
    return glm::conjugate(pose[above].rotation_world) * (pose[bone].rotation_world * glm::vec3(0, -1, 0));
}

float degrees_forward(glm::vec3 axis) {
    return std::atan2(axis.x, -axis.y) * 57.29578f;
}

}  // namespace

BoneRows bone_rows(const WorldPose& pose, Proportions body) {
    static const PerBone<glm::mat4> kInverseBind = inverse_bind();
    const float stature = static_cast<float>(body.stature.value);
    BoneRows rows;
    for (std::size_t i = 0; i < kBoneCount; ++i) {
        glm::mat4 frame = frame_matrix(pose.frame[i]);
        for (int column = 0; column < 3; ++column)
            frame[column] *= stature;
        set_rows(rows, i, frame * kInverseBind[i]);
        if (i != index_of(Bone::hand_l) && i != index_of(Bone::hand_r)) continue;
        // Fingers turn in their hand's frame.
        const Side side = i == index_of(Bone::hand_l) ? Side::left : Side::right;
        const auto turns = finger_turns(pose.hands[side == Side::left ? 0 : 1], side);
        for (std::size_t finger = 0; finger < kFingerBoneCount; ++finger) {
            glm::mat4 turn = glm::mat4_cast(turns[finger].turn);
            turn[3] = glm::vec4(turns[finger].moved, 1);
            set_rows(rows, skin_bone(side, finger), frame * turn * kInverseBind[i]);
        }
    }
    return rows;
}

Corrections corrections_of(const WorldPose& pose) {
    Corrections corrections;
    for (const Side side : kSides) {
        const auto bone = [&](Bone left) { return on_side(left, side); };
        const glm::vec3 arm = along(pose, Bone::thorax, bone(Bone::upper_arm_l));
        const float hip = degrees_forward(along(pose, Bone::pelvis, bone(Bone::thigh_l))),
                    knee = -degrees_forward(along(pose, bone(Bone::thigh_l), bone(Bone::shank_l))),
                    elbow = degrees_forward(along(pose, bone(Bone::upper_arm_l), bone(Bone::forearm_l))),
                    shoulder = std::acos(std::clamp(-arm.y, -1.0f, 1.0f)) * 57.29578f;
        corrections[side == Side::left ? 0 : 1] =
            kMostCorrection * glm::vec4(eased(30, 100, hip) + .35f * eased(95, 130, hip),
                                        eased(50, 115, knee), eased(40, 110, elbow),
                                        eased(50, 130, shoulder));
    }
    return corrections;
}

SkinPose skin_pose(const WorldPose& pose, Proportions body, float build, float breath_01) {
    return {bone_rows(pose, body), corrections_of(pose), build, breath_01, wall_press(pose, body)};
}

glm::vec2 hips_bent(const SkinPose& pose) {
    return glm::vec2(pose.corrections[0].x, pose.corrections[1].x) / kMostCorrection.x;
}

float girth_of(const FigureVertex& vertex) {
    float sum = 0, thigh = 0, shank = 0;
    for (int i = 0; i < 4; ++i) {
        const std::uint8_t bone = vertex.bones[static_cast<std::size_t>(i)];
        const float weight = vertex.weights[i];
        sum += weight * girth_of(bone);
        if (bone == index_of(Bone::thigh_l) || bone == index_of(Bone::thigh_r)) thigh += weight;
        if (bone == index_of(Bone::shank_l) || bone == index_of(Bone::shank_r)) shank += weight;
    }
    // A knee is bone: it is as thick in a slim leg as in a stout one.
    return sum * (1 - kKneeKeeps * 4 * thigh * shank);
}

SkinnedVertex skinned(const FigureVertex& vertex, const SkinPose& pose) {
    // 1. The vertex of this body, in the bind pose: skinning.glsl, fleshed_position().
    float out_by = pose.build * girth_of(vertex) * (pose.build < 0 ? kSlimmest : kStockiest) +
                   pose.breath_01 * static_cast<float>(vertex.breath) / 255 * .0070f;
    const glm::vec4& joints = pose.corrections[vertex.position.z < 0 ? 0 : 1];
    for (int i = 0; i < 4; ++i)
        out_by += joints[i] * correction_share(vertex.corrections[static_cast<std::size_t>(i)]);
    const glm::vec4 point(vertex.position + vertex.normal * out_by, 1), normal(vertex.normal, 0);
    // 2. Its bones.
    SkinnedVertex out;
    for (int row = 0; row < 3; ++row) {
        glm::vec4 blend(0);
        for (int i = 0; i < 4; ++i)
            blend +=
                vertex.weights[i] * pose.rows[std::size_t{3} * vertex.bones[static_cast<std::size_t>(i)] +
                                              static_cast<std::size_t>(row)];
        out.position_world[row] = glm::dot(blend, point);
        out.normal_world[row] = glm::dot(blend, normal);
    }
    out.normal_world = glm::normalize(out.normal_world);
    // 3. What the wall presses flat.
    out.position_world = pressed_by_wall(out.position_world, share_pressed(vertex, pose.press), pose.press);
    return out;
}

}  // namespace ninety
