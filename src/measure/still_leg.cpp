#include "measure/still_leg.h"

#include <algorithm>
#include <cmath>

namespace ninety {

void StillLeg::drop_first(std::size_t count) {
    std::copy(points_.begin() + static_cast<std::ptrdiff_t>(count),
              points_.begin() + static_cast<std::ptrdiff_t>(count_), points_.begin());
    count_ -= count;
}

void StillLeg::take(const CameraSight& sight) {
    const Seconds last = count_ > 0 ? points_[count_ - 1].at : sight.at;
    if (sight.at < last || sight.at - last > kBlink) clear();
    // 1. What is no reading of a raised leg ends it. On a tilted laptop the angle is wrong by the tilt.
    if (sight.knee_bent || sight.hint == CameraHint::tilted) return clear();
    if (!sight.reading || !sight.spread) return;
    if (sight.reading->leg < kLeastRaise) return clear();
    if (count_ > 0 && sight.at - last < kApart) return;
    // 2. The latest five seconds are enough; the array holds them.
    const auto old = [&] { return sight.at - points_[0].at > kHeldFor; };
    while (count_ > 1 && (count_ == kMost || (old() && sight.at - points_[1].at >= kHeldFor)))
        drop_first(1);
    points_[count_++] = {sight.at, sight.reading->leg, *sight.spread};
    // 3. From the latest backwards, as long as all lie close together.
    Degrees low = sight.reading->leg, high = low;
    for (std::size_t i = count_; i-- > 0;) {
        low = std::min(low, points_[i].leg);
        high = std::max(high, points_[i].leg);
        if (high - low > kStillWithin) return drop_first(i + 1);
    }
}

Seconds StillLeg::lasted() const {
    if (count_ == 0) return {};
    return std::min(points_[count_ - 1].at - points_[0].at, kHeldFor);
}

std::optional<StillAngle> StillLeg::angle() const {
    if (lasted() < kHeldFor) return std::nullopt;
    std::array<double, kMost> legs;
    const auto end = std::transform(points_.begin(), points_.begin() + static_cast<std::ptrdiff_t>(count_),
                                    legs.begin(), [](const Point& point) { return point.leg.value; });
    const auto middle = legs.begin() + static_cast<std::ptrdiff_t>(count_ / 2);
    std::nth_element(legs.begin(), middle, end);
    StillAngle angle{Degrees(*middle), Degrees(0)};
    for (std::size_t i = 0; i < count_; ++i) {
        const Degrees away(std::abs(points_[i].leg.value - angle.leg.value));
        angle.spread = std::max(angle.spread, points_[i].spread + away);
    }
    return angle;
}

}  // namespace ninety
