#include "render/renderer.h"

#include <cassert>
#include <glm/common.hpp>

namespace ninety {

Renderer::Renderer(const RenderFiles& files, std::vector<std::string>& notices)
    : room_(files.shaders, files.assets, notices),
      contact_(files.shaders, notices),
      figure_(files.shaders, files.figure_mesh, notices),
      room_cache_(files.shaders, notices) {
    set_quality(kMediumQuality);
}

void Renderer::set_quality(const RenderQuality& quality) {
    if (shadow_map_ && quality == quality_) return;
    if (shadow_map_.size.x != quality.shadow_map) shadow_map_ = make_shadow_map(quality.shadow_map);
    quality_ = quality;
    room_cache_.set_quality(quality);
    drawn_.reset();
}

bool Renderer::draw(const Scene& scene, glm::ivec2 size_px) {
    assert(size_px.x > 0 && size_px.y > 0);
    const bool same_scene = drawn_ == scene && size_px_ == size_px;
    if (same_scene && !refining()) return false;

    // 1. While the camera moves, coarser; the first frame that it stands still, as fine as asked.
    moving_ = drawn_ && size_px_ == size_px && !(drawn_->camera == scene.camera);
    const float scale = moving_ ? quality_.moving_scale : 1.0f;
    const glm::ivec2 image_size = glm::max(glm::ivec2(1), glm::ivec2(glm::vec2(size_px) * scale));
    if (image_.size != image_size) image_ = make_render_target(image_size);
    size_px_ = size_px;

    // 2. The room: from the cache, or brought on a step.
    const float aspect = static_cast<float>(size_px.x) / static_cast<float>(size_px.y);
    room_cache_.update(room_, scene, image_size);
    // 3. A copy of it, and on that what moves.
    copy_target(room_cache_.picture(), image_);
    draw_figure(scene, aspect);
    drawn_ = scene;
    return true;
}

void Renderer::draw_figure(const Scene& scene, float aspect) {
    const ShadowLight light = shadow_light(scene);
    figure_.pose(scene);
    // 1. What the key light sees.
    glBindFramebuffer(GL_FRAMEBUFFER, shadow_map_.framebuffer.get());
    glViewport(0, 0, shadow_map_.size.x, shadow_map_.size.y);
    glClear(GL_DEPTH_BUFFER_BIT);
    figure_.draw_depth(light.world_to_clip);
    // 2. What the figure takes from floor and wall.
    contact_.prepare(scene, light, shadow_map_);
    // 3. On the room: that, the figure, and the leg it works towards.
    glBindFramebuffer(GL_FRAMEBUFFER, image_.framebuffer.get());
    glViewport(0, 0, image_.size.x, image_.size.y);
    contact_.apply(scene, aspect);
    figure_.draw(scene, aspect, light, shadow_map_);
    if (scene.target) figure_.draw_target(scene, aspect);
}

void Renderer::present(glm::ivec2 at_px, glm::ivec2 size_px) const {
    glBindFramebuffer(GL_READ_FRAMEBUFFER, image_.framebuffer.get());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, 0);
    glBlitFramebuffer(0, 0, image_.size.x, image_.size.y, at_px.x, at_px.y, at_px.x + size_px.x, at_px.y + size_px.y,
                      GL_COLOR_BUFFER_BIT, image_.size == size_px ? GL_NEAREST : GL_LINEAR);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
}

}  // namespace ninety
