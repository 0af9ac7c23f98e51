#include "render/figure_buffers.h"

#include <cstddef>
#include <glm/gtc/quaternion.hpp>
#include <vector>

#include "render/shader_layout.h"

namespace ninety {
namespace {

// How much of a change of build each bone's flesh takes: pelvis, spine and ribs; neck and head; arms; legs.
constexpr PerBone<float> kGirth{1.0f, 1.0f, 1.0f, .8f,  .3f, .05f, .6f, .6f, .35f, .05f,
                                .6f,  .6f,  .35f, .05f, .8f, .45f, 0,   .8f, .45f, 0};

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

FigureVertices make_figure_vertices(const FigureMesh& mesh) {
    FigureVertices made;
    GlBuffer& buffer = made.vertices;
    buffer = make_buffer(GL_ARRAY_BUFFER, mesh.vertices.data(), mesh.vertices.size() * sizeof(FigureVertex));
    constexpr GLsizei kStride = sizeof(FigureVertex);
    set_slot(VertexSlot::position, 3, kStride, offsetof(FigureVertex, position));
    set_slot(VertexSlot::normal, 3, kStride, offsetof(FigureVertex, normal));
    set_index_slot(VertexSlot::bones, kStride, offsetof(FigureVertex, bones));
    set_slot(VertexSlot::weights, 4, kStride, offsetof(FigureVertex, weights));
    set_byte_slot(VertexSlot::material, Bytes::whole, kStride, offsetof(FigureVertex, material));
    set_byte_slot(VertexSlot::breath, Bytes::shares, kStride, offsetof(FigureVertex, breath));
    std::vector<float> girth;
    girth.reserve(mesh.vertices.size());
    for (const FigureVertex& v : mesh.vertices) {
        float sum = 0;
        for (int i = 0; i < 4; ++i)
            sum += v.weights[i] * kGirth[v.bones[static_cast<std::size_t>(i)]];
        girth.push_back(sum);
    }
    made.girth = make_buffer(GL_ARRAY_BUFFER, girth.data(), girth.size() * sizeof(float));
    set_slot(VertexSlot::girth, 1, sizeof(float), 0);
    return made;
}

}  // namespace ninety
