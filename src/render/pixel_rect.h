// A rectangle of an image's pixels, from the upper left: pictures have their upper row first
// (picture_frame.h).
#pragma once

#include <glm/common.hpp>
#include <glm/vec2.hpp>
#include <optional>

#include "scene/camera.h"

namespace ninety {

struct PixelRect {
    glm::ivec2 low{0}, high{0};  // high is one beyond

    static PixelRect whole(glm::ivec2 size) { return {{0, 0}, size}; }
    bool empty() const { return high.x <= low.x || high.y <= low.y; }
};

// The smallest that holds both.
inline PixelRect united(const PixelRect& a, const PixelRect& b) {
    if (a.empty() || b.empty()) return a.empty() ? b : a;
    return {glm::min(a.low, b.low), glm::max(a.high, b.high)};
}

// Grows around points of the world as a camera sees them. A point behind the camera makes it the whole image:
// what reaches there may be anywhere.
class RectAround {
  public:
    RectAround(const OrbitCamera& camera, glm::ivec2 size_px) : camera_(camera), size_(size_px) {}

    void add(glm::vec3 point_world) {
        if (const auto at = project(camera_, size_, point_world)) {
            low_ = glm::min(low_, *at);
            high_ = glm::max(high_, *at);
        } else {
            behind_ = true;
        }
    }
    void add(const PixelRect& rect) {
        if (rect.empty()) return;
        low_ = glm::min(low_, glm::vec2(rect.low));
        high_ = glm::max(high_, glm::vec2(rect.high));
    }
    PixelRect rect(float margin_px = 0) const {
        if (behind_) return PixelRect::whole(glm::ivec2(size_));
        const glm::vec2 low = glm::clamp(low_ - margin_px, glm::vec2(0), size_);
        const glm::vec2 high = glm::clamp(high_ + margin_px, glm::vec2(0), size_);
        return {glm::ivec2(low), glm::ivec2(glm::ceil(high))};
    }

  private:
    const OrbitCamera& camera_;
    glm::vec2 size_;
    glm::vec2 low_{1e9f}, high_{-1e9f};
    bool behind_ = false;
};

}  // namespace ninety
