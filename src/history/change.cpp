#include "history/change.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace ninety {
namespace {

constexpr double kOf95 = 1.96;

struct Reading {
    Day day = 0;
    Degrees leg;
};
struct Readings {
    std::vector<Reading> all;  // ascending
    AngleSource source = AngleSource::tape;
};

// Of the latest one's source.
Readings readings_of(const std::vector<DaySummary>& days, Side side, WallTime now) {
    Readings readings;
    bool known = false;
    for (auto day = days.rbegin(); day != days.rend(); ++day) {
        const auto& first = day->first_leg[index_of(side)];
        if (!first || is_to_come(*day, now)) continue;
        if (!known) readings.source = first->source;
        known = true;
        if (first->source == readings.source) readings.all.push_back({day->day, first->leg});
    }
    std::reverse(readings.all.begin(), readings.all.end());
    return readings;
}

template <class Iterator>
Degrees mean(Iterator from, Iterator to) {
    Degrees sum;
    for (auto one = from; one != to; ++one)
        sum += one->leg;
    return sum / static_cast<double>(to - from);
}

}  // namespace

Degrees detectable_change(int n1, int n2) {
    assert(n1 >= 1 && n2 >= 1);
    return kMeasuringError * (kOf95 * std::sqrt(1.0 / n1 + 1.0 / n2));
}

LegChange leg_change(const std::vector<DaySummary>& days, Side side, WallTime now) {
    const Readings readings = readings_of(days, side, now);
    const auto& all = readings.all;
    LegChange change;
    change.source = readings.source;
    change.days_each = std::min(static_cast<int>(all.size() / 2), kMostDaysEach);
    if (change.days_each == 0) return change;
    change.first = mean(all.begin(), all.begin() + change.days_each);
    change.last = mean(all.end() - change.days_each, all.end());
    change.least = detectable_change(change.days_each, change.days_each);
    change.from = all.front().day;
    change.to = all.back().day;
    const bool real = std::abs(change.by().value) > change.least.value;
    change.verdict = !real                      ? ChangeVerdict::within_error
                     : change.by() > Degrees(0) ? ChangeVerdict::higher
                                                : ChangeVerdict::lower;
    return change;
}

Trend::Band Trend::at(double day) const {
    const double off = day - middle_day;
    const Degrees line = middle + Degrees(a_day * off);
    const Degrees around = kMeasuringError * (kOf95 * std::sqrt(1.0 / readings + off * off / spread));
    return {line - around, line, line + around};
}

std::optional<Trend> leg_trend(const std::vector<DaySummary>& days, Side side, WallTime now) {
    Readings readings = readings_of(days, side, now);
    auto& all = readings.all;
    std::erase_if(all, [&](const Reading& r) { return r.day <= day_of(now) - kTrendWithin; });
    if (all.size() < kTrendAtLeast) return std::nullopt;
    Trend trend;
    trend.from = all.front().day;
    trend.to = all.back().day;
    trend.readings = static_cast<int>(all.size());
    for (const Reading& r : all)
        trend.middle_day += r.day;
    trend.middle_day /= trend.readings;
    trend.middle = mean(all.begin(), all.end());
    double together = 0;
    for (const Reading& r : all) {
        const double off = r.day - trend.middle_day;
        trend.spread += off * off;
        together += off * (r.leg - trend.middle).value;
    }
    if (trend.spread <= 0) return std::nullopt;
    trend.a_day = together / trend.spread;
    return trend;
}

}  // namespace ninety
