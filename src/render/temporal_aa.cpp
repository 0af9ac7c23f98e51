#include "render/temporal_aa.h"

#include <algorithm>
#include <glm/common.hpp>

#include "body/volume.h"
#include "render/in_pixel.h"

namespace ninety {
namespace {

// Pixels a frame: slower than this, an average of some frames shows no trail.
constexpr float kSlow = .30f;
constexpr float kMargin = .06f;  // metres around the rounded segments, for hands, hair and the target's toes

// The fastest joint's way on the screen between two scenes of one camera, pixels.
float farthest(const Scene& a, const Scene& b, glm::vec2 size) {
    float most = 0;
    for (std::size_t i = 0; i < kBoneCount; ++i) {
        const auto before = project(a.camera, size, a.pose.frame[i].origin_world);
        const auto now = project(b.camera, size, b.pose.frame[i].origin_world);
        if (!before || !now) continue;
        most = std::max(most, glm::distance(*before, *now));
    }
    return most;
}

}  // namespace

glm::vec2 TemporalAa::begin(const Scene& scene, glm::ivec2 size_px, int frames) {
    frames_ = blend_.usable() ? frames : 1;
    const bool slow = last_ && history_.size == size_px && last_->camera == scene.camera &&
                      last_->light == scene.light && last_->target.has_value() == scene.target.has_value() &&
                      farthest(*last_, scene, glm::vec2(size_px)) < kSlow;
    averaged_ = slow ? std::min(averaged_ + 1, frames_) : 1;
    last_ = scene;

    // The rectangle: body and target, as far as they are in the picture.
    RectAround around(scene.camera, size_px);
    const auto include = [&](const WorldPose& pose) {
        for (const RoundedSegment& segment : body_segments()) {
            const WorldSegment s = in_world(segment, pose, scene.body);
            for (const glm::vec3& p : {s.from, s.to})
                for (const glm::vec3& corner :
                     {glm::vec3(1, 1, 1), glm::vec3(-1, -1, -1), glm::vec3(1, -1, -1), glm::vec3(-1, 1, 1)})
                    around.add(p + corner * (s.from_radius + kMargin));
        }
    };
    include(scene.pose);
    if (scene.target) include(*scene.target);
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
    glBlitFramebuffer(low.x, low.y, high.x, high.y, low.x, low.y, high.x, high.y, GL_COLOR_BUFFER_BIT,
                      GL_NEAREST);
}

}  // namespace ninety
