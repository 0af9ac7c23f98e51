#include "vision/stirring.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ninety {
namespace {

// Of green alone, which is most of brightness; in large squares by one pixel in four.
float mean_green(const Image& frame, glm::ivec2 from, glm::ivec2 to) {
    constexpr int kLarge = 12;  // pixels
    const int step = to.x - from.x > kLarge ? 2 : 1;
    int sum = 0, count = 0;
    for (int y = from.y; y < to.y; y += step)
        for (int x = from.x; x < to.x; x += step, ++count)
            sum += frame.pixel(x, y)[1];
    return count > 0 ? static_cast<float>(sum) / static_cast<float>(count) : 0;
}

}  // namespace

bool Stirring::stirs(const Image& frame) {
    constexpr std::size_t kAll = std::size_t{kAcross} * kDown;
    const glm::ivec2 grid(kAcross, kDown);
    now_.resize(kAll);
    for (int y = 0; y < kDown; ++y)
        for (int x = 0; x < kAcross; ++x)
            now_[static_cast<std::size_t>(y * kAcross + x)] = mean_green(
                frame, glm::ivec2(x, y) * frame.size / grid, glm::ivec2(x + 1, y + 1) * frame.size / grid);
    const bool first = squares_.size() != kAll || size_ != frame.size;
    bool changed = false;
    if (!first) {
        // 1. By how much all have changed: the exposure, or a lamp.
        float alike = 0;
        for (std::size_t i = 0; i < kAll; ++i)
            alike += (now_[i] - squares_[i]) / static_cast<float>(kAll);
        // 2. Those that have changed otherwise.
        int others = 0;
        for (std::size_t i = 0; i < kAll; ++i)
            others += std::abs(now_[i] - squares_[i] - alike) > kChange ? 1 : 0;
        changed = others >= kSquares;
    }
    // What creeps is compared with where it was when something last stirred.
    if (first || changed) std::swap(squares_, now_);
    size_ = frame.size;
    return changed;
}

}  // namespace ninety
