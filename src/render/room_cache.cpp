#include "render/room_cache.h"

#include <cmath>
#include <glm/gtc/matrix_transform.hpp>

#include "render/in_pixel.h"
#include "render/plate_pass.h"
#include "render/textures.h"
#include "scene/lens.h"

namespace ninety {
namespace {

// Whether the cached room still shows what this scene would.
bool same_room(const Scene& a, const Scene& b) {
    return a.camera == b.camera && a.light == b.light && a.raised == b.raised && a.body == b.body &&
           a.plate.has_value() == b.plate.has_value() && a.lit == b.lit && a.quiet_room == b.quiet_room;
}

void begin(const RenderTarget& target) {
    glBindFramebuffer(GL_FRAMEBUFFER, target.framebuffer.get());
    glViewport(0, 0, target.size.x, target.size.y);
    glClearColor(.55f, .53f, .50f, 1);
    use_no_program();
    glClear(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
}

// The ground of a plate, darker above, in steps that are no more than one of 255.
void draw_ground(glm::ivec2 size) {
    constexpr int kGroundSteps = 48;
    glEnable(GL_SCISSOR_TEST);
    for (int i = 0; i < kGroundSteps; ++i) {
        const int from = size.y * i / kGroundSteps, to = size.y * (i + 1) / kGroundSteps;
        const glm::vec3 c = glm::mix(kPlateBelow, kPlateAbove, (float(i) + .5f) / kGroundSteps);
        glScissor(0, from, size.x, to - from);
        glClearColor(c.r, c.g, c.b, 1);
        glClear(GL_COLOR_BUFFER_BIT);
    }
    glDisable(GL_SCISSOR_TEST);
}

// The i-th of `count` points that cover the unit circle evenly (Vogel's spiral); the first, i = 0, is near
// its middle.
glm::vec2 in_circle(int i, int count) {
    const float turn = 2.39996323f * static_cast<float>(i);
    return glm::vec2(std::cos(turn), std::sin(turn)) *
           std::sqrt(static_cast<float>(i) / static_cast<float>(count));
}

float aspect_of(const RenderTarget& target) {
    return static_cast<float>(target.size.x) / static_cast<float>(target.size.y);
}

}  // namespace

void RoomCache::set_quality(const RenderQuality& quality) {
    if (first_sampler_ && quality == quality_) return;
    quality_ = quality;
    first_sampler_ = make_sampler(quality.anisotropy, 0);
    fine_sampler_ = make_sampler(quality.anisotropy, quality.sharpness);
    drawn_.reset();
}

bool RoomCache::update(const RoomPass& room, const Scene& scene, const RenderTarget& scratch) {
    const bool same = drawn_ && cache_.size == scratch.size && same_room(*drawn_, scene);
    if (same && !refining()) return false;
    if (same) {
        draw_another(room, scene, scratch);
        ++samples_;
        return true;
    }
    if (cache_.size != scratch.size) cache_ = make_render_target(scratch.size);
    draw_first(room, scene);
    drawn_ = scene;
    samples_ = scene.plate ? quality_.room_samples : 1;  // a plain ground gets no better
    return true;
}

void RoomCache::draw_first(const RoomPass& room, const Scene& scene) {
    begin(cache_);
    if (scene.plate) return draw_ground(cache_.size);
    room.draw(scene, scene.camera.projection(aspect_of(cache_)) * scene.camera.view(), first_sampler_);
}

void RoomCache::draw_another(const RoomPass& room, const Scene& scene, const RenderTarget& onto) {
    begin(onto);
    const glm::vec2 jitter = in_pixel(samples_) * 2.0f / glm::vec2(cache_.size);
    const glm::mat4 shifted = glm::translate(glm::mat4(1), glm::vec3(jitter, 0));
    const glm::mat4 lens =
        through_lens(scene, aspect_of(cache_), in_circle(samples_, quality_.room_samples), quality_.blur);
    room.draw(scene, shifted * lens, fine_sampler_);
    blend_.draw(onto, cache_, 1.0f / static_cast<float>(samples_ + 1));
}

}  // namespace ninety
