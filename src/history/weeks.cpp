#include "history/weeks.h"

#include <algorithm>

namespace ninety {
namespace {

void add_day(WeekSummary& week, const DaySummary& day) {
    week.sessions += day.sessions;
    ++week.days;
    for (std::size_t side = 0; side < week.held.size(); ++side)
        week.held[side] += day.held_a_leg[side];
}

}  // namespace

Day monday_of(Day day) {
    return day - weekday_of(day);
}

std::vector<WeekSummary> by_week(const std::vector<DaySummary>& days) {
    std::vector<WeekSummary> weeks;
    for (const DaySummary& day : days) {
        if (!day.practised()) continue;
        const Day monday = monday_of(day.day);
        if (weeks.empty() || weeks.back().monday != monday) weeks.push_back({monday});
        add_day(weeks.back(), day);
    }
    return weeks;
}

WeekSummary week_of(const std::vector<DaySummary>& days, Day day) {
    WeekSummary week{monday_of(day)};
    const auto first = std::lower_bound(days.begin(), days.end(), week.monday,
                                        [](const DaySummary& one, Day wanted) { return one.day < wanted; });
    for (auto one = first; one != days.end() && one->day < week.monday + 7; ++one)
        if (one->practised()) add_day(week, *one);
    return week;
}

}  // namespace ninety
