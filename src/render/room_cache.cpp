#include "render/room_cache.h"

#include <cmath>
#include <glm/gtc/matrix_transform.hpp>

#include "render/in_pixel.h"
#include "render/plate_pass.h"
#include "render/textures.h"
#include "scene/lens.h"

namespace ninety {
namespace {

// Whether the cached room still shows what this scene would, but for where the sun is.
bool same_room(const Scene& a, const Scene& b) {
    Light light = a.light;
    light.to_sun = b.light.to_sun;
    return a.camera == b.camera && light == b.light && a.raised == b.raised && a.body == b.body &&
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
    if (same) {
        const bool sun_moved = drawn_->light.to_sun != scene.light.to_sun;
        drawn_ = scene;
        if (sun_moved && !refining()) renewed_ = 0;
        if (renewed_) return renew(room, scene);
        if (!refining()) return false;
        draw_another(room, scene, samples_, scratch);
        blend_.draw(scratch, cache_, 1.0f / static_cast<float>(samples_ + 1), PixelRect::whole(cache_.size));
        ++samples_;
        if (!refining()) another_ = {};  // as much memory as the picture
        return true;
    }
    end_renewal();
    if (cache_.size != scratch.size) cache_ = make_render_target(scratch.size);
    draw_first(room, scene, cache_);
    drawn_ = scene;
    samples_ = scene.plate ? quality_.room_samples : 1;  // a plain ground gets no better
    return true;
}

void RoomCache::draw_first(const RoomPass& room, const Scene& scene, const RenderTarget& onto) {
    begin(onto);
    if (scene.plate) return draw_ground(onto.size);
    room.draw(scene, scene.camera.projection(aspect_of(onto)) * scene.camera.view(), first_sampler_);
}

void RoomCache::draw_another(const RoomPass& room, const Scene& scene, int sample, const RenderTarget& onto) {
    if (sample == 0) return draw_first(room, scene, onto);
    begin(onto);
    const glm::vec2 jitter = in_pixel(sample) * 2.0f / glm::vec2(cache_.size);
    const glm::mat4 shifted = glm::translate(glm::mat4(1), glm::vec3(jitter, 0));
    const glm::mat4 lens =
        through_lens(scene, aspect_of(cache_), in_circle(sample, quality_.room_samples), quality_.blur);
    room.draw(scene, shifted * lens, fine_sampler_);
}

// A picture more of the room with the sun where it is now; whether it is what is shown from here on. It is
// drawn beside what is shown, on targets that are there only for as long as it takes.
bool RoomCache::renew(const RoomPass& room, const Scene& scene) {
    if (scene.plate || !blend_.usable() || quality_.room_samples <= 1) {
        end_renewal();
        if (!scene.plate) draw_first(room, scene, cache_);
        return !scene.plate;
    }
    if (!renewal_) {
        renewal_ = make_colour_target(cache_.size);
        another_ = make_render_target(cache_.size);
    }
    draw_another(room, scene, *renewed_, another_);
    blend_.draw(another_, renewal_, 1.0f / static_cast<float>(*renewed_ + 1), PixelRect::whole(cache_.size));
    if (++*renewed_ < quality_.room_samples) return false;
    blend_.draw(renewal_, cache_, 1, PixelRect::whole(cache_.size));  // its depth stays: nothing has moved
    end_renewal();
    return true;
}

void RoomCache::end_renewal() {
    renewed_.reset();
    another_ = {};
    renewal_ = {};
}

}  // namespace ninety
