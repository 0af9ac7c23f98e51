// What every mesh in the figure's vertex format needs: its attributes, and the bone matrices of
// skinning.glsl.
#pragma once

#include <array>

#include "body/pose.h"
#include "render/gl_objects.h"
#include "scene/figure_mesh.h"

namespace ninety {

// Rows of 3x4 matrices, bone by bone: bind pose of stature 1 -> world.
using BoneRows = std::array<glm::vec4, 3 * kBoneCount>;
BoneRows bone_rows(const WorldPose& pose, Proportions body);

// Uploads the vertices and describes them to the vertex array that is bound.
GlBuffer make_figure_vertices(const FigureMesh& mesh);

}  // namespace ninety
