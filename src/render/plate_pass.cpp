#include "render/plate_pass.h"

#include <glm/geometric.hpp>

#include "i18n/translate.h"
#include "render/light_uniforms.h"
#include "render/shader_layout.h"
#include "scene/figure_skinning.h"

namespace ninety {
namespace {

// Linear: bone in warm ivory, discs in cool blue-grey, tendon; the inside of cut bone, spongy and compact.
constexpr glm::vec3 kPlateMaterials[kPlateMaterialCount] = {
    {.76f, .66f, .49f}, {.24f, .36f, .45f}, {.62f, .56f, .42f}, {.62f, .36f, .24f}, {.90f, .80f, .62f}};
constexpr float kSeenThrough = .30f, kVeil = .42f;

}  // namespace

PlatePass::PlatePass(const std::filesystem::path& shaders, const std::filesystem::path& bones,
                     std::vector<std::string>& notices) {
    auto bones_shader = Shader::load(shaders, "plate.vert", "plate.frag");
    auto soft_shader = Shader::load(shaders, "plate.vert", "plate.frag", "TINTED");
    auto mesh = load_figure_mesh(bones.parent_path() / "plate.mesh");
    for (const auto* shader : {&bones_shader, &soft_shader})
        if (!*shader) notices.push_back(shader->error());
    if (!mesh) {
        notices.push_back(mesh.error() + "; " + translate("problem.picture.mesh_whole_bones"));
        mesh = load_figure_mesh(bones);  // whoever draws these alone says what is wrong with them
    }
    usable_ = bones_shader && soft_shader && mesh;
    if (!usable_) return;
    bones_shader_ = std::move(*bones_shader);
    soft_shader_ = std::move(*soft_shader);

    bones_ = FigureModel(*mesh);
    soft_buffers_.make();
}

void PlatePass::set_page(const Shader& shader, const Scene& scene, const glm::mat4& world_to_clip,
                         glm::ivec2 size_px) const {
    shader.use();
    set_light(shader, scene.light, scene.camera.eye());
    // The light belongs to the page: from the upper left of whoever looks, mirrored or not.
    const glm::mat3 camera = glm::transpose(glm::mat3(scene.camera.view()));
    const float left = scene.camera.mirrored ? 1.0f : -1.0f;
    shader.set("u_to_key", glm::normalize(camera * glm::vec3(.55f * left, .75f, .62f)));
    shader.set("u_up", camera[1]);
    shader.set("u_world_to_clip", world_to_clip);
    shader.set("u_focus", glm::vec4(scene.plate->focus, scene.plate->clear));
    shader.set("u_page", glm::vec3(size_px, scene.plate->dim_01));
    const PlateInset inset = plate_inset(glm::vec2(size_px), scene.camera.mirrored);
    shader.set("u_inset", glm::vec4(inset.at, inset.at + inset.side));
    shader.set("u_above", kPlateAbove);
    shader.set("u_below", kPlateBelow);
    shader.set("u_opacity", 1.0f);
}

void PlatePass::draw(const Scene& scene, const glm::mat4& world_to_clip, glm::ivec2 size_px) {
    if (!usable_) return;
    glEnable(GL_DEPTH_TEST);
    glEnable(GL_CULL_FACE);
    glDisable(GL_BLEND);
    // 1. Bones.
    set_page(bones_shader_, scene, world_to_clip, size_px);
    draw_bones(scene);
    // 2. The nerve where bones hide it, to be guessed; then all that is soft and not seen through.
    make_soft_parts(scene);
    set_page(soft_shader_, scene, world_to_clip, size_px);
    soft_shader_.set("u_page", glm::vec3(size_px, .2f * scene.plate->dim_01));  // these are what it is about
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    glEnable(GL_BLEND);
    glDepthMask(GL_FALSE);
    glDepthFunc(GL_GREATER);
    soft_shader_.set("u_opacity", kSeenThrough);
    draw_stretch(nerve_);
    glDepthFunc(GL_LESS);
    glDepthMask(GL_TRUE);
    glDisable(GL_BLEND);
    soft_shader_.set("u_opacity", 1.0f);
    glDisable(GL_CULL_FACE);
    draw_stretch(opaque_);
    glEnable(GL_CULL_FACE);
    // 3. The sac round the strands.
    glEnable(GL_BLEND);
    glDepthMask(GL_FALSE);
    soft_shader_.set("u_opacity", kVeil);
    draw_stretch(veils_);
    glDepthMask(GL_TRUE);
    glDisable(GL_BLEND);
}

void PlatePass::draw_bones(const Scene& scene) const {
    bones_shader_.set("u_materials", std::span<const glm::vec3>(kPlateMaterials));
    const BoneRows rows = bone_rows(scene.pose, scene.body);
    bones_shader_.set("u_bones", std::span<const glm::vec4>(rows));
    bones_.draw(DetailLevel::fine);
}

void PlatePass::make_soft_parts(const Scene& scene) {
    soft_.clear();
    // 1. Triangles, in the order of what is drawn how.
    if (scene.nerve) add_nerve(*scene.nerve, scene.pose, scene.body, scene.raised, soft_);
    nerve_ = {0, soft_.indices.size()};
    if (scene.nerve) add_piriformis(scene.pose, scene.body, scene.raised, soft_);
    if (scene.nerve) add_cut_disc(*scene.nerve, scene.pose, scene.body, scene.raised, soft_);
    if (scene.beneath) {
        make_muscle_tubes(scene.pose, scene.body, scene.raised, scene.beneath->bend, tubes_,
                          scene.beneath->tone_01);
        static const auto triangles = muscle_indices();
        const auto first = static_cast<std::uint32_t>(soft_.vertices.size());
        soft_.vertices.insert(soft_.vertices.end(), tubes_.vertices.begin(), tubes_.vertices.end());
        for (const std::uint16_t i : triangles)
            soft_.indices.push_back(first + i);
    }
    opaque_ = {0, soft_.indices.size()};
    if (scene.nerve) add_sac(scene.pose, scene.body, scene.raised, soft_);
    veils_ = {opaque_.count, soft_.indices.size() - opaque_.count};
    // 2. To the graphics card.
    soft_buffers_.upload(soft_);
}

}  // namespace ninety
