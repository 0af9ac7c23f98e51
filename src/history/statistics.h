// What a history says, day by day: pure functions of the records. Nothing is drawn here.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "body/gains.h"
#include "history/records.h"

namespace ninety {

// A leg angle of one day: the best of that day; what was measured goes before what the model says.
struct DayAngle {
    Degrees leg;
    bool measured = false;

    friend bool operator==(const DayAngle&, const DayAngle&) = default;
};

struct DaySummary {
    Day day = 0;
    int holds = 0;
    Seconds held;
    std::array<std::optional<DayAngle>, 2> leg;  // by Side
    // The day's last answers.
    std::optional<int> stretch, pain_before, pain_after;

    bool practised() const { return holds > 0; }
    friend bool operator==(const DaySummary&, const DaySummary&) = default;
};

constexpr std::size_t index_of(Side side) {
    return side == Side::left ? 0 : 1;
}

// One entry for each day that has anything, ascending.
std::vector<DaySummary> by_day(const HistoryData& data);

struct Totals {
    int sessions = 0, holds = 0, days = 0;  // days: with at least one hold
    Seconds held;
    // Days in a row up to today, or up to yesterday: today is not over.
    int streak = 0, longest_streak = 0;
    int days_last_week = 0, days_last_4_weeks = 0;  // of the last 7 and 28, today included
};
Totals totals_of(const HistoryData& data, const std::vector<DaySummary>& days, Day today);

// The latest angle of a side, measured or not.
std::optional<DayAngle> latest_angle(const std::vector<DaySummary>& days, Side side);
// The best measured angle of a side, or the best modelled one where nothing was measured.
std::optional<DayAngle> best_angle(const std::vector<DaySummary>& days, Side side);

// Left less right, of the latest day that has both from the same kind of source.
std::optional<Degrees> left_less_right(const std::vector<DaySummary>& days);

// The model's expected course: from the first known angle on, by the habit that was kept so far. A band,
// since studies differ: the mean gain of Medeiros 2016 with its confidence interval, 9.6 to 14.5 about 12
// (FACTS section 8).
struct ExpectedCourse {
    Day from = 0;
    Degrees start;
    StretchHabit habit;
    Degrees target{90};

    struct Band {
        Degrees low, middle, high;
    };
    Band at(Day day) const;
};
// Empty without an angle. Sessions a week: over the days since the first one, at least a week.
std::optional<ExpectedCourse> expected_course(const HistoryData& data, const std::vector<DaySummary>& days,
                                              Day today, Degrees target);

}  // namespace ninety
