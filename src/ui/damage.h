// Which pixels of the window look otherwise than on the screen: a few boxes of which none lies over another.
//
// What they hold is drawn again, once for each box; what lies between two is taken in where that costs less
// than a box more. Draws nothing.
#pragma once

#include <array>
#include <glm/common.hpp>
#include <glm/vec2.hpp>
#include <span>

namespace ninety {

// Pixels from the upper left; high is one beyond.
struct WindowBox {
    glm::ivec2 low{0}, high{0};

    bool empty() const { return high.x <= low.x || high.y <= low.y; }
    long area() const { return empty() ? 0 : static_cast<long>(high.x - low.x) * (high.y - low.y); }
    friend bool operator==(const WindowBox&, const WindowBox&) = default;
};
inline WindowBox overlap_of(const WindowBox& a, const WindowBox& b) {
    return {glm::max(a.low, b.low), glm::min(a.high, b.high)};
}

class Damage {
  public:
    static constexpr std::size_t kMost = 8;

    // None, of a window of this size.
    void begin(glm::ivec2 window_px);
    // What of the box is in the window.
    void add(WindowBox box);
    void add_all();

    bool whole() const { return count_ == 1 && boxes_[0] == WindowBox{{0, 0}, window_px_}; }
    // Whether the window's last pixel, at the lower right, is another.
    bool in_corner() const;
    std::span<const WindowBox> boxes() const { return {boxes_.data(), count_}; }
    glm::ivec2 window_px() const { return window_px_; }

  private:
    glm::ivec2 window_px_{0};
    std::array<WindowBox, kMost> boxes_;
    std::size_t count_ = 0;
};

}  // namespace ninety
