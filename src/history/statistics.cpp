#include "history/statistics.h"

#include <algorithm>
#include <cassert>
#include <map>

namespace ninety {
namespace {

void take_modelled(std::optional<DayAngle>& best, Degrees leg) {
    if (!best || leg > best->leg) best = DayAngle{leg, false};
}

// What was measured first on a leg's day, and when its first hold began.
struct LegDay {
    std::optional<FirstReading> measured;
    std::optional<WallTime> hold;

    void take(const FirstReading& reading) {
        if (!measured || reading.at.utc_s < measured->at.utc_s) measured = reading;
    }
    void held(WallTime at) {
        if (!hold || at.utc_s < hold->utc_s) hold = at;
    }
    bool before_hold() const { return measured && (!hold || measured->at.utc_s <= hold->utc_s); }
};

}  // namespace

std::vector<DaySummary> by_day(const HistoryData& data) {
    std::map<Day, DaySummary> days;
    std::map<Day, std::array<LegDay, 2>> legs;
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
        day.sessions += session.holds.empty() ? 0 : 1;
        for (const HoldRecord& hold : session.holds) {
            const std::size_t side = index_of(hold.side);
            ++day.holds;
            day.held += hold.done;
            day.held_a_leg[side] += hold.done;
            LegDay& leg = legs[day.day][side];
            leg.held(hold.at);
            if (hold.source == AngleSource::model)
                take_modelled(day.leg[side], hold.best);
            else if (is_measured(hold.source))
                leg.take({hold.start, hold.at, hold.source});
        }
        if (!session.check_in) continue;
        const CheckIn& answers = *session.check_in;
        if (answers.stretch) day.stretch = answers.stretch;
        if (answers.pain_before) day.pain_before = answers.pain_before;
        if (answers.pain_after) day.pain_after = answers.pain_after;
    }
    for (const MeasurementRecord& m : data.measurements) {
        DaySummary& day = on(m.at);
        if (m.source == AngleSource::model)
            take_modelled(day.leg[index_of(m.side)], m.leg);
        else if (is_measured(m.source))
            legs[day.day][index_of(m.side)].take({m.leg, m.at, m.source});
    }
    std::vector<DaySummary> all;
    all.reserve(days.size());
    for (auto& [number, day] : days) {
        if (const auto found = legs.find(number); found != legs.end())
            for (std::size_t side = 0; side < 2; ++side) {
                const LegDay& leg = found->second[side];
                if (leg.measured) day.leg[side] = DayAngle{leg.measured->leg, true};
                if (leg.before_hold()) day.first_leg[side] = leg.measured;
            }
        all.push_back(day);
    }
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
        if (const auto& leg = day.leg[index_of(side)]) {
            const bool other_kind = best && leg->measured != best->measured;
            if (!best || (other_kind ? leg->measured : leg->leg > best->leg)) best = leg;
        }
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
    using namespace gain_constants;
    const double weeks = std::clamp((day - from) / 7.0, 0.0, 1000.0);
    const Degrees mean = gain_after(weeks, a_leg_a_week), most = std::max(target, start);
    const Degrees around = person_sd * (person_band * built_up(weeks));
    const auto up_to_target = [&](Degrees gain) { return std::min(start + gain, most); };
    return {up_to_target(mean - around), up_to_target(mean), up_to_target(mean + around)};
}

namespace {

// The mean of the sides that have one.
template <class Angle>
std::optional<Degrees> mean_of(const std::array<std::optional<Angle>, 2>& legs) {
    if (legs[0] && legs[1]) return (legs[0]->leg + legs[1]->leg) / 2;
    return legs[0] ? std::optional(legs[0]->leg) : legs[1] ? std::optional(legs[1]->leg) : std::nullopt;
}

// The modelled ones alone: nothing is a mean of both kinds.
std::array<std::optional<DayAngle>, 2> modelled(const DaySummary& day) {
    auto legs = day.leg;
    for (auto& leg : legs)
        if (leg && leg->measured) leg.reset();
    return legs;
}

bool find_start(const std::vector<DaySummary>& days, ExpectedCourse& course) {
    for (const bool measured : {true, false})
        for (const DaySummary& day : days) {
            const auto start = measured ? mean_of(day.first_leg) : mean_of(modelled(day));
            if (!start) continue;
            course.from = day.day;
            course.start = *start;
            course.measured = measured;
            return true;
        }
    return false;
}

}  // namespace

std::optional<ExpectedCourse> expected_course(const std::vector<DaySummary>& days, Day today,
                                              Degrees target) {
    ExpectedCourse course;
    course.target = target;
    if (!find_start(days, course)) return std::nullopt;
    // What was held since then, the mean of the legs.
    Seconds held;
    int practised = 0;
    for (const DaySummary& day : days) {
        if (!day.practised() || day.day > today || day.day < course.from) continue;
        ++practised;
        held += day.held / 2;
    }
    if (practised == 0) return course;
    course.a_leg_a_week = held / std::max(1.0, (today - course.from + 1) / 7.0);
    return course;
}

}  // namespace ninety
