#include "history/weeks.h"

#include <doctest/doctest.h>

#include "make_history.h"

using namespace ninety;

namespace {

// A session with one hold a leg: the left one as long as said, the right one for 60 s.
SessionRecord week_session(const char* when, double left_s) {
    static int number = 0;
    SessionRecord s = test::on_days({0}).sessions.front();
    s.uid = test::uid_of(++number);
    s.started = *from_iso8601(when);
    for (HoldRecord& hold : s.holds) {
        hold.at = s.started;
        hold.done = Seconds(hold.side == Side::left ? left_s : 60);
    }
    return s;
}

std::vector<WeekSummary> weeks_of(std::initializer_list<std::pair<const char*, double>> sessions) {
    HistoryData data;
    for (const auto& [when, left_s] : sessions)
        data.sessions.push_back(week_session(when, left_s));
    return by_week(by_day(data));
}

Day calendar_day(const char* date) {
    return day_of(*from_iso8601(std::string(date) + "T12:00:00Z"));
}

}  // namespace

TEST_CASE("a week begins on Monday, across the end of a year, too") {
    CHECK(monday_of(calendar_day("2026-11-23")) == calendar_day("2026-11-23"));  // a Monday
    CHECK(monday_of(calendar_day("2026-11-29")) == calendar_day("2026-11-23"));  // the Sunday after it
    CHECK(monday_of(calendar_day("2026-11-30")) == calendar_day("2026-11-30"));
    CHECK(monday_of(calendar_day("2027-01-01")) == calendar_day("2026-12-28"));  // a Friday
    CHECK(monday_of(calendar_day("2024-03-01")) == calendar_day("2024-02-26"));  // a Friday of a leap year
    CHECK(monday_of(0) == -3);                                                   // 1970-01-01 was a Thursday
}

TEST_CASE("sessions and what each leg was held are summed week by week") {
    const auto weeks = weeks_of({{"2026-11-16T18:00:00+01:00", 30},
                                 {"2026-11-22T23:59:59+01:00", 40},
                                 {"2026-11-23T00:00:00+01:00", 50},
                                 {"2026-11-23T07:00:00+01:00", 5},
                                 {"2026-12-07T07:00:00+01:00", 7}});
    REQUIRE(weeks.size() == 3);  // nothing was held in the week of 30 November
    CHECK(weeks[0].monday == calendar_day("2026-11-16"));
    CHECK(weeks[0].sessions == 2);
    CHECK(weeks[0].days == 2);
    CHECK(weeks[0].held[index_of(Side::left)] == Seconds(70));
    CHECK(weeks[0].held[index_of(Side::right)] == Seconds(120));
    CHECK(weeks[1].monday == calendar_day("2026-11-23"));
    CHECK(weeks[1].sessions == 2);
    CHECK(weeks[1].days == 1);
    CHECK(weeks[1].held[index_of(Side::left)] == Seconds(55));
    CHECK(weeks[2].monday == calendar_day("2026-12-07"));
    CHECK(weeks[2].sessions == 1);
}

TEST_CASE("a session across midnight on Sunday belongs to the week it began in") {
    HistoryData data;
    data.sessions.push_back(week_session("2026-11-22T23:58:00+01:00", 45));
    for (HoldRecord& hold : data.sessions[0].holds)
        hold.at = *from_iso8601("2026-11-23T00:01:00+01:00");
    data.sessions[0].ended = from_iso8601("2026-11-23T00:05:00+01:00");
    const auto weeks = by_week(by_day(data));
    REQUIRE(weeks.size() == 1);
    CHECK(weeks[0].monday == calendar_day("2026-11-16"));
    CHECK(weeks[0].held[index_of(Side::left)] == Seconds(45));
}

TEST_CASE("the clock of the place says which week it is, with summer time and after flights") {
    // The same instant is Sunday in Honolulu and Monday in Berlin.
    CHECK(weeks_of({{"2026-11-22T20:00:00-10:00", 45}})[0].monday == calendar_day("2026-11-16"));
    CHECK(weeks_of({{"2026-11-23T07:00:00+01:00", 45}})[0].monday == calendar_day("2026-11-23"));
    // Summer time ends on Sunday 25 October 2026: that day has 25 hours, and its last one is still its own.
    const auto autumn = weeks_of({{"2026-10-25T00:10:00+02:00", 45}, {"2026-10-25T23:50:00+01:00", 45}});
    REQUIRE(autumn.size() == 1);
    CHECK(autumn[0].monday == calendar_day("2026-10-19"));
    CHECK(autumn[0].days == 1);
    // It begins on Sunday 29 March 2026: 23 hours.
    const auto spring = weeks_of({{"2026-03-29T00:10:00+01:00", 45},
                                  {"2026-03-29T23:50:00+02:00", 45},
                                  {"2026-03-30T00:10:00+02:00", 45}});
    REQUIRE(spring.size() == 2);
    CHECK(spring[0].sessions == 2);
    CHECK(spring[1].sessions == 1);
    // Over the date line: Monday in Auckland, then Sunday again in Los Angeles. Two weeks, each right.
    const auto flown = weeks_of({{"2026-11-22T19:00:00-08:00", 45}, {"2026-11-23T09:00:00+13:00", 45}});
    REQUIRE(flown.size() == 2);
    CHECK(flown[0].monday == calendar_day("2026-11-16"));
    CHECK(flown[1].monday == calendar_day("2026-11-23"));
}

TEST_CASE("one week is found by any of its days") {
    HistoryData data;
    data.sessions.push_back(week_session("2026-11-18T18:00:00+01:00", 30));
    data.sessions.push_back(week_session("2026-11-22T18:00:00+01:00", 40));
    data.sessions.push_back(week_session("2026-11-23T18:00:00+01:00", 50));
    const auto days = by_day(data);
    CHECK(week_of(days, calendar_day("2026-11-16")) == by_week(days)[0]);
    CHECK(week_of(days, calendar_day("2026-11-22")) == by_week(days)[0]);
    CHECK(week_of(days, calendar_day("2026-11-24")) == by_week(days)[1]);
    CHECK(week_of(days, calendar_day("2026-11-30")) == WeekSummary{calendar_day("2026-11-30")});
}

TEST_CASE("a measurement or an answer alone is no session of a week") {
    HistoryData data;
    data.sessions.push_back(week_session("2026-11-23T18:00:00+01:00", 50));
    data.sessions[0].holds.clear();
    data.sessions[0].check_in = CheckIn{5, 1, 1, ""};
    data.measurements.push_back({test::uid_of(99), *from_iso8601("2026-11-24T18:00:00+01:00"), Side::left,
                                 Degrees(70), AngleSource::tape});
    CHECK(by_week(by_day(data)).empty());
}
