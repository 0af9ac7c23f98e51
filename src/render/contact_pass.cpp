#include "render/contact_pass.h"

#include <algorithm>
#include <array>
#include <glm/common.hpp>
#include <utility>
#include <vector>

#include "render/shader_layout.h"
#include "scene/occluders.h"

namespace ninety {
namespace {

constexpr int kColumns = 60, kRows = 30;  // of a patch; fine enough for the dark line under a heel
constexpr glm::ivec2 kFloorPicture{288, 144}, kWallPicture{96, 64};  // about a centimetre a pixel
constexpr float kAir = .16f;   // metres around the body that its darkness reaches
constexpr float kStep = .08f;  // bounds move in steps, so that the picture's pixels do not swim

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

struct Bounds {
    glm::vec2 low{1e9f}, high{-1e9f};  // x and z, metres
};

// What of the floor the body can darken: below it, and where the key light throws its shadow.
Bounds floor_bounds(const Scene& scene) {
    const glm::vec3& light = scene.light.to_key;
    Bounds bounds;
    for_each_occluder(scene, [&](const WorldSegment& s) {
        for (const auto& [p, r] : {std::pair(s.from, s.from_radius), std::pair(s.to, s.to_radius)})
            for (const float height : {0.0f, p.y}) {
                const glm::vec2 at = glm::vec2(p.x, p.z) - glm::vec2(light.x, light.z) * (height / light.y);
                bounds.low = glm::min(bounds.low, at - r - kAir);
                bounds.high = glm::max(bounds.high, at + r + kAir);
            }
    });
    bounds.low = glm::floor(bounds.low / kStep) * kStep;
    bounds.high = glm::ceil(bounds.high / kStep) * kStep;
    return bounds;
}

}  // namespace

ContactPass::ContactPass(const std::filesystem::path& shaders, std::vector<std::string>& notices) {
    auto shader = Shader::load(shaders, "contact.vert", "contact.frag");
    auto apply = Shader::load(shaders, "contact_apply.vert", "contact_apply.frag");
    for (const auto* loaded : {&shader, &apply})
        if (!*loaded) {
            notices.push_back(loaded->error());
            usable_ = false;  // a picture without contact shadows is better than none
        }
    if (!usable_) return;
    shader_ = std::move(*shader);
    apply_ = std::move(*apply);
    floor_.left = make_colour_target(kFloorPicture);
    wall_.left = make_colour_target(kWallPicture);
    std::vector<glm::vec2> points;
    std::vector<std::uint16_t> indices;
    for (int row = 0; row <= kRows; ++row)
        for (int column = 0; column <= kColumns; ++column)
            points.emplace_back(float(column) / kColumns, float(row) / kRows);
    for (int row = 0; row < kRows; ++row)
        for (int column = 0; column < kColumns; ++column) {
            const int a = row * (kColumns + 1) + column, b = a + kColumns + 1;
            for (const int i : {a, a + 1, b, a + 1, b + 1, b})
                indices.push_back(static_cast<std::uint16_t>(i));
        }
    grid_count_ = static_cast<GLsizei>(indices.size());
    // The same patch as two triangles, for drawing its picture.
    const std::uint16_t last_row = kRows * (kColumns + 1);
    const std::uint16_t b = kColumns, d = last_row + kColumns;
    indices.insert(indices.end(), {0, b, last_row, b, d, last_row});
    vertex_array_ = make_vertex_array();
    glBindVertexArray(vertex_array_.get());
    vertices_ = make_buffer(GL_ARRAY_BUFFER, points.data(), points.size() * sizeof(glm::vec2));
    indices_ = make_buffer(GL_ELEMENT_ARRAY_BUFFER, indices.data(), indices.size() * sizeof(std::uint16_t));
    set_slot(VertexSlot::position, 2, sizeof(glm::vec2), 0);
}

void ContactPass::place(const Scene& scene) {
    const float stature = static_cast<float>(scene.body.stature.value);
    const Doorway doorway;
    // The floor under the body and under its shadow; its height is the mat's.
    const Bounds bounds = floor_bounds(scene);
    floor_.origin = {bounds.low.x, .0005f, bounds.low.y};
    floor_.along = {bounds.high.x - bounds.low.x, 0, 0};
    floor_.across = {0, 0, bounds.high.y - bounds.low.y};
    floor_.normal = {0, 1, 0};
    floor_.key_share = .60f;
    // The wall around the heel, seen from the near room only.
    const float foot = static_cast<float>(heel_z(scene.raised, scene.body).value);
    const float out = static_cast<float>(doorway.trim_protrusion.value);
    wall_.origin = {-out - .0005f, 0, foot - .45f * stature};
    wall_.along = {0, stature, 0};
    wall_.across = {0, 0, .9f * stature};
    wall_.normal = {-1, 0, 0};
    wall_.key_share = .30f;
    wall_.opening = {doorway.half_width.value, doorway.height.value, 1, 0};
    wall_.visible = scene.camera.eye().x < 0;
}

void ContactPass::prepare(const Scene& scene, const ShadowLight& light, const RenderTarget& shadow_map) {
    if (!usable_) return;
    place(scene);
    shader_.use();
    shader_.set("u_world_to_shadow", light.world_to_texture);
    shader_.set("u_texel", 1.0f / static_cast<float>(shadow_map.size.x));
    shader_.set("u_shadow", 0);
    set_segments(shader_, scene);
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, shadow_map.depth.get());
    glBindVertexArray(vertex_array_.get());
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_CULL_FACE);
    glDisable(GL_BLEND);
    for (const Patch* patch : {&floor_, &wall_}) {
        if (!patch->visible) continue;
        glBindFramebuffer(GL_FRAMEBUFFER, patch->left.framebuffer.get());
        glViewport(0, 0, patch->left.size.x, patch->left.size.y);
        shader_.set("u_origin", patch->origin);
        shader_.set("u_along", patch->along);
        shader_.set("u_across", patch->across);
        shader_.set("u_normal", patch->normal);
        shader_.set("u_key_share", patch->key_share);
        glDrawElements(GL_TRIANGLES, grid_count_, GL_UNSIGNED_SHORT, nullptr);
    }
}

