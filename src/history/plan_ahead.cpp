#include "history/plan_ahead.h"

#include <algorithm>

#include "history/weeks.h"

namespace ninety {
namespace {

// The days that have come. What has not lies at the end, where a clock was wrong: only then a long history is
// copied.
const std::vector<DaySummary>& so_far(const std::vector<DaySummary>& days, WallTime now,
                                      std::vector<DaySummary>& room) {
    if (days.empty() || !is_to_come(days.back(), now)) return days;
    for (const DaySummary& day : days)
        if (!is_to_come(day, now)) room.push_back(day);
    return room;
}

const DaySummary* first_practised(const std::vector<DaySummary>& past) {
    for (const DaySummary& day : past)
        if (day.practised()) return &day;
    return nullptr;
}
const DaySummary* last_practised(const std::vector<DaySummary>& past) {
    for (auto day = past.rbegin(); day != past.rend(); ++day)
        if (day->practised()) return &*day;
    return nullptr;
}

bool touches_pause(const Plan& plan, Day monday) {
    for (Day day = monday; day < monday + 7; ++day)
        if (is_paused(plan, day)) return true;
    return false;
}

WeekState state_of(const Plan& plan, const PlanWeek& week, Day first_monday, Day today) {
    if (week.days >= plan.times_a_week) return WeekState::kept;
    if (touches_pause(plan, week.monday)) return WeekState::paused;
    if (week.monday == first_monday || today < week.monday + 7) return WeekState::open;
    return WeekState::missed;
}

// The first day from `from` on that is in no pause; empty where one has no end.
std::optional<Day> after_pauses(const Plan& plan, Day from) {
    for (const Pause& pause : plan.pauses) {  // ascending
        if (!pause.has(from)) continue;
        if (!pause.last) return std::nullopt;
        from = *pause.last + 1;
    }
    return from;
}

// Where nothing but how often is planned: evenly, and not before the next week where this one is kept.
Day evenly(const Plan& plan, const std::vector<DaySummary>& past, Day from) {
    const DaySummary* last = last_practised(past);
    return last ? std::max(from, last->day + std::max(1, 7 / plan.times_a_week)) : from;
}

std::optional<Day> next_day(const Plan& plan, const std::vector<DaySummary>& past, Day today) {
    const DaySummary* last = last_practised(past);
    Day from = last && last->day >= today ? last->day + 1 : today;
    // 1. A week that is kept asks for no more.
    if (week_of(past, from).days >= plan.times_a_week) from = monday_of(from) + 7;
    if (plan.days.empty()) from = evenly(plan, past, from);
    // 2. The first day that is planned and not paused: at most a week beyond each pause.
    for (std::size_t i = 0; i < 8 * (plan.pauses.kMost + 1); ++i, ++from) {
        const auto free = after_pauses(plan, from);
        if (!free) return std::nullopt;
        from = *free;
        if (plan.days.empty() || plan.days.has(weekday_of(from))) return from;
    }
    return std::nullopt;
}

Seconds of_lower_leg(const WeekSummary& week) {
    return std::min(week.held[0], week.held[1]);
}

std::optional<Seconds> done_a_week(const std::vector<DaySummary>& past, Day today) {
    const DaySummary* began = first_practised(past);
    if (!began) return std::nullopt;
    constexpr int kWeeks = 4;
    const Day this_monday = monday_of(today), first = monday_of(began->day);
    Seconds sum;
    int weeks = 0;
    for (int ago = 1; ago <= kWeeks && this_monday - 7 * ago >= first; ++ago, ++weeks)
        sum += of_lower_leg(week_of(past, this_monday - 7 * ago));
    return weeks > 0 ? sum / weeks : of_lower_leg(week_of(past, today));
}

}  // namespace

std::vector<PlanWeek> plan_weeks(const Plan& plan, const std::vector<DaySummary>& days, WallTime now) {
    std::vector<DaySummary> room;
    const auto& past = so_far(days, now, room);
    std::vector<PlanWeek> weeks;
    const DaySummary* began = first_practised(past);
    if (!began) return weeks;
    const Day today = day_of(now), first = monday_of(began->day), last = last_practised(past)->day;
    const std::vector<WeekSummary> held = by_week(past);
    auto one = held.begin();
    for (Day monday = first; monday <= std::max(today, last); monday += 7) {
        PlanWeek week{monday};
        if (one != held.end() && one->monday == monday) week.days = (one++)->days;
        week.state = state_of(plan, week, first, today);
        weeks.push_back(week);
    }
    return weeks;
}

PlanAhead plan_ahead(const Plan& plan, const std::vector<DaySummary>& days, WallTime now, bool gentler) {
    const Day today = day_of(now);
    std::vector<DaySummary> room;
    const auto& past = so_far(days, now, room);
    const DaySummary* last = last_practised(past);
    PlanAhead ahead;
    ahead.weeks = plan_weeks(plan, days, now);
    // 1. Weeks.
    for (const PlanWeek& week : ahead.weeks)
        if (week.state == WeekState::kept && (!plan.since || week.monday + 6 >= *plan.since)) ++ahead.kept;
    for (auto week = ahead.weeks.rbegin(); week != ahead.weeks.rend() && week->state != WeekState::missed;
         ++week)
        if (week->state == WeekState::kept) ++ahead.kept_in_row;
    const std::size_t count = ahead.weeks.size();
    ahead.last_missed = count >= 2 && ahead.weeks[count - 2].state == WeekState::missed &&
                        ahead.weeks[count - 1].state == WeekState::open;
    // 2. The next session.
    ahead.paused = is_paused(plan, today);
    if (ahead.paused) ahead.resumes = after_pauses(plan, today);
    ahead.next = next_day(plan, past, today);
    ahead.content = content_after(plan, ahead.kept);
    const bool long_break = last && today - last->day > kLongBreak;
    if (gentler || long_break) ahead.content = ninety::gentler(ahead.content);
    // 3. Minutes a week.
    ahead.planned_a_week = content_after(plan, ahead.kept).a_leg() * plan.times_a_week;
    ahead.done_a_week = done_a_week(past, today);
    return ahead;
}

}  // namespace ninety
