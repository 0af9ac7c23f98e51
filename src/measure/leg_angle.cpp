#include "measure/leg_angle.h"

#include <algorithm>

namespace ninety {

void ManualAngle::set(Degrees leg) {
    leg_ = std::clamp(leg, kMinMeasured, kMaxMeasured);
}

void ManualAngle::nudge(Degrees by, Degrees from_if_unset) {
    set(leg_.value_or(from_if_unset) + by);
}

std::optional<LegReading> ManualAngle::reading(Seconds) const {
    if (!leg_) return std::nullopt;
    return LegReading{*leg_, source_, 1};
}

}  // namespace ninety
