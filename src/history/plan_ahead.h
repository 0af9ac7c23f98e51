// What a plan means for a history: which weeks were kept, when the next session is and what is in it.
//
// What counts is weeks, not days in a row. A day that was missed asks for nothing: the next planned day is
// the next session. A week with a pause in it, the week somebody began in and the week that is not over are
// never held against anybody. Pure; time is a parameter.
#pragma once

#include <optional>
#include <vector>

#include "history/statistics.h"
#include "routine/plan.h"

namespace ninety {

enum class WeekState {
    kept,    // on as many days as planned, or more
    open,    // not over yet, or the one that somebody began in
    paused,  // a day of it is paused
    missed,  // on fewer
};

struct PlanWeek {
    Day monday = 0;
    int days = 0;  // practised
    WeekState state = WeekState::open;

    friend bool operator==(const PlanWeek&, const PlanWeek&) = default;
};

// The weeks from the first session to today's, ascending; none before anything was held.
std::vector<PlanWeek> plan_weeks(const Plan& plan, const std::vector<DaySummary>& days, WallTime now);

// After so many days without a session the first one is gentler (ours, the careful side).
inline constexpr int kLongBreak = 14;

struct PlanAhead {
    std::vector<PlanWeek> weeks;
    int kept = 0;                // weeks, since the plan began
    int kept_in_row = 0;         // up to now; pauses and open weeks neither count nor break
    bool last_missed = false;    // the last week that is over was missed, and this one is not kept yet
    bool paused = false;         // today
    std::optional<Day> resumes;  // the first day after a pause that has an end
    // The next session: today where one is due and not done. Empty in a pause without an end.
    std::optional<Day> next;
    SessionContent content;
    // Minutes a week of the leg that is held less: as planned, and on average of the last four weeks that are
    // over, those before the first session left out. Empty before there is one.
    Seconds planned_a_week;
    std::optional<Seconds> done_a_week;

    friend bool operator==(const PlanAhead&, const PlanAhead&) = default;
};

// `gentler`: what is known of pain or of too strong a pull asks for it.
PlanAhead plan_ahead(const Plan& plan, const std::vector<DaySummary>& days, WallTime now,
                     bool gentler = false);

}  // namespace ninety
