#include "render/renderer.h"

#include <cassert>

namespace ninety {
namespace {

constexpr int kShadowMapSize = 768;

// Whether the cached room still shows what this scene would.
bool same_room(const Scene& a, const Scene& b) {
    return a.camera == b.camera && a.light == b.light && a.raised == b.raised && a.body == b.body;
}

}  // namespace

Renderer::Renderer(const RenderFiles& files, std::vector<std::string>& notices)
    : room_(files.shaders, files.assets, notices),
      contact_(files.shaders, notices),
      figure_(files.shaders, files.figure_mesh, notices),
      shadow_map_(make_shadow_map(kShadowMapSize)) {}

bool Renderer::draw(const Scene& scene, glm::ivec2 size_px) {
    assert(size_px.x > 0 && size_px.y > 0);
    if (image_.size != size_px) {
        image_ = make_render_target(size_px);
        room_cache_ = make_render_target(size_px);
        drawn_.reset();
        room_drawn_.reset();
    }
    if (drawn_ == scene) return false;
    const float aspect = static_cast<float>(size_px.x) / static_cast<float>(size_px.y);
    // 1. The room, if camera or light have moved.
    if (!room_drawn_ || !same_room(*room_drawn_, scene)) draw_room(scene, aspect);
    // 2. A copy of it, and on that what moves.
    copy_target(room_cache_, image_);
    draw_figure(scene, aspect);
    drawn_ = scene;
    return true;
}

void Renderer::draw_room(const Scene& scene, float aspect) {
    glBindFramebuffer(GL_FRAMEBUFFER, room_cache_.framebuffer.get());
    glViewport(0, 0, room_cache_.size.x, room_cache_.size.y);
    glClearColor(.55f, .53f, .50f, 1);
    glClear(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
    room_.draw(scene, aspect);
    room_drawn_ = scene;
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

void Renderer::present(glm::ivec2 at_px) const {
    glBindFramebuffer(GL_READ_FRAMEBUFFER, image_.framebuffer.get());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, 0);
    glBlitFramebuffer(0, 0, image_.size.x, image_.size.y, at_px.x, at_px.y, at_px.x + image_.size.x,
                      at_px.y + image_.size.y, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
}

}  // namespace ninety
