#include "history/statistics.h"

#include <algorithm>
#include <map>

namespace ninety {
namespace {

void take_angle(std::optional<DayAngle>& best, Degrees leg, bool measured) {
    const bool better =
        !best || (measured && !best->measured) || (measured == best->measured && leg > best->leg);
    if (better) best = DayAngle{leg, measured};
}

}  // namespace

std::vector<DaySummary> by_day(const HistoryData& data) {
    std::map<Day, DaySummary> days;
    const auto on = [&](WallTime time) -> DaySummary& {
        DaySummary& summary = days[day_of(time)];
        summary.day = day_of(time);
        return summary;
    };
    for (const SessionRecord& session : data.sessions) {
        for (const HoldRecord& hold : session.holds) {
            DaySummary& day = on(hold.at);
            ++day.holds;
            day.held += hold.done;
            take_angle(day.leg[index_of(hold.side)], hold.best, hold.source != AngleSource::model);
        }
        if (!session.check_in) continue;
        DaySummary& day = on(session.started);
        const CheckIn& answers = *session.check_in;
        if (answers.stretch) day.stretch = answers.stretch;
        if (answers.pain_before) day.pain_before = answers.pain_before;
        if (answers.pain_after) day.pain_after = answers.pain_after;
    }
    for (const MeasurementRecord& m : data.measurements)
        take_angle(on(m.at).leg[index_of(m.side)], m.leg, m.source != AngleSource::model);
    std::vector<DaySummary> all;
    all.reserve(days.size());
    for (auto& [day, summary] : days)
        all.push_back(summary);
    return all;
}

Totals totals_of(const HistoryData& data, const std::vector<DaySummary>& days, Day today) {
    Totals totals;
    for (const SessionRecord& session : data.sessions)
        totals.sessions += session.holds.empty() ? 0 : 1;
    int run = 0;
    Day last = 0;
    for (const DaySummary& day : days) {
        if (!day.practised()) continue;
        ++totals.days;
        totals.holds += day.holds;
        totals.held += day.held;
        run = run > 0 && day.day == last + 1 ? run + 1 : 1;
        last = day.day;
        totals.longest_streak = std::max(totals.longest_streak, run);
        if (day.day > today - 7 && day.day <= today) ++totals.days_last_week;
        if (day.day > today - 28 && day.day <= today) ++totals.days_last_4_weeks;
    }
    if (run > 0 && (last == today || last == today - 1)) totals.streak = run;
    return totals;
}

std::optional<DayAngle> latest_angle(const std::vector<DaySummary>& days, Side side) {
    for (auto day = days.rbegin(); day != days.rend(); ++day)
        if (const auto& leg = day->leg[index_of(side)]) return leg;
    return std::nullopt;
}

std::optional<DayAngle> best_angle(const std::vector<DaySummary>& days, Side side) {
    std::optional<DayAngle> best;
    for (const DaySummary& day : days)
        if (const auto& leg = day.leg[index_of(side)]) take_angle(best, leg->leg, leg->measured);
    return best;
}

std::optional<Degrees> left_less_right(const std::vector<DaySummary>& days) {
    for (auto day = days.rbegin(); day != days.rend(); ++day) {
        const auto &left = day->leg[0], &right = day->leg[1];
        if (left && right && left->measured == right->measured) return left->leg - right->leg;
    }
    return std::nullopt;
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
        if (!day.practised()) continue;
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
