#include "render/figure_buffers.h"

#include <cstddef>
#include <glm/gtc/quaternion.hpp>

namespace ninety {
namespace {

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

}  // namespace

BoneRows bone_rows(const WorldPose& pose, Proportions body) {
    static const PerBone<glm::mat4> kInverseBind = inverse_bind();
    const float stature = static_cast<float>(body.stature.value);
    BoneRows rows;
    for (std::size_t i = 0; i < kBoneCount; ++i) {
        glm::mat4 frame = frame_matrix(pose.frame[i]);
        for (int column = 0; column < 3; ++column)
            frame[column] *= stature;
        const glm::mat4 m = glm::transpose(frame * kInverseBind[i]);
        for (std::size_t row = 0; row < 3; ++row)
            rows[3 * i + row] = m[static_cast<int>(row)];
    }
    return rows;
}

GlBuffer make_figure_vertices(const FigureMesh& mesh) {
    GlBuffer buffer =
        make_buffer(GL_ARRAY_BUFFER, mesh.vertices.data(), mesh.vertices.size() * sizeof(FigureVertex));
    const auto at = [](std::size_t offset) { return reinterpret_cast<void*>(offset); };
    constexpr GLsizei kStride = sizeof(FigureVertex);
    for (GLuint i = 0; i < 5; ++i)
        glEnableVertexAttribArray(i);
    glVertexAttribPointer(0, 3, GL_FLOAT, GL_FALSE, kStride, at(offsetof(FigureVertex, position)));
    glVertexAttribPointer(1, 3, GL_FLOAT, GL_FALSE, kStride, at(offsetof(FigureVertex, normal)));
    glVertexAttribIPointer(2, 4, GL_UNSIGNED_BYTE, kStride, at(offsetof(FigureVertex, bones)));
    glVertexAttribPointer(3, 4, GL_FLOAT, GL_FALSE, kStride, at(offsetof(FigureVertex, weights)));
    glVertexAttribPointer(4, 1, GL_UNSIGNED_BYTE, GL_FALSE, kStride, at(offsetof(FigureVertex, material)));
    return buffer;
}

}  // namespace ninety
