#include "model/label_room.h"

#include <cmath>
#include <numbers>

namespace ninety {
namespace {

constexpr int kRings = 36, kWays = 16;
constexpr float kRing = .35f;  // of the label's height: how much farther each ring is

}  // namespace

bool overlap(const Rect& a, const Rect& b) {
    return a.at.x < b.end().x && b.at.x < a.end().x && a.at.y < b.end().y && b.at.y < a.end().y;
}

void LabelRoom::keep_clear(const Rect& place) {
    if (count_ < kMost) kept_[count_++] = place;
}

bool LabelRoom::is_free(const Rect& place) const {
    for (std::size_t i = 0; i < count_; ++i)
        if (overlap(kept_[i], place)) return false;
    return true;
}

std::optional<Rect> LabelRoom::place(glm::vec2 wanted, glm::vec2 size) {
    if (count_ == kMost || size.x > within_.size.x || size.y > within_.size.y) return std::nullopt;
    // Rings round where it belongs, each begun upwards: a label over its place reads better than one below.
    for (int ring = 0; ring <= kRings; ++ring)
        for (int way = 0; way < (ring == 0 ? 1 : kWays); ++way) {
            const float turn = static_cast<float>((way + 1) / 2 * (way % 2 == 0 ? 1 : -1)) * 2 *
                               std::numbers::pi_v<float> / kWays;
            const float far = static_cast<float>(ring) * kRing * size.y;
            const glm::vec2 middle = wanted + far * glm::vec2(std::sin(turn), -std::cos(turn));
            const Rect tried{glm::clamp(middle - size * .5f, within_.at, within_.end() - size), size};
            if (!is_free(tried)) continue;
            kept_[count_++] = tried;
            return tried;
        }
    return std::nullopt;
}

}  // namespace ninety
