// The articulated body: which bones there are, what hangs on what, and where.
//
// Frames. Every bone has a frame at its proximal joint: x anterior, y superior, z to the person's right (the
// convention of OpenSim and of the ISB). In the anatomical position, standing upright with arms hanging and
// palms turned in, all frames are parallel, so a bone's pose is its rotation from that position. Positive
// rotation about z: hip flexion, shoulder flexion, elbow flexion, ankle dorsiflexion, posterior pelvic tilt.
// Negative about z: knee flexion, spine flexion.
//
// This file holds no pose, no joint limits and no shape.
#pragma once

#include <array>
#include <cstddef>
#include <glm/vec3.hpp>

#include "body/proportions.h"
#include "core/side.h"

namespace ninety {

// Parents come before their children, so one pass in order visits the tree from the root.
enum class Bone {
    pelvis,       // origin midway between the hip centres
    spine_lower,  // L5/S1 to about L2
    spine_upper,  // about L2 to T10
    thorax,       // ribs, from about T10 to C7
    neck,
    head,
    clavicle_l,  // shoulder girdle
    upper_arm_l,
    forearm_l,
    hand_l,
    clavicle_r,
    upper_arm_r,
    forearm_r,
    hand_r,
    thigh_l,
    shank_l,
    foot_l,
    thigh_r,
    shank_r,
    foot_r,
};
inline constexpr std::size_t kBoneCount = 20;

template <class T>
using PerBone = std::array<T, kBoneCount>;

constexpr std::size_t index_of(Bone bone) {
    return static_cast<std::size_t>(bone);
}

// The bone of the given side, from its left one. Asks for a bone that comes in pairs.
Bone on_side(Bone left_bone, Side side);

// The parent of a bone; the pelvis is its own.
Bone parent_of(Bone bone);

const char* name_of(Bone bone);

// Where a bone's proximal joint lies in its parent's frame, metres. The pelvis lies at the origin.
glm::vec3 joint_in_parent(Bone bone, Proportions body);

// Points on the body that contact and drawing need, in the frame of the bone that carries them, metres.
struct Landmark {
    Bone bone;
    glm::vec3 point_bone;
};
Landmark heel(Side side, Proportions body);  // where the heel meets a wall or the floor (FACTS section 3)
Landmark toe_tip(Side side, Proportions body);
Landmark fingertip(Side side, Proportions body);
Landmark crown(Proportions body);
Landmark eyes(Proportions body);  // midway between the eyes

// Plantarflexion of a relaxed foot; the heel landmark lies at FACTS' distances along and behind the leg then.
// Estimate, trust M: the resting ankle of a person lying down is 15-30 degrees plantarflexed.
inline constexpr Degrees kRelaxedPlantarflexion{15.0};

}  // namespace ninety
