// Practice week by week, Monday first: how many sessions, and how long each leg was held.
//
// A week has the days of the calendar that was lived by: a session counts in the week of the day it began on,
// where it began (statistics.h). Pure; knows neither plans nor today.
#pragma once

#include <array>
#include <vector>

#include "core/units.h"
#include "core/wall_time.h"
#include "history/statistics.h"

namespace ninety {

struct WeekSummary {
    Day monday = 0;
    int sessions = 0;               // with at least one hold
    int days = 0;                   // with at least one hold, 0 to 7
    std::array<Seconds, 2> held{};  // each leg, by Side: index_of()

    friend bool operator==(const WeekSummary&, const WeekSummary&) = default;
};

// The Monday of the week that the day lies in: the day itself, or one of the six before.
Day monday_of(Day day);

// One entry for each week in which something was held, ascending; weeks without are left out. `days` as
// by_day() gives them.
std::vector<WeekSummary> by_week(const std::vector<DaySummary>& days);

// The week that `day` lies in; an empty one where nothing was held in it.
WeekSummary week_of(const std::vector<DaySummary>& days, Day day);

}  // namespace ninety
