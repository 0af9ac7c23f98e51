#include "ui/damage.h"

#include <algorithm>
#include <limits>

namespace ninety {
namespace {

// Pixels that may be drawn for nothing to have one box fewer.
constexpr long kSlack = 64 * 64;

WindowBox around_both(const WindowBox& a, const WindowBox& b) {
    return {glm::min(a.low, b.low), glm::max(a.high, b.high)};
}

// What two boxes as one hold that neither holds; less than 0 where they lie over each other.
long between(const WindowBox& a, const WindowBox& b) {
    return around_both(a, b).area() - a.area() - b.area();
}

}  // namespace

void Damage::begin(glm::ivec2 window_px) {
    window_px_ = window_px;
    count_ = 0;
}

void Damage::add_all() {
    boxes_[0] = {{0, 0}, window_px_};
    count_ = 1;
}

bool Damage::in_corner() const {
    return std::any_of(boxes_.begin(), boxes_.begin() + static_cast<std::ptrdiff_t>(count_),
                       [&](const WindowBox& box) { return box.high == window_px_; });
}

void Damage::add(WindowBox box) {
    box = overlap_of(box, {{0, 0}, window_px_});
    if (box.empty()) return;
    // Each round takes in one more, so that it ends; what has grown may reach others.
    while (true) {
        std::size_t nearest = count_;
        long least = std::numeric_limits<long>::max();
        for (std::size_t i = 0; i < count_; ++i) {
            const bool over = !overlap_of(box, boxes_[i]).empty();
            const long cost = over ? std::numeric_limits<long>::min() : between(box, boxes_[i]);
            if (nearest < count_ && cost >= least) continue;
            nearest = i;
            least = cost;
        }
        if (nearest == count_ || (least >= kSlack && count_ < kMost)) break;
        box = around_both(box, boxes_[nearest]);
        boxes_[nearest] = boxes_[--count_];
    }
    boxes_[count_++] = box;
}

}  // namespace ninety
