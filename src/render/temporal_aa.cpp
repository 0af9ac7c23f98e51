#include "render/temporal_aa.h"

#include <algorithm>
#include <glm/common.hpp>

#include "render/in_pixel.h"
#include "scene/occluders.h"
#include "scene/seen_change.h"

namespace ninety {
namespace {

// Pixels: an average of frames over which the figure has moved no farther shows no trail.
constexpr float kTrail = 1.8f;
constexpr float kMargin = .06f;  // metres around the rounded segments, for hands, hair and the target's toes

}  // namespace

glm::vec2 TemporalAa::begin(const Scene& scene, glm::ivec2 size_px, int frames) {
    const bool comparable = last_ && history_.size == size_px;
    const float moved = comparable ? moved_px(*last_, scene, glm::vec2(size_px)) : kTrail;
    asked_ = blend_.usable() ? frames : 1;
    frames_ = std::clamp(static_cast<int>(kTrail / std::max(moved, 1e-3f)), 1, asked_);
    averaged_ = moved < kTrail ? std::min(averaged_ + 1, frames_) : 1;
    last_ = scene;

    // The rectangle: body and target, as far as they are in the picture.
    RectAround around(scene.camera, size_px);
    const auto include = [&](const WorldSegment& s) {
        for (const glm::vec3& p : {s.from, s.to})
            for (const glm::vec3& corner :
                 {glm::vec3(1, 1, 1), glm::vec3(-1, -1, -1), glm::vec3(1, -1, -1), glm::vec3(-1, 1, 1)})
                around.add(p + corner * (s.from_radius + kMargin));
    };
    for_each_occluder(scene, include);
    if (scene.target)
        for (const RoundedSegment& segment : body_segments())
            include(in_world(segment, *scene.target, scene.body));
    rectangle_ = around.rect();

    if (averaged_ <= 1) return glm::vec2(0);
    jitter_ = (jitter_ + 1) % 64;
    return in_pixel(jitter_) * 2.0f / glm::vec2(size_px);
}

void TemporalAa::resolve(const RenderTarget& image) {
    if (asked_ <= 1 || rectangle_.empty()) return;
    if (averaged_ <= 1) {
        // The first of a row: what the next ones are averaged with.
        if (history_.size != image.size) history_ = make_colour_target(image.size);
        glBindFramebuffer(GL_READ_FRAMEBUFFER, image.framebuffer.get());
        glBindFramebuffer(GL_DRAW_FRAMEBUFFER, history_.framebuffer.get());
        use_no_program();
        glBlitFramebuffer(0, 0, image.size.x, image.size.y, 0, 0, image.size.x, image.size.y,
                          GL_COLOR_BUFFER_BIT, GL_NEAREST);
        return;
    }
    const glm::ivec2 low = rectangle_.low, high = rectangle_.high;
    glEnable(GL_SCISSOR_TEST);
    glScissor(low.x, low.y, high.x - low.x, high.y - low.y);
    blend_.draw(image, history_, 1.0f / static_cast<float>(averaged_));
    glDisable(GL_SCISSOR_TEST);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, history_.framebuffer.get());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, image.framebuffer.get());
    use_no_program();
    glBlitFramebuffer(low.x, low.y, high.x, high.y, low.x, low.y, high.x, high.y, GL_COLOR_BUFFER_BIT,
                      GL_NEAREST);
}

}  // namespace ninety
