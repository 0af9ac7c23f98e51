// What a history says, day by day: pure functions of the records. Nothing is drawn here.
//
// A session belongs to the day it began on, on the clock of the place it began in: its holds, its check-in
// and its angles with it. A day that has not come yet (a clock was wrong once) counts in sums, and in nothing
// that is said of today.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "body/gains.h"
#include "history/records.h"

namespace ninety {

// A leg angle of one day: the first that was measured, never the day's most; where nothing was, the best that
// the model says.
struct DayAngle {
    Degrees leg;
    bool measured = false;

    friend bool operator==(const DayAngle&, const DayAngle&) = default;
};

// A day's first measured angle, before a hold of this leg has lengthened anything: after one it is up to
// seven degrees higher (FACTS section E), and no first reading. Of a measured hold, where it began.
struct FirstReading {
    Degrees leg;
    WallTime at;
    AngleSource source = AngleSource::tape;

    friend bool operator==(const FirstReading&, const FirstReading&) = default;
};

struct DaySummary {
    Day day = 0;
    int holds = 0;
    Seconds held;
    std::array<std::optional<DayAngle>, 2> leg;            // by Side
    std::array<std::optional<FirstReading>, 2> first_leg;  // by Side
    // The day's last answers.
    std::optional<int> stretch, pain_before, pain_after;
    WallTime first, last;                 // when the earliest and the latest that belongs to it began
    int sessions = 0;                     // with at least one hold
    std::array<Seconds, 2> held_a_leg{};  // by Side; `held` is their sum

    bool practised() const { return holds > 0; }
    friend bool operator==(const DaySummary&, const DaySummary&) = default;
};

constexpr std::size_t index_of(Side side) {
    return side == Side::left ? 0 : 1;
}

// One entry for each day that has anything, ascending.
std::vector<DaySummary> by_day(const HistoryData& data);

// Whether it has not come yet. Who has flown west has practised on a "tomorrow" that is over: not that.
bool is_to_come(const DaySummary& day, WallTime now);

// Whether `later` is the day after `earlier`, on the clock of either place: a flight east skips a date, not a
// day. Asks for an earlier and a later day (asserted).
bool follows(const DaySummary& later, const DaySummary& earlier);

struct Totals {
    int sessions = 0, holds = 0, days = 0;  // days: with at least one hold
    Seconds held;
    // Days in a row up to today, or up to yesterday: today is not over.
    int streak = 0, longest_streak = 0;
    int days_last_week = 0, days_last_4_weeks = 0;  // of the last 7 and 28, today included
};
Totals totals_of(const HistoryData& data, const std::vector<DaySummary>& days, WallTime now);
inline Totals totals_of(const HistoryData& data, const std::vector<DaySummary>& days, Day today) {
    return totals_of(data, days, end_of(today));
}

// The latest angle of a side, measured or not, of a day up to `until`.
std::optional<DayAngle> latest_angle(const std::vector<DaySummary>& days, Side side,
                                     Day until = record_limits::last_day);
// The best measured angle of a side, or the best modelled one where nothing was measured.
std::optional<DayAngle> best_angle(const std::vector<DaySummary>& days, Side side);

// Of how many days with a first reading a mean is worth comparing, and how far back they may lie: a
// difference of last year is none of today (FACTS section E; the four weeks are our choice).
inline constexpr int kDaysToCompare = 3, kCompareWithin = 28;

// Beyond this a difference is more than healthy legs have: they differ by 5.0 +-3.5 degrees, about 2 in 100
// of them by more (Boyd & Villa 2012, FACTS section E).
inline constexpr Degrees kUneven{12};

// Left less right: the means of the first readings of the last four weeks. Empty before both sides have three
// days.
std::optional<Degrees> left_less_right(const std::vector<DaySummary>& days, WallTime now);
inline std::optional<Degrees> left_less_right(const std::vector<DaySummary>& days, Day today) {
    return left_less_right(days, end_of(today));
}

// The model's expected course: from the first known angle on, by the minutes a week that were kept so far
// (gains.h). A band for a person, since people differ: the mean gain and 1.3 standard deviations of theirs
// about it, growing as the gain does (FACTS section D). It says nothing of anybody's own measurements.
struct ExpectedCourse {
    Day from = 0;
    Degrees start;
    Seconds a_leg_a_week{4.5 * 60};  // before anything was held: as planned by default
    Degrees target{90};
    bool measured = false;  // the start; otherwise it is the model's, too

    struct Band {
        Degrees low, middle, high;
    };
    Band at(Day day) const;
};
// Empty without an angle. The start: the first readings of the first day that has any, the mean of the sides
// that have one; without any, the model's angles of the first day. Minutes a week: over the days since then,
// at least a week.
std::optional<ExpectedCourse> expected_course(const std::vector<DaySummary>& days, Day today, Degrees target);

}  // namespace ninety
