#include "render/beneath_pass.h"

#include "i18n/translate.h"
#include "render/light_uniforms.h"
#include "render/shader_layout.h"
#include "scene/figure_skinning.h"

namespace ninety {
namespace {

constexpr glm::vec3 kBoneMaterials[kBoneMaterialCount] = {
    {.72f, .66f, .53f}, {.30f, .47f, .56f}, {.66f, .60f, .44f}};  // bone, disc, tendon; linear

void add_things(const Scene& scene, TintedMesh& mesh) {
    // Against daylight; display colours, so about the root.
    static const Light day = light_of(LightingPreset::day);
    const glm::vec3 tint =
        glm::sqrt(glm::min((scene.light.key + scene.light.sky) / (day.key + day.sky), glm::vec3(1)));
    if (scene.box) add_box(*scene.box, tint, mesh);
    if (scene.beside && scene.beside->box) add_box(*scene.beside->box, tint, mesh);
    if (scene.towel) add_towel(*scene.towel, tint, mesh);
}

}  // namespace

BeneathPass::BeneathPass(const std::filesystem::path& shaders, const std::filesystem::path& bones,
                         std::vector<std::string>& notices) {
    auto bones_shader = Shader::load(shaders, "bones.vert", "beneath.frag");
    auto muscle_shader = Shader::load(shaders, "muscle.vert", "beneath.frag");
    for (const auto* shader : {&bones_shader, &muscle_shader})
        if (!*shader) notices.push_back(shader->error());
    bones_ =
        FigureModel(FigureFiles(bones, kBoneLevels), translate("problem.picture.mesh_no_bones"), notices);
    usable_ = bones_shader && muscle_shader && bones_;
    if (!usable_) return;
    bones_shader_ = std::move(*bones_shader);
    muscle_shader_ = std::move(*muscle_shader);

    muscle_array_ = make_vertex_array();
    glBindVertexArray(muscle_array_.get());
    muscle_vertices_ = make_buffer(GL_ARRAY_BUFFER, nullptr, sizeof tubes_.vertices, GL_STREAM_DRAW);
    const auto indices = muscle_indices();
    muscle_indices_ = make_buffer(GL_ELEMENT_ARRAY_BUFFER, indices.data(), sizeof indices);
    set_tinted_slots();
    made_buffers_.make();
}

void BeneathPass::draw(const Scene& scene, const glm::mat4& world_to_clip, int picture_height_px) {
    if (!usable_ || !in(scene)) return;
    glEnable(GL_DEPTH_TEST);
    glEnable(GL_CULL_FACE);
    glDisable(GL_BLEND);
    if (scene.beneath)
        draw_bones(scene, world_to_clip, detail_level(scene.camera, scene.body.stature, picture_height_px));
    muscle_shader_.use();
    set_light(muscle_shader_, scene.light, scene.camera.eye());
    muscle_shader_.set("u_world_to_clip", world_to_clip);
    if (scene.beneath) draw_muscles(scene);
    draw_things(scene);
}

void BeneathPass::draw_depth(const Scene& scene, const glm::mat4& world_to_clip) {
    if (!usable_ || !(scene.box || scene.beside || scene.towel)) return;
    glEnable(GL_DEPTH_TEST);
    glEnable(GL_CULL_FACE);
    glDisable(GL_BLEND);
    muscle_shader_.use();
    muscle_shader_.set("u_world_to_clip", world_to_clip);
    draw_things(scene);
}

void BeneathPass::draw_bones(const Scene& scene, const glm::mat4& world_to_clip, DetailLevel level) {
    bones_shader_.use();
    set_light(bones_shader_, scene.light, scene.camera.eye());
    bones_shader_.set("u_world_to_clip", world_to_clip);
    bones_shader_.set("u_materials", std::span<const glm::vec3>(kBoneMaterials));
    const BoneRows rows = bone_rows(scene.pose, scene.body);
    bones_shader_.set("u_bones", std::span<const glm::vec4>(rows));
    const WallPress press = press_beneath_skin(wall_press(scene.pose, scene.body));
    bones_shader_.set("u_press", glm::vec3(press.left, press.right, press.to_x_world));
    bones_.draw(level);
}

void BeneathPass::draw_muscles(const Scene& scene) {
    make_muscle_tubes(scene.pose, scene.body, scene.raised, scene.beneath->bend, tubes_,
                      scene.beneath->tone_01);
    glBindVertexArray(muscle_array_.get());
    glBindBuffer(GL_ARRAY_BUFFER, muscle_vertices_.get());
    glBufferSubData(GL_ARRAY_BUFFER, 0, sizeof tubes_.vertices, tubes_.vertices.data());
    glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(MuscleTubes::kIndices), GL_UNSIGNED_SHORT, nullptr);
}

void BeneathPass::draw_things(const Scene& scene) {
    made_.clear();
    add_things(scene, made_);
    if (made_.indices.empty()) return;
    made_buffers_.upload(made_);
    made_buffers_.draw(0, made_.indices.size());
}

}  // namespace ninety
