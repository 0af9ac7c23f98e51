// Where in a picture the figure may be: upright strips, each as high as what is in it. A body that lies with
// one leg raised fills a third of the rectangle around it.
//
// Strips have their places, so that two covers of one size are compared strip by strip. Says nothing of what
// is drawn there.
#pragma once

#include <algorithm>
#include <array>

#include "render/pixel_rect.h"

namespace ninety {

class FigureCover {
  public:
    static constexpr int kStrips = 16;

    FigureCover() = default;
    // Nothing yet, in a picture of this size.
    explicit FigureCover(glm::ivec2 size_px) : size_(size_px) {}

    // All pixels of this rectangle, in every strip that it reaches.
    void add(const PixelRect& rect) {
        if (rect.empty()) return;
        for (int i = 0; i < kStrips; ++i) {
            if (from(i + 1) <= rect.low.x || from(i) >= rect.high.x || from(i) == from(i + 1)) continue;
            Reach& reach = reach_[static_cast<std::size_t>(i)];
            const bool none = reach.high <= reach.low;
            reach = {none ? rect.low.y : std::min(reach.low, rect.low.y),
                     none ? rect.high.y : std::max(reach.high, rect.high.y)};
        }
    }
    // Of 0 to kStrips - 1; empty where there is nothing.
    PixelRect strip(int i) const {
        const Reach& reach = reach_[static_cast<std::size_t>(i)];
        if (reach.high <= reach.low) return {};
        return {{from(i), reach.low}, {from(i + 1), reach.high}};
    }
    glm::ivec2 size() const { return size_; }

  private:
    struct Reach {
        int low = 0, high = 0;  // rows; high is one beyond
    };
    int from(int i) const { return size_.x * i / kStrips; }

    glm::ivec2 size_{0};
    std::array<Reach, kStrips> reach_{};
};

// A few rectangles, without a heap.
struct PixelRects {
    std::array<PixelRect, FigureCover::kStrips> rects;
    std::size_t count = 0;

    void clear() { count = 0; }
    void add(const PixelRect& rect) {
        if (!rect.empty()) rects[count++] = rect;
    }
    const PixelRect* begin() const { return rects.data(); }
    const PixelRect* end() const { return rects.data() + count; }
};

// The strips of one cover, or of two of one size.
inline PixelRects strips_of(const FigureCover& cover) {
    PixelRects strips;
    for (int i = 0; i < FigureCover::kStrips; ++i)
        strips.add(cover.strip(i));
    return strips;
}
inline PixelRects strips_of(const FigureCover& a, const FigureCover& b) {
    PixelRects strips;
    for (int i = 0; i < FigureCover::kStrips; ++i)
        strips.add(united(a.strip(i), b.strip(i)));
    return strips;
}

}  // namespace ninety
