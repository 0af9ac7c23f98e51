// Where the figure's skin is once the body is posed: what shaders/skinning.glsl works out, on the CPU.
//
// One source for both: render/ hands these rows and lengths to the shaders, tests measure with skinned(). The
// order of things is the shader's: the vertex of this body in the bind pose (build, breath, corrections),
// then linear blend skinning, then the wall (wall_press.h). No GL, no lighting.
#pragma once

#include <array>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <glm/vec4.hpp>

#include "body/pose.h"
#include "scene/figure_mesh.h"
#include "scene/wall_press.h"

namespace ninety {

// Rows of 3x4 matrices, bone by bone: bind pose of stature 1 -> world.
using BoneRows = std::array<glm::vec4, 3 * kSkinBoneCount>;
BoneRows bone_rows(const WorldPose& pose, Proportions body);

// How far a correction of share 1 moves the skin along its normal at each of a side's joints, in the order of
// FigureVertex::corrections; fractions of stature. One vector for each side, left and right.
using Corrections = std::array<glm::vec4, 2>;
Corrections corrections_of(const WorldPose& pose);

// A pose as the skin needs it.
struct SkinPose {
    BoneRows rows{};
    Corrections corrections{};
    float build = 0;      // -1 slim .. 1 stocky
    float breath_01 = 0;  // how far the chest is raised
    WallPress press{};
};
SkinPose skin_pose(const WorldPose& pose, Proportions body, float build = 0, float breath_01 = 0);

// How far the skin draws in at build -1 and swells at build 1 where all of a change is; fractions of stature.
inline constexpr float kSlimmest = .0055f, kStockiest = .0095f;
// How far each hip is bent for cloth to fold over it, 0..1 from 30 to 100 degrees; left, right.
glm::vec2 hips_bent(const SkinPose& pose);

// How much of a change of build is at a vertex, 0..1.
float girth_of(const FigureVertex& vertex);

struct SkinnedVertex {
    glm::vec3 position_world{0};  // metres
    glm::vec3 normal_world{0};    // unit length
};
SkinnedVertex skinned(const FigureVertex& vertex, const SkinPose& pose);

}  // namespace ninety
