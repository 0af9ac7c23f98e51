// Readings of one leg on one day, by the camera: how far apart they lie says how well it measures here, since
// nothing else has changed. Pure.
#pragma once

#include <algorithm>
#include <optional>

#include "history/records.h"

namespace ninety {

struct RepeatedReadings {
    int readings = 0;  // two or more
    Degrees within;    // the highest less the lowest

    // A smaller change from one day to another is none: what differs on one day, and at least what the camera
    // may be off by (CAMERA.md, section 6).
    Degrees no_change() const { return std::max(within, kAtLeast); }
    static constexpr Degrees kAtLeast{5};

    friend bool operator==(const RepeatedReadings&, const RepeatedReadings&) = default;
};

// Empty with fewer than two.
std::optional<RepeatedReadings> repeated_readings(const HistoryData& data, Side side, Day day);

}  // namespace ninety
