#include "render/cut_wall_pass.h"

#include <cstddef>

#include "render/figure_layer.h"
#include "render/picture_frame.h"
#include "render/shader_layout.h"

namespace ninety {

CutWallPass::CutWallPass(const std::filesystem::path& shaders, std::vector<std::string>& notices)
    : wall_(cut_wall()) {
    auto shader = Shader::load(shaders, "cut_wall.vert", "cut_wall.frag");
    if (!shader) {
        notices.push_back(shader.error());
        usable_ = false;
        return;
    }
    shader_ = std::move(*shader);
    vertex_array_ = make_vertex_array();
    glBindVertexArray(vertex_array_.get());
    vertices_ = make_buffer(GL_ARRAY_BUFFER, wall_.data(), wall_.size() * sizeof(CutWallVertex));
    constexpr GLsizei kStride = sizeof(CutWallVertex);
    set_slot(VertexSlot::position, 3, kStride, offsetof(CutWallVertex, position));
    set_slot(VertexSlot::tint, 4, kStride, offsetof(CutWallVertex, colour));
    set_slot(VertexSlot::uv, 1, kStride, offsetof(CutWallVertex, edge));
}

void CutWallPass::draw(const Scene& scene, float aspect) const {
    if (!usable_) return;
    shader_.use();
    // Not shifted within the pixel like the figure: most of it is outside the part that is averaged.
    shader_.set("u_world_to_clip", world_to_picture(scene.camera, aspect));
    shader_.set("u_light", scene.light.beyond);
    shader_.set("u_strength", cut_wall_strength(scene));
    glBindVertexArray(vertex_array_.get());
    glEnable(GL_DEPTH_TEST);
    glDepthMask(GL_FALSE);
    glDisable(GL_CULL_FACE);
    glEnable(GL_BLEND);
    set_layered_blend();
    glDrawArrays(GL_TRIANGLES, 0, static_cast<GLsizei>(wall_.size()));
    glDisable(GL_BLEND);
    glDepthMask(GL_TRUE);
}

void CutWallPass::add_bounds(RectAround& around) const {
    if (!usable_) return;
    for (const CutWallVertex& vertex : wall_)
        around.add(vertex.position);
}

}  // namespace ninety
