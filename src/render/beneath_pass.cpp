#include "render/beneath_pass.h"

#include "render/figure_buffers.h"
#include "render/light_uniforms.h"

namespace ninety {
namespace {

constexpr glm::vec3 kMaterials[] = {{.72f, .66f, .53f}, {.30f, .47f, .56f}};  // bone, disc; linear

}  // namespace

BeneathPass::BeneathPass(const std::filesystem::path& shaders, const std::filesystem::path& bones,
                         std::vector<std::string>& notices) {
    auto bones_shader = Shader::load(shaders, "bones.vert", "beneath.frag");
    auto muscle_shader = Shader::load(shaders, "muscle.vert", "beneath.frag");
    const auto mesh = load_figure_mesh(bones);
    for (const auto* shader : {&bones_shader, &muscle_shader})
        if (!*shader) notices.push_back(shader->error());
    if (!mesh) notices.push_back(mesh.error());
    usable_ = bones_shader && muscle_shader && mesh;
    if (!usable_) return;
    bones_shader_ = std::move(*bones_shader);
    muscle_shader_ = std::move(*muscle_shader);

    bones_array_ = make_vertex_array();
    glBindVertexArray(bones_array_.get());
    bone_vertices_ = make_figure_vertices(*mesh);
    bone_indices_ = make_buffer(GL_ELEMENT_ARRAY_BUFFER, mesh->indices.data(), mesh->indices.size() * 4);
    bone_count_ = static_cast<GLsizei>(mesh->indices.size());

    muscle_array_ = make_vertex_array();
    glBindVertexArray(muscle_array_.get());
    muscle_vertices_ = make_buffer(GL_ARRAY_BUFFER, nullptr, sizeof tubes_.vertices, GL_STREAM_DRAW);
    const auto indices = muscle_indices();
    muscle_indices_ = make_buffer(GL_ELEMENT_ARRAY_BUFFER, indices.data(), sizeof indices);
    const std::size_t offsets[] = {offsetof(MuscleVertex, position_world),
                                   offsetof(MuscleVertex, normal_world), offsetof(MuscleVertex, colour)};
    for (GLuint i = 0; i < 3; ++i) {
        glEnableVertexAttribArray(i);
        glVertexAttribPointer(i, 3, GL_FLOAT, GL_FALSE, sizeof(MuscleVertex),
                              reinterpret_cast<void*>(offsets[i]));
    }
}

void BeneathPass::draw(const Scene& scene, const glm::mat4& world_to_clip) {
    if (!usable_) return;
    glEnable(GL_DEPTH_TEST);
    glEnable(GL_CULL_FACE);
    glDisable(GL_BLEND);
    bones_shader_.use();
    set_light(bones_shader_, scene.light, scene.camera.eye());
    bones_shader_.set("u_world_to_clip", world_to_clip);
    bones_shader_.set("u_materials", std::span<const glm::vec3>(kMaterials));
    const BoneRows rows = bone_rows(scene.pose, scene.body);
    bones_shader_.set("u_bones", std::span<const glm::vec4>(rows));
    glBindVertexArray(bones_array_.get());
    glDrawElements(GL_TRIANGLES, bone_count_, GL_UNSIGNED_INT, nullptr);

    make_muscle_tubes(scene.pose, scene.body, scene.raised, scene.beneath->bend, tubes_);
    muscle_shader_.use();
    set_light(muscle_shader_, scene.light, scene.camera.eye());
    muscle_shader_.set("u_world_to_clip", world_to_clip);
    glBindVertexArray(muscle_array_.get());
    glBindBuffer(GL_ARRAY_BUFFER, muscle_vertices_.get());
    glBufferSubData(GL_ARRAY_BUFFER, 0, sizeof tubes_.vertices, tubes_.vertices.data());
    glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(MuscleTubes::kIndices), GL_UNSIGNED_SHORT, nullptr);
}

}  // namespace ninety
