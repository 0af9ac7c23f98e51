#include "render/figure_pass.h"

#include <cmath>

#include "i18n/translate.h"
#include "render/figure_layer.h"
#include "render/light_uniforms.h"
#include "render/shader_layout.h"
#include "scene/gaze.h"

namespace ninety {
namespace {

constexpr glm::vec3 kOutlineInk{.78f, .86f, .90f};  // display colour

void set_gaze(const Shader& shader, const Gaze& gaze) {
    const float lid = kLidTravel * (1 - gaze.shut_01);
    shader.set("u_eyeball", eyeball_in_bind_pose());
    // About y a positive turn takes x away from z, the person's right.
    shader.set("u_gaze",
               glm::vec4(std::cos(gaze.right), -std::sin(gaze.right), std::cos(gaze.up), std::sin(gaze.up)));
    shader.set("u_lid", glm::vec2(std::cos(lid), std::sin(lid)));
}

Shader load_or_fall_back(const std::filesystem::path& folder, const char* vertex, const char* fragment,
                         std::vector<std::string>& notices, bool* usable = nullptr) {
    if (auto shader = Shader::load(folder, vertex, fragment))
        return std::move(*shader);
    else
        notices.push_back(shader.error());
    if (usable) *usable = false;
    return Shader::fallback(true);
}

}  // namespace

FigurePass::FigurePass(const std::filesystem::path& shaders, FigureFiles files,
                       std::vector<std::string>& notices)
    : figure_(load_or_fall_back(shaders, "figure.vert", "figure.frag", notices)),
      depth_(load_or_fall_back(shaders, "figure_depth.vert", "figure_depth.frag", notices)),
      ghost_(load_or_fall_back(shaders, "figure.vert", "ghost.frag", notices, &ghost_usable_)),
      model_(std::move(files), translate("problem.picture.mesh_no_figure"), notices) {}

void FigurePass::load_outline(const std::filesystem::path& shaders, std::vector<std::string>& notices) {
    if (auto shader = Shader::load(shaders, "outline.vert", "outline.frag"))
        hull_ = std::move(*shader), hull_usable_ = true;
    else
        notices.push_back(shader.error());
}

void FigurePass::pose(const Scene& scene, int picture_height_px) {
    level_ = detail_level(scene.camera, scene.body.stature, picture_height_px, level_);
    const auto skin = [&](const WorldPose& pose) {
        return skin_pose(pose, scene.body, scene.build, scene.breath_01);
    };
    skin_ = skin(scene.pose);
    if (scene.target) target_skin_ = skin(*scene.target);
    palette_ = figure_palette(scene.look);
    beside_ = scene.beside.has_value();
    if (beside_) beside_skin_ = skin(scene.beside->pose);
}

void FigurePass::set_body(const Shader& shader, const SkinPose& pose) {
    shader.set("u_bones", std::span<const glm::vec4>(pose.rows));
    shader.set("u_corrections", std::span<const glm::vec4>(pose.corrections));
    shader.set("u_fold", hips_bent(pose));
    shader.set("u_build", pose.build);
    shader.set("u_breath", pose.breath_01);
    shader.set("u_press", glm::vec3(pose.press.left, pose.press.right, pose.press.to_x_world));
}

void FigurePass::draw_front_depth(DetailLevel level, FigurePart part) const {
    // Depth first, then only what is nearest: each pixel is blended once.
    glDisable(GL_BLEND);
    glColorMask(GL_FALSE, GL_FALSE, GL_FALSE, GL_FALSE);
    model_.draw(level, part);
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
    glDepthFunc(GL_LEQUAL);
}

void FigurePass::draw_depth(const glm::mat4& world_to_clip) const {
    if (!model_) return;
    // A shadow is softer than what the coarsest body lacks.
    depth_.use();
    depth_.set("u_world_to_clip", world_to_clip);
    set_body(depth_, skin_);
    glEnable(GL_DEPTH_TEST);
    glEnable(GL_CULL_FACE);
    glDisable(GL_BLEND);
    glEnable(GL_POLYGON_OFFSET_FILL);
    glPolygonOffset(1.5f, 3.0f);
    model_.draw(DetailLevel::coarsest);
    if (beside_) {
        set_body(depth_, beside_skin_);
        model_.draw(DetailLevel::coarsest);
    }
    glDisable(GL_POLYGON_OFFSET_FILL);
}

void FigurePass::draw(const Scene& scene, const glm::mat4& world_to_clip, const ShadowLight& light,
                      const RenderTarget& shadow_map, bool soft_edges) const {
    if (!model_) return;
    figure_.use();
    set_light(figure_, scene.light, scene.camera.eye());
    figure_.set("u_world_to_clip", world_to_clip);
    figure_.set("u_world_to_shadow", light.world_to_texture);
    figure_.set("u_texel", 1.0f / static_cast<float>(shadow_map.size.x));
    figure_.set("u_materials", std::span<const glm::vec4>(palette_));
    figure_.set("u_shadow", 0);
    set_gaze(figure_, scene.gaze);
    set_body(figure_, skin_);
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, shadow_map.depth.get());
    const bool veil = scene.beneath.has_value();
    figure_.set("u_soft_edges", soft_edges ? 1.0f : 0.0f);
    figure_.set("u_veil", veil ? 1.0f : 0.0f);
    glEnable(GL_DEPTH_TEST);
    glEnable(GL_CULL_FACE);
    if (veil) draw_front_depth(level_, FigurePart::everything);
    if (soft_edges || veil)
        glEnable(GL_BLEND);
    else
        glDisable(GL_BLEND);
    set_layered_blend();
    model_.draw(level_);
    glDepthFunc(GL_LESS);
    if (beside_) {
        figure_.set("u_veil", 0.0f);
        set_body(figure_, beside_skin_);
        if (!soft_edges) glDisable(GL_BLEND);
        model_.draw(level_);
    }
    glDisable(GL_BLEND);
}