void ContactPass::add_bounds(RectAround& around) const {
    if (!usable_) return;
    for (const Patch* patch : {&floor_, &wall_}) {
        if (!patch->visible) continue;
        for (const float a : {0.0f, 1.0f})
            for (const float b : {0.0f, 1.0f})
                around.add(patch->origin + a * patch->along + b * patch->across);
    }
}

void ContactPass::apply(const Scene& scene, float aspect) const {
    if (!usable_) return;
    apply_.use();
    apply_.set("u_world_to_clip", scene.camera.projection(aspect) * scene.camera.view());
    apply_.set("u_left", 0);
    glActiveTexture(GL_TEXTURE0);
    glBindVertexArray(vertex_array_.get());
    glEnable(GL_DEPTH_TEST);
    glDepthMask(GL_FALSE);
    glDisable(GL_CULL_FACE);
    glEnable(GL_BLEND);
    glBlendFunc(GL_DST_COLOR, GL_ZERO);
    for (const Patch* patch : {&floor_, &wall_}) {
        if (!patch->visible) continue;
        glBindTexture(GL_TEXTURE_2D, patch->left.colour.get());
        apply_.set("u_origin", patch->origin);
        apply_.set("u_along", patch->along);
        apply_.set("u_across", patch->across);
        apply_.set("u_opening", patch->opening);
        glDrawElements(GL_TRIANGLES, 6, GL_UNSIGNED_SHORT,
                       reinterpret_cast<void*>(sizeof(std::uint16_t) * std::size_t(grid_count_)));
    }
    glDisable(GL_BLEND);
    glDepthMask(GL_TRUE);
}

}  // namespace ninety
