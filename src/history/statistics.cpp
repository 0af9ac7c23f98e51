#include "history/statistics.h"

#include <algorithm>
#include <cassert>
#include <map>

namespace ninety {
namespace {

void take_angle(std::optional<DayAngle>& best, Degrees leg, bool measured) {
    const bool better =
        !best || (measured && !best->measured) || (measured == best->measured && leg > best->leg);
    if (better) best = DayAngle{leg, measured};
}

void take_reading(std::optional<FirstReading>& first, Degrees leg, WallTime at) {
    if (!first || at.utc_s < first->at.utc_s) first = FirstReading{leg, at};
}

}  // namespace

std::vector<DaySummary> by_day(const HistoryData& data) {
    std::map<Day, DaySummary> days;
    const auto on = [&](WallTime time) -> DaySummary& {
        const auto [entry, is_new] = days.try_emplace(day_of(time));
        DaySummary& day = entry->second;
        day.day = entry->first;
        if (is_new || time.utc_s < day.first.utc_s) day.first = time;
        if (is_new || time.utc_s > day.last.utc_s) day.last = time;
        return day;
    };
    for (const SessionRecord& session : data.sessions) {
        if (session.holds.empty() && !session.check_in) continue;
        DaySummary& day = on(session.started);
        for (const HoldRecord& hold : session.holds) {
            ++day.holds;
            day.held += hold.done;
            const bool measured = is_measured(hold.source);
            if (hold.source == AngleSource::none) continue;
            take_angle(day.leg[index_of(hold.side)], hold.best, measured);
            if (measured) take_reading(day.first_leg[index_of(hold.side)], hold.start, hold.at);
        }
        if (!session.check_in) continue;
        const CheckIn& answers = *session.check_in;
        if (answers.stretch) day.stretch = answers.stretch;
        if (answers.pain_before) day.pain_before = answers.pain_before;
        if (answers.pain_after) day.pain_after = answers.pain_after;
    }
    for (const MeasurementRecord& m : data.measurements) {
        DaySummary& day = on(m.at);
        const bool measured = is_measured(m.source);
        if (m.source == AngleSource::none) continue;
        take_angle(day.leg[index_of(m.side)], m.leg, measured);
        if (measured) take_reading(day.first_leg[index_of(m.side)], m.leg, m.at);
    }
    std::vector<DaySummary> all;
    all.reserve(days.size());
    for (auto& [day, summary] : days)
        all.push_back(summary);
    return all;
}

bool is_to_come(const DaySummary& day, WallTime now) {
    return day.day > day_of(now) && day.first.utc_s > now.utc_s;
}

bool follows(const DaySummary& later, const DaySummary& earlier) {
    assert(later.day > earlier.day);
    const Day there = day_of({later.first.utc_s, earlier.last.zone_min});
    const Day here = day_of({earlier.last.utc_s, later.first.zone_min});
    return later.day == earlier.day + 1 || there <= earlier.day + 1 || here >= later.day - 1;
}

namespace {

// Whether a row of days that ends with this one is not broken yet: today is not over, on either clock.
bool goes_on(const DaySummary& last, WallTime now) {
    return last.day >= day_of(now) - 1 || day_of({now.utc_s, last.last.zone_min}) <= last.day + 1;
}

}  // namespace

Totals totals_of(const HistoryData& data, const std::vector<DaySummary>& days, WallTime now) {
    Totals totals;
    for (const SessionRecord& session : data.sessions)
        totals.sessions += session.holds.empty() ? 0 : 1;
    int run = 0;
    const DaySummary* last = nullptr;
    const Day today = day_of(now);
    for (const DaySummary& day : days) {
        if (!day.practised()) continue;
        ++totals.days;
        totals.holds += day.holds;
        totals.held += day.held;
        if (is_to_come(day, now)) continue;
        run = last && follows(day, *last) ? run + 1 : 1;
        last = &day;
        totals.longest_streak = std::max(totals.longest_streak, run);
        if (day.day > today - 7) ++totals.days_last_week;
        if (day.day > today - 28) ++totals.days_last_4_weeks;
    }
    if (last && goes_on(*last, now)) totals.streak = run;
    // Who flew west has lived one date twice.
    totals.days_last_week = std::min(totals.days_last_week, 7);
    totals.days_last_4_weeks = std::min(totals.days_last_4_weeks, 28);
    return totals;
}

std::optional<DayAngle> latest_angle(const std::vector<DaySummary>& days, Side side, Day until) {
    for (auto day = days.rbegin(); day != days.rend(); ++day)
        if (const auto& leg = day->leg[index_of(side)]; leg && day->day <= until) return leg;
    return std::nullopt;
}

std::optional<DayAngle> best_angle(const std::vector<DaySummary>& days, Side side) {
    std::optional<DayAngle> best;
    for (const DaySummary& day : days)
        if (const auto& leg = day.leg[index_of(side)]) take_angle(best, leg->leg, leg->measured);
    return best;
}

std::optional<Degrees> left_less_right(const std::vector<DaySummary>& days, WallTime now) {
    std::array<Degrees, 2> sum;
    std::array<int, 2> count{};
    for (const DaySummary& day : days) {
        if (day.day <= day_of(now) - kCompareWithin || is_to_come(day, now)) continue;
        for (std::size_t side = 0; side < 2; ++side)
            if (const auto& reading = day.first_leg[side]) {
                sum[side] += reading->leg;
                ++count[side];
            }
    }
    if (count[0] < kDaysToCompare || count[1] < kDaysToCompare) return std::nullopt;
    return sum[0] / count[0] - sum[1] / count[1];
}

ExpectedCourse::Band ExpectedCourse::at(Day day) const {
    constexpr double kLow = 9.6 / 12, kHigh = 14.5 / 12;  // FACTS section 8
    const double weeks = std::clamp((day - from) / 7.0, 0.0, 1000.0);
    const Degrees gain = gain_after(Degrees(0), weeks, habit), most = std::max(target, start);
    const auto up_to_target = [&](Degrees leg) { return std::min(leg, most); };
    return {up_to_target(start + gain * kLow), up_to_target(start + gain),
            up_to_target(start + gain * kHigh)};
}

std::optional<ExpectedCourse> expected_course(const HistoryData& data, const std::vector<DaySummary>& days,
                                              Day today, Degrees target) {
    ExpectedCourse course;
    course.target = target;
    // 1. Where it begins: the mean of the sides on the first day that has an angle.
    const auto first = std::find_if(days.begin(), days.end(),
                                    [](const DaySummary& day) { return day.leg[0] || day.leg[1]; });
    if (first == days.end()) return std::nullopt;
    course.from = first->day;
    const auto &left = first->leg[0], &right = first->leg[1];
    course.start = left && right ? (left->leg + right->leg) / 2 : left ? left->leg : right->leg;
    // 2. The habit: days of practice a week, and the mean length of a hold.
    int practised = 0, holds = 0;
    Seconds held;
    for (const DaySummary& day : days) {
        if (!day.practised() || day.day > today) continue;
        ++practised;
        holds += day.holds;
        held += day.held;
    }
    if (data.sessions.empty() || holds == 0) return course;
    const double weeks = std::max(1.0, (today - course.from + 1) / 7.0);
    course.habit.sessions_per_week = std::clamp(practised / weeks, 0.0, 7.0);
    course.habit.hold = std::clamp(held / holds, Seconds(0), Seconds(3600));
    return course;
}

}  // namespace ninety
