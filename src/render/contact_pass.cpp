#include "render/contact_pass.h"

#include <algorithm>
#include <array>
#include <glm/common.hpp>
#include <utility>

#include "render/picture_frame.h"
#include "render/shader_layout.h"
#include "scene/mat_presses.h"
#include "scene/occluders.h"
#include "scene/room.h"

namespace ninety {
namespace {

constexpr glm::ivec2 kFloorPicture{288, 144}, kWallPicture{160, 96};  // about a centimetre a pixel
constexpr glm::ivec2 kSkyPicture{96, 48};  // fine enough for the dark line under a heel
// Softness of a shadow, metres, for each metre to what throws it; at the least and at the most. Chosen to
// look like a window's light.
constexpr float kSpread = .11f, kLeastSoft = .012f, kMostSoft = .075f;

void set_segments(const Shader& shader, const Scene& scene) {
    std::array<glm::vec4, kMostOccluders> from{}, to{};
    std::size_t count = 0;
    for_each_occluder(scene, [&](const WorldSegment& s) {
        if (count == kMostOccluders) return;
        from[count] = glm::vec4(s.from, s.from_radius);
        to[count++] = glm::vec4(s.to, s.to_radius);
    });
    shader.set("u_from", std::span<const glm::vec4>(from));
    shader.set("u_to", std::span<const glm::vec4>(to));
    shader.set("u_segments", static_cast<int>(count));
}

// How the mat gives way, and how much brighter a slope of it is that turns to the key light.
void set_presses(const Shader& shader, const Scene& scene) {
    const MatPresses presses = mat_presses(scene);
    shader.set("u_press_axis", std::span<const glm::vec4>(presses.axis));
    shader.set("u_press_size", std::span<const glm::vec4>(presses.size));
    shader.set("u_mat", glm::vec3(kMat.x0, kMat.x1, kMat.half_z));
    constexpr float kTold = 3.0f;  // more than a hollow's light is, so that a small picture tells it
    const glm::vec3& key = scene.light.to_key;
    shader.set("u_slope_light", glm::vec2(key.x, key.z) / key.y * kTold);
    shader.set("u_presses", static_cast<int>(presses.count));
}

// The shadow map's depths, not whether they are nearer: how far off what throws a shadow is.
GlSampler make_depth_sampler() {
    GLuint name = 0;
    glGenSamplers(1, &name);
    glSamplerParameteri(name, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glSamplerParameteri(name, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    glSamplerParameteri(name, GL_TEXTURE_COMPARE_MODE, GL_NONE);
    glSamplerParameteri(name, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glSamplerParameteri(name, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    return GlSampler(name);
}

}  // namespace

ContactPass::ContactPass(const std::filesystem::path& shaders, std::vector<std::string>& notices) {
    constexpr const char* kFiles[][2] = {{"contact_patch.vert", "contact_cast.frag"},
                                         {"contact_patch.vert", "contact_soften.frag"},
                                         {"contact_patch.vert", "contact_open.frag"},
                                         {"contact_patch.vert", "contact.frag"},
                                         {"contact_apply.vert", "contact_apply.frag"}};
    Shader* const shaders_of[] = {&cast_, &soften_, &open_sky_, &finish_, &apply_};
    for (std::size_t i = 0; i < std::size(kFiles); ++i) {
        auto shader = Shader::load(shaders, kFiles[i][0], kFiles[i][1]);
        if (shader) {
            *shaders_of[i] = std::move(*shader);
        } else {
            notices.push_back(shader.error());
            usable_ = false;  // a picture without contact shadows is better than none
        }
    }
    if (!usable_) return;
    for (const auto& [patch, size] : {std::pair(&floor_, kFloorPicture), std::pair(&wall_, kWallPicture)})
        for (RenderTarget* picture : {&patch->cast, &patch->soft, &patch->left, &patch->next_left})
            *picture = make_colour_target(size);
    sky_ = make_colour_target(kSkyPicture);
    depths_ = make_depth_sampler();
    constexpr glm::vec2 kCorners[] = {{0, 0}, {1, 0}, {0, 1}, {1, 1}};
    vertex_array_ = make_vertex_array();
    glBindVertexArray(vertex_array_.get());
    vertices_ = make_buffer(GL_ARRAY_BUFFER, kCorners, sizeof kCorners);
    set_slot(VertexSlot::position, 2, sizeof(glm::vec2), 0);
}

void ContactPass::draw_patch() const {
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

namespace {

void draw_onto(const RenderTarget& picture) {
    glBindFramebuffer(GL_FRAMEBUFFER, picture.framebuffer.get());
    glViewport(0, 0, picture.size.x, picture.size.y);
}

void set_area(const Shader& shader, const ContactPatch& area) {
    shader.set("u_origin", area.origin);
    shader.set("u_along", area.along);
    shader.set("u_across", area.across);
}

}  // namespace

void ContactPass::cast(const Patch& patch, const RenderTarget& shadow_map) const {
    draw_onto(patch.cast);
    cast_.use();
    cast_.set("u_world_to_shadow", light_.world_to_texture);
    cast_.set("u_texel", 1.0f / static_cast<float>(shadow_map.size.x));
    cast_.set("u_search", kMostSoft / light_.width);
    cast_.set("u_depth_m", light_.depth);
    cast_.set("u_spread", kSpread);
    cast_.set("u_most", kMostSoft);
    cast_.set("u_shadow", 0);
    cast_.set("u_depth", 1);
    set_area(cast_, patch.next_area);
    for (const GLenum unit : {GL_TEXTURE1, GL_TEXTURE0}) {
        glActiveTexture(unit);
        glBindTexture(GL_TEXTURE_2D, shadow_map.depth.get());
    }
    glBindSampler(1, depths_.get());
    draw_patch();
    glBindSampler(1, 0);
}

void ContactPass::soften(const Patch& patch) const {
    draw_onto(patch.soft);
    soften_.use();
    soften_.set("u_cast", 0);
    soften_.set("u_reach", glm::vec2(kMostSoft / glm::length(patch.next_area.along), 0));
    soften_.set("u_least", kLeastSoft / kMostSoft);
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, patch.cast.colour.get());
    draw_patch();
}

// Of what begin() has set.
void ContactPass::open(const Patch& patch) const {
    draw_onto(sky_);
    open_sky_.use();
    set_area(open_sky_, patch.next_area);
    open_sky_.set("u_normal", patch.next_area.normal);
    draw_patch();
}

void ContactPass::finish(const Patch& patch) const {
    const ContactPatch& area = patch.next_area;
    draw_onto(patch.next_left);
    finish_.use();
    finish_.set("u_cast", 0);
    finish_.set("u_reach", glm::vec2(0, kMostSoft / glm::length(area.across)));
    finish_.set("u_least", kLeastSoft / kMostSoft);
    finish_.set("u_open", 1);
    set_area(finish_, area);
    finish_.set("u_key_share", area.key_share);
    if (&patch == &wall_) finish_.set("u_presses", 0);  // of the mat alone, which comes first
    glActiveTexture(GL_TEXTURE1);
    glBindTexture(GL_TEXTURE_2D, sky_.colour.get());
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, patch.soft.colour.get());
    draw_patch();
}

void ContactPass::begin(const Scene& scene, const ShadowLight& light) {
    if (!usable_) return;
    floor_.next_area = floor_contact(scene);
    wall_.next_area = wall_contact_patch(scene);
    light_ = light;
    open_sky_.use();
    set_segments(open_sky_, scene);
    finish_.use();
    set_presses(finish_, scene);
    next_step_ = Step::shadow_on_floor;
}

bool ContactPass::step(const RenderTarget& shadow_map) {
    if (!under_way()) return true;
    glBindVertexArray(vertex_array_.get());
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_CULL_FACE);
    glDisable(GL_BLEND);
    switch (next_step_) {
        case Step::shadow_on_floor:
            cast(floor_, shadow_map);
            soften(floor_);
            next_step_ = Step::finish_floor;
            break;
        case Step::finish_floor:
            open(floor_);
            finish(floor_);
            next_step_ = Step::wall;
            break;
        default:
            cast(wall_, shadow_map);
            soften(wall_);
            open(wall_);
            finish(wall_);
            for (Patch* patch : {&floor_, &wall_}) {
                patch->area = patch->next_area;
                std::swap(patch->left, patch->next_left);
            }
            next_step_ = Step::done;
    }
    return !under_way();
}

void ContactPass::add_bounds(RectAround& around) const {
    if (!usable_) return;
    for (const Patch* patch : {&floor_, &wall_}) {
        if (!patch->visible()) continue;
        for (const float a : {0.0f, 1.0f})
            for (const float b : {0.0f, 1.0f})
                around.add(patch->area.origin + a * patch->area.along + b * patch->area.across);
    }
}

void ContactPass::apply(const Scene& scene, float aspect) {
    if (!usable_) return;
    wall_.area.strength = wall_contact_strength(scene);  // the pictures may be older than the camera
    apply_.use();
    apply_.set("u_world_to_clip", world_to_picture(scene.camera, aspect));
    apply_.set("u_left", 0);
    glActiveTexture(GL_TEXTURE0);
    glBindVertexArray(vertex_array_.get());
    glEnable(GL_DEPTH_TEST);
    glDepthMask(GL_FALSE);
    glDisable(GL_CULL_FACE);
    glEnable(GL_BLEND);
    glBlendFunc(GL_DST_COLOR, GL_ZERO);
    for (const Patch* patch : {&floor_, &wall_}) {
        if (!patch->visible()) continue;
        const ContactPatch& area = patch->area;
        glBindTexture(GL_TEXTURE_2D, patch->left.colour.get());
        set_area(apply_, area);
        apply_.set("u_strength", area.strength);
        for (std::size_t i = 0; i < area.count; ++i) {
            const ContactPiece& piece = area.pieces[i];
            apply_.set("u_origin", area.origin + area.normal * piece.lift);
            apply_.set("u_part", glm::vec4(piece.low, piece.high));
            draw_patch();
        }
    }
    glDisable(GL_BLEND);
    glDepthMask(GL_TRUE);
}

}  // namespace ninety
