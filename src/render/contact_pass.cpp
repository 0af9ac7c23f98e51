#include "render/contact_pass.h"

#include <algorithm>
#include <array>
#include <vector>

#include "body/volume.h"

namespace ninety {
namespace {

constexpr int kColumns = 60, kRows = 30;  // of a patch; fine enough for the dark line under a heel
constexpr std::size_t kMaxSegments = 24;  // as in contact.vert

void set_segments(const Shader& shader, const Scene& scene) {
    std::array<glm::vec4, kMaxSegments> from{}, to{};
    const auto segments = body_segments();
    const std::size_t count = std::min(segments.size(), kMaxSegments);
    for (std::size_t i = 0; i < count; ++i) {
        const WorldSegment s = in_world(segments[i], scene.pose, scene.body);
        from[i] = glm::vec4(s.from, s.from_radius);
        to[i] = glm::vec4(s.to, s.to_radius);
    }
    shader.set("u_from", std::span<const glm::vec4>(from));
    shader.set("u_to", std::span<const glm::vec4>(to));
    shader.set("u_segments", static_cast<int>(count));
}

}  // namespace

ContactPass::ContactPass(const std::filesystem::path& shaders, std::vector<std::string>& notices) {
    if (auto shader = Shader::load(shaders, "contact.vert", "contact.frag")) {
        shader_ = std::move(*shader);
    } else {
        notices.push_back(shader.error());
        usable_ = false;  // a picture without contact shadows is better than none
    }
    std::vector<glm::vec2> points;
    std::vector<std::uint16_t> indices;
    for (int row = 0; row <= kRows; ++row)
        for (int column = 0; column <= kColumns; ++column)
            points.emplace_back(float(column) / kColumns, float(row) / kRows);
    for (int row = 0; row < kRows; ++row)
        for (int column = 0; column < kColumns; ++column) {
            const int a = row * (kColumns + 1) + column, b = a + kColumns + 1;
            for (const int i : {a, a + 1, b, a + 1, b + 1, b}) indices.push_back(static_cast<std::uint16_t>(i));
        }
    index_count_ = static_cast<GLsizei>(indices.size());
    vertex_array_ = make_vertex_array();
    glBindVertexArray(vertex_array_.get());
    vertices_ = make_buffer(GL_ARRAY_BUFFER, points.data(), points.size() * sizeof(glm::vec2));
    indices_ = make_buffer(GL_ELEMENT_ARRAY_BUFFER, indices.data(), indices.size() * sizeof(std::uint16_t));
    glEnableVertexAttribArray(0);
    glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, sizeof(glm::vec2), nullptr);
}

void ContactPass::draw(const Scene& scene, float aspect, const ShadowLight& light,
                       const RenderTarget& shadow_map) const {
    if (!usable_) return;
    shader_.use();
    shader_.set("u_world_to_clip", scene.camera.projection(aspect) * scene.camera.view());
    shader_.set("u_world_to_shadow", light.world_to_texture);
    shader_.set("u_texel", 1.0f / static_cast<float>(shadow_map.size.x));
    shader_.set("u_shadow", 0);
    set_segments(shader_, scene);
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, shadow_map.depth.get());

    glBindVertexArray(vertex_array_.get());
    glEnable(GL_DEPTH_TEST);
    glDepthMask(GL_FALSE);
    glDisable(GL_CULL_FACE);
    glEnable(GL_BLEND);
    glBlendFunc(GL_DST_COLOR, GL_ZERO);

    const float stature = static_cast<float>(scene.body.stature.value);
    const float lane = static_cast<float>(lane_z(scene.raised, scene.body).value);
    const Doorway doorway;
    const float out = static_cast<float>(doorway.trim_protrusion.value);
    const auto patch = [&](glm::vec3 origin, glm::vec3 along, glm::vec3 across, glm::vec3 normal, float key_share,
                           glm::vec4 opening) {
        shader_.set("u_origin", origin);
        shader_.set("u_along", along);
        shader_.set("u_across", across);
        shader_.set("u_normal", normal);
        shader_.set("u_key_share", key_share);
        shader_.set("u_opening", opening);
        glDrawElements(GL_TRIANGLES, index_count_, GL_UNSIGNED_SHORT, nullptr);
    };
    // The floor under the body and through the opening; its height is the mat's. Then the wall around the heel.
    patch({-1.25f * stature, .0005f, lane - .55f * stature}, {1.95f * stature, 0, 0}, {0, 0, 1.1f * stature},
          {0, 1, 0}, .60f, glm::vec4(0));
    const float foot = static_cast<float>(heel_z(scene.raised, scene.body).value);
    if (scene.camera.eye().x < 0)
        patch({-out - .0005f, .0f, foot - .45f * stature}, {0, 1.0f * stature, 0}, {0, 0, .9f * stature}, {-1, 0, 0},
              .30f, glm::vec4(doorway.half_width.value, doorway.height.value, 1, 0));

    glDisable(GL_BLEND);
    glDepthMask(GL_TRUE);
}

}  // namespace ninety
