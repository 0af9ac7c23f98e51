#include "render/figure_pass.h"

#include <glm/gtc/quaternion.hpp>

#include "render/light_uniforms.h"

namespace ninety {
namespace {

// Skin, top, shorts, hair; linear. Neither man nor woman, neither pale nor dark: a body to see oneself in.
constexpr glm::vec3 kMaterials[] = {
    {.56f, .345f, .235f}, {.115f, .235f, .27f}, {.045f, .06f, .08f}, {.055f, .037f, .028f}};

Shader load_or_fall_back(const std::filesystem::path& folder, const char* vertex, const char* fragment,
                         std::vector<std::string>& notices, bool* usable = nullptr) {
    if (auto shader = Shader::load(folder, vertex, fragment))
        return std::move(*shader);
    else
        notices.push_back(shader.error());
    if (usable) *usable = false;
    return Shader::fallback(true);
}

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

FigurePass::FigurePass(const std::filesystem::path& shaders, const std::filesystem::path& mesh_file,
                       std::vector<std::string>& notices)
    : figure_(load_or_fall_back(shaders, "figure.vert", "figure.frag", notices)),
      depth_(load_or_fall_back(shaders, "figure_depth.vert", "figure_depth.frag", notices)),
      ghost_(load_or_fall_back(shaders, "figure.vert", "ghost.frag", notices, &ghost_usable_)) {
    auto loaded = load_figure_mesh(mesh_file);
    if (!loaded) {
        notices.push_back(loaded.error());
        return;
    }
    const FigureMesh& mesh = *loaded;
    everything_ = mesh.everything;
    left_leg_ = mesh.left_leg;
    right_leg_ = mesh.right_leg;
    vertex_array_ = make_vertex_array();
    glBindVertexArray(vertex_array_.get());
    vertices_ =
        make_buffer(GL_ARRAY_BUFFER, mesh.vertices.data(), mesh.vertices.size() * sizeof(FigureVertex));
    indices_ = make_buffer(GL_ELEMENT_ARRAY_BUFFER, mesh.indices.data(), mesh.indices.size() * 4);
    const auto at = [](std::size_t offset) { return reinterpret_cast<void*>(offset); };
    constexpr GLsizei kStride = sizeof(FigureVertex);
    for (GLuint i = 0; i < 5; ++i)
        glEnableVertexAttribArray(i);
    glVertexAttribPointer(0, 3, GL_FLOAT, GL_FALSE, kStride, at(offsetof(FigureVertex, position)));
    glVertexAttribPointer(1, 3, GL_FLOAT, GL_FALSE, kStride, at(offsetof(FigureVertex, normal)));
    glVertexAttribIPointer(2, 4, GL_UNSIGNED_BYTE, kStride, at(offsetof(FigureVertex, bones)));
    glVertexAttribPointer(3, 4, GL_FLOAT, GL_FALSE, kStride, at(offsetof(FigureVertex, weights)));
    glVertexAttribPointer(4, 1, GL_UNSIGNED_BYTE, GL_FALSE, kStride, at(offsetof(FigureVertex, material)));
}

FigurePass::BoneRows FigurePass::rows_of(const WorldPose& pose, Proportions body) {
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

void FigurePass::pose(const Scene& scene) {
    bones_ = rows_of(scene.pose, scene.body);
    if (scene.target) target_bones_ = rows_of(*scene.target, scene.body);
}

void FigurePass::draw_range(const FigureMesh::Range& range) const {
    glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(range.count), GL_UNSIGNED_INT,
                   reinterpret_cast<void*>(std::size_t{range.first} * 4));
}

void FigurePass::draw_depth(const glm::mat4& world_to_clip) const {
    if (!vertex_array_) return;
    depth_.use();
    depth_.set("u_world_to_clip", world_to_clip);
    depth_.set("u_bones", std::span<const glm::vec4>(bones_));
    glBindVertexArray(vertex_array_.get());
    glEnable(GL_DEPTH_TEST);
    glEnable(GL_CULL_FACE);
    glDisable(GL_BLEND);
    glEnable(GL_POLYGON_OFFSET_FILL);
    glPolygonOffset(1.5f, 3.0f);
    draw_range(everything_);
    glDisable(GL_POLYGON_OFFSET_FILL);
}

void FigurePass::draw(const Scene& scene, const glm::mat4& world_to_clip, const ShadowLight& light,
                      const RenderTarget& shadow_map, bool soft_edges) const {
    if (!vertex_array_) return;
    figure_.use();
    set_light(figure_, scene.light, scene.camera.eye());
    figure_.set("u_world_to_clip", world_to_clip);
    figure_.set("u_world_to_shadow", light.world_to_texture);
    figure_.set("u_texel", 1.0f / static_cast<float>(shadow_map.size.x));
    figure_.set("u_materials", std::span<const glm::vec3>(kMaterials));
    figure_.set("u_shadow", 0);
    figure_.set("u_bones", std::span<const glm::vec4>(bones_));
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, shadow_map.depth.get());
    figure_.set("u_soft_edges", soft_edges ? 1.0f : 0.0f);
    glBindVertexArray(vertex_array_.get());
    glEnable(GL_DEPTH_TEST);
    glEnable(GL_CULL_FACE);
    if (soft_edges)
        glEnable(GL_BLEND);
    else
        glDisable(GL_BLEND);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    draw_range(everything_);
    glDisable(GL_BLEND);
}

void FigurePass::draw_target(const Scene& scene, const glm::mat4& world_to_clip) const {
    if (!vertex_array_ || !ghost_usable_) return;
    ghost_.use();
    ghost_.set("u_eye", scene.camera.eye());
    ghost_.set("u_world_to_clip", world_to_clip);
    ghost_.set("u_bones", std::span<const glm::vec4>(target_bones_));
    ghost_.set("u_ghost", glm::vec4(.16f, .56f, .53f, .62f));
    const FigureMesh::Range& leg = scene.raised == Side::left ? left_leg_ : right_leg_;
    glBindVertexArray(vertex_array_.get());
    glEnable(GL_DEPTH_TEST);
    glEnable(GL_CULL_FACE);
    // Its depth first, then only what is nearest: each pixel is blended once.
    glColorMask(GL_FALSE, GL_FALSE, GL_FALSE, GL_FALSE);
    draw_range(leg);
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
    glDepthFunc(GL_LEQUAL);
    glEnable(GL_BLEND);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    draw_range(leg);
    glDisable(GL_BLEND);
    glDepthFunc(GL_LESS);
}

}  // namespace ninety
