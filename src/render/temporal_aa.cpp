#include "render/temporal_aa.h"

#include <algorithm>
#include <glm/common.hpp>

#include "render/in_pixel.h"
#include "scene/occluders.h"

namespace ninety {
namespace {

// Pixels a frame: slower than this, an average of some frames shows no trail.
constexpr float kSlow = .30f;
constexpr float kMargin = .06f;  // metres around the rounded segments, for hands, hair and the target's toes

// The fastest joint's way on the screen between two scenes of one camera, pixels.
float farthest(const Scene& a, const Scene& b, glm::vec2 size) {
    float most = 0;
    const auto compare = [&](const WorldPose& was, const WorldPose& is) {
        for (std::size_t i = 0; i < kBoneCount; ++i) {
            const auto before = project(a.camera, size, was.frame[i].origin_world);
            const auto now = project(b.camera, size, is.frame[i].origin_world);
            if (before && now) most = std::max(most, glm::distance(*before, *now));
        }
    };
    compare(a.pose, b.pose);
    if (a.beside && b.beside) compare(a.beside->pose, b.beside->pose);
    return most;
}

bool same_parts(const Scene& a, const Scene& b) {
    return a.target.has_value() == b.target.has_value() && a.beside.has_value() == b.beside.has_value() &&
           a.nerve == b.nerve;
}

}  // namespace

glm::vec2 TemporalAa::begin(const Scene& scene, glm::ivec2 size_px, int frames) {
    frames_ = blend_.usable() ? frames : 1;
    const bool slow = last_ && history_.size == size_px && last_->camera == scene.camera &&
                      last_->light == scene.light && same_parts(*last_, scene) &&
                      farthest(*last_, scene, glm::vec2(size_px)) < kSlow;
    averaged_ = slow ? std::min(averaged_ + 1, frames_) : 1;
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

    if (frames_ <= 1 || averaged_ <= 1) return glm::vec2(0);
    jitter_ = (jitter_ + 1) % 64;
    return in_pixel(jitter_) * 2.0f / glm::vec2(size_px);
}

void TemporalAa::resolve(const RenderTarget& image) {
    if (frames_ <= 1 || rectangle_.empty()) return;
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
