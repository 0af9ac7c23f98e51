// Whether a leg has become longer, or was only measured differently: FACTS section E.
//
// Only first readings count (statistics.h): measured, before a hold. Readings of one source are compared,
// that of the latest: another way of measuring may read ten degrees apart. What a model says is never among
// them. Pure.
#pragma once

#include <optional>
#include <vector>

#include "history/statistics.h"

namespace ninety {

// The standard error of one own measurement at home: between what two raters and what a week show; nobody has
// measured it at home (FACTS section E, trust L).
inline constexpr Degrees kMeasuringError{3.6};

// The least change between the means of n1 and n2 readings that is more than measuring error, 95 %:
// 1.96 sqrt(SEM^2/n1 + SEM^2/n2). Each 1 or more (asserted). 1 / 3 / 7 each give 10.0 / 5.8 / 3.8 degrees.
Degrees detectable_change(int n1, int n2);

enum class ChangeVerdict {
    too_early,     // nothing is said after one day
    within_error,  // no more than measuring error
    higher,        // more than that
    lower,
};

struct LegChange {
    ChangeVerdict verdict = ChangeVerdict::too_early;
    int days_each = 0;     // in each mean, 1 to kMostDaysEach
    Degrees first, last;   // the means
    Degrees least;         // detectable_change() of them
    Day from = 0, to = 0;  // of the first and the last reading
    AngleSource source = AngleSource::tape;

    Degrees by() const { return last - first; }
    friend bool operator==(const LegChange&, const LegChange&) = default;
};

inline constexpr int kMostDaysEach = 7;

// The first days against the last ones: as many of each, none twice, at most seven.
LegChange leg_change(const std::vector<DaySummary>& days, Side side, WallTime now);

// A straight line through the readings of the last twelve weeks (ours), by least squares, with the band that
// measuring error leaves it: 95 % for the line, not for a single reading.
struct Trend {
    Day from = 0, to = 0;  // of the readings; the line says nothing beyond them
    int readings = 0;
    double middle_day = 0;
    Degrees middle;     // there
    double a_day = 0;   // degrees
    double spread = 0;  // of the days about their middle, squared and summed

    struct Band {
        Degrees low, middle, high;
    };
    Band at(double day) const;
};
inline constexpr int kTrendWithin = 84, kTrendAtLeast = 3;  // days; readings
// Empty with fewer than three readings of the latest's source, or all of one day.
std::optional<Trend> leg_trend(const std::vector<DaySummary>& days, Side side, WallTime now);

}  // namespace ninety