void FigurePass::draw_outline(const glm::mat4& world_to_clip, float width, float opacity,
                              glm::vec2 size_px) const {
    if (!model_ || !hull_usable_) return;
    glEnable(GL_DEPTH_TEST);
    glEnable(GL_CULL_FACE);
    glEnable(GL_BLEND);
    set_layered_blend();
    // 1. Where the body is nearest.
    depth_.use();
    depth_.set("u_world_to_clip", world_to_clip);
    set_body(depth_, skin_);
    glColorMask(GL_FALSE, GL_FALSE, GL_FALSE, GL_FALSE);
    model_.draw(level_);
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
    // 2. Its far side, a little larger: what of it is not hidden by the near one is the outline. So next to
    // no pixel is shaded.
    hull_.use();
    hull_.set("u_world_to_clip", world_to_clip);
    hull_.set("u_out", width * 2.0f / size_px);
    hull_.set("u_colour", glm::vec4(kOutlineInk, opacity));
    set_body(hull_, skin_);
    glCullFace(GL_FRONT);
    model_.draw(level_);
    glCullFace(GL_BACK);
    glDisable(GL_BLEND);
}

void FigurePass::draw_ghost(const SkinPose& pose, FigurePart part, DetailLevel level,
                            const glm::mat4& world_to_clip, glm::vec3 eye, glm::vec4 colour) const {
    if (!model_ || !ghost_usable_) return;
    ghost_.use();
    ghost_.set("u_eye", eye);
    ghost_.set("u_world_to_clip", world_to_clip);
    set_body(ghost_, pose);
    ghost_.set("u_ghost", colour);
    glEnable(GL_DEPTH_TEST);
    glEnable(GL_CULL_FACE);
    draw_front_depth(level, part);
    glEnable(GL_BLEND);
    set_layered_blend();
    model_.draw(level, part);
    glDisable(GL_BLEND);
    glDepthFunc(GL_LESS);
}

void FigurePass::draw_glass(const glm::mat4& world_to_clip, glm::vec3 eye) const {
    draw_ghost(skin_, FigurePart::everything, DetailLevel::coarsest, world_to_clip, eye,
               glm::vec4(kOutlineInk, .9f));
}

void FigurePass::draw_target(const Scene& scene, const glm::mat4& world_to_clip, glm::vec3 eye,
                             DetailLevel level) const {
    draw_ghost(target_skin_, scene.raised == Side::left ? FigurePart::left_leg : FigurePart::right_leg, level,
               world_to_clip, eye, {.16f, .56f, .53f, .62f});
}

}  // namespace ninety
