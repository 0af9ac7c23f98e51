#include "history/statistics.h"

#include <doctest/doctest.h>

#include "history/history_text.h"
#include "make_history.h"
#include "support/temp_dir.h"

using namespace ninety;
using test::kToday;
using test::on_days;
using test::uid_of;

namespace {

SessionRecord session_at(int number, const char* when, Degrees leg = Degrees(60)) {
    SessionRecord s = on_days({0}, leg, leg).sessions.front();
    s.uid = uid_of(number);
    s.started = *from_iso8601(when);
    for (HoldRecord& hold : s.holds)
        hold.at = s.started;
    return s;
}

HistoryData sessions_at(std::initializer_list<const char*> times) {
    HistoryData data;
    for (const char* time : times)
        data.sessions.push_back(session_at(static_cast<int>(data.sessions.size()) + 1, time));
    return data;
}

Totals totals_at(const HistoryData& data, const char* now) {
    return totals_of(data, by_day(data), *from_iso8601(now));
}

}  // namespace

TEST_CASE("an empty history has nothing") {
    const HistoryData data;
    const auto days = by_day(data);
    CHECK(days.empty());
    CHECK(totals_of(data, days, kToday).streak == 0);
    CHECK_FALSE(expected_course(days, kToday, Degrees(90)));
    CHECK_FALSE(left_less_right(days, kToday));
}

TEST_CASE("a streak lasts through yesterday, and breaks without blame") {
    const auto streak = [](std::initializer_list<int> days_ago) {
        const HistoryData data = on_days(days_ago);
        const Totals totals = totals_of(data, by_day(data), kToday);
        return std::pair(totals.streak, totals.longest_streak);
    };
    CHECK(streak({0}) == std::pair(1, 1));
    CHECK(streak({3, 2, 1}) == std::pair(3, 3));
    CHECK(streak({9, 8, 7, 6, 2, 1, 0}) == std::pair(3, 4));
    CHECK(streak({3, 2}) == std::pair(0, 2));
    CHECK(streak({1, 1, 0}) == std::pair(2, 2));
}

TEST_CASE("totals count what was held") {
    const HistoryData data = on_days({30, 6, 2, 2});
    const auto days = by_day(data);
    const Totals totals = totals_of(data, days, kToday);
    CHECK(totals.sessions == 4);
    CHECK(totals.holds == 8);
    CHECK(totals.days == 3);
    CHECK(totals.held == Seconds(8 * 45));
    CHECK(totals.days_last_week == 2);
    CHECK(totals.days_last_4_weeks == 2);
}

TEST_CASE("what was measured goes before what the model says") {
    HistoryData data = on_days({1}, Degrees(70), Degrees(70), AngleSource::model);
    data.measurements.push_back({uid_of(99),
                                 {(kToday - 1) * std::int64_t{86'400} + 50'000, 0},
                                 Side::left,
                                 Degrees(62),
                                 AngleSource::tape});
    const auto days = by_day(data);
    REQUIRE(days.size() == 1);
    CHECK(days[0].leg[0] == DayAngle{Degrees(62), true});
    CHECK(days[0].leg[1] == DayAngle{Degrees(70), false});
    CHECK(best_angle(days, Side::left) == DayAngle{Degrees(62), true});
}

TEST_CASE("the expected course starts where the person did, goes by minutes a week and is a person's band") {
    // Six sessions of 45 s a leg in 85 days: 270 s in 12.143 weeks.
    const HistoryData data = on_days({84, 82, 80, 78, 76, 0}, Degrees(58), Degrees(62));
    const auto course = expected_course(by_day(data), kToday, Degrees(90));
    REQUIRE(course);
    CHECK(course->start == Degrees(60));
    CHECK(course->measured);
    CHECK(course->from == kToday - 84);
    CHECK(course->a_leg_a_week.value == doctest::Approx(270 * 7 / 85.0));
    // Ten minutes a week: .95 of 13.9; 1.3 standard deviations of 7 degrees to either side (FACTS section D).
    const ExpectedCourse much{0, Degrees(60), Seconds(600), Degrees(90)};
    const auto after = much.at(52 * 7);
    CHECK(after.middle.value == doctest::Approx(60 + 13.9 * .9499).epsilon(.0001));
    CHECK((after.high - after.middle).value == doctest::Approx(9.1).epsilon(.0001));
    CHECK((after.middle - after.low).value == doctest::Approx(9.1).epsilon(.0001));
    // Three weeks: 1 - 1/e of both.
    CHECK(much.at(21).middle.value == doctest::Approx(60 + 13.9 * .9499 * .63212).epsilon(.0001));
    CHECK((much.at(21).high - much.at(21).middle).value == doctest::Approx(9.1 * .63212).epsilon(.0001));
    // Three minutes gain .59 of it, though nobody holds longer than 20 s: time in all counts.
    const ExpectedCourse some{0, Degrees(60), Seconds(180), Degrees(90)};
    CHECK(some.at(52 * 7).middle.value == doctest::Approx(60 + 13.9 * .5927).epsilon(.0001));
    CHECK(much.at(-5).middle == Degrees(60));
    CHECK(much.at(0).high == Degrees(60));
    const ExpectedCourse near{0, Degrees(85), Seconds(600), Degrees(90)};
    CHECK(near.at(200).high == Degrees(90));
}

TEST_CASE("where the course starts, what was measured and what the model says are not mixed") {
    // By the model first, measured on the left leg a week later.
    HistoryData data = on_days({9}, Degrees(70), Degrees(70), AngleSource::model);
    CHECK_FALSE(expected_course(by_day(data), kToday, Degrees(90))->measured);
    CHECK(expected_course(by_day(data), kToday, Degrees(90))->start == Degrees(70));
    data.measurements.push_back({uid_of(99),
                                 {(kToday - 2) * std::int64_t{86'400} + 50'000, 0},
                                 Side::left,
                                 Degrees(50),
                                 AngleSource::tape});
    auto course = expected_course(by_day(data), kToday, Degrees(90));
    CHECK(course->measured);
    CHECK(course->start == Degrees(50));
    CHECK(course->from == kToday - 2);
    // On one day, one leg of each kind: the measured one's.
    data = on_days({2}, Degrees(70), Degrees(70), AngleSource::model);
    data.measurements = {{uid_of(99),
                          {(kToday - 2) * std::int64_t{86'400} + 30'000, 0},
                          Side::left,
                          Degrees(50),
                          AngleSource::tape}};
    CHECK(expected_course(by_day(data), kToday, Degrees(90))->start == Degrees(50));
}

TEST_CASE("weeks are seven and twenty-eight days, today the last one") {
    const auto last_days = [](int ago) {
        const HistoryData data = on_days({ago});
        const Totals totals = totals_of(data, by_day(data), kToday);
        return std::pair(totals.days_last_week, totals.days_last_4_weeks);
    };
    CHECK(last_days(0) == std::pair(1, 1));
    CHECK(last_days(6) == std::pair(1, 1));
    CHECK(last_days(7) == std::pair(0, 1));
    CHECK(last_days(27) == std::pair(0, 1));
    CHECK(last_days(28) == std::pair(0, 0));
}

TEST_CASE("the latest angle is that of the latest day") {
    HistoryData data = on_days({9}, Degrees(50), Degrees(51));
    for (const SessionRecord& session : on_days({2}, Degrees(58), Degrees(59)).sessions)
        data.sessions.push_back(session);
    const auto days = by_day(data);
    CHECK(latest_angle(days, Side::left) == DayAngle{Degrees(58), true});
    CHECK(latest_angle(days, Side::right) == DayAngle{Degrees(59), true});
    CHECK(latest_angle(days, Side::left, kToday - 3) == DayAngle{Degrees(50), true});
    CHECK_FALSE(latest_angle(days, Side::left, kToday - 10));
}

TEST_CASE("a session over midnight is of the day it began on, with all that belongs to it") {
    const std::string text = test::bytes_of(std::filesystem::path(NINETY_FIXTURES) / "across_midnight.csv");
    auto data = from_history_text(text, "across_midnight.csv");
    REQUIRE_MESSAGE(data, (data ? "" : data.error()));
    REQUIRE(data->sessions.size() == 1);
    data->sessions[0].check_in = CheckIn{5, 1, 1, ""};
    const auto days = by_day(*data);
    REQUIRE(days.size() == 1);
    CHECK(to_iso8601(days[0].day) == "2026-11-24");
    CHECK(days[0].holds == 2);
    CHECK(days[0].leg[0]);
    CHECK(days[0].leg[1]);
    CHECK(days[0].stretch == 5);
    CHECK(totals_of(*data, days, days[0].day).days == 1);
}

TEST_CASE("a session dated in the future ends no row and is not of the last week") {
    const std::string text =
        test::bytes_of(std::filesystem::path(NINETY_FIXTURES) / "one_session_in_2031.csv");
    const auto data = from_history_text(text, "one_session_in_2031.csv");
    REQUIRE_MESSAGE(data, (data ? "" : data.error()));
    const auto days = by_day(*data);
    REQUIRE(date_of(days.back().day).year == 2031);
    const DaySummary& last = days[days.size() - 2];
    const int whole = static_cast<int>(days.size()) - 1;
    REQUIRE(days.front().day == last.day - whole + 1);  // a row, then 2031
    const Totals totals = totals_of(*data, days, last.day);
    CHECK(totals.streak == whole);
    CHECK(totals.longest_streak == whole);
    CHECK(totals.days_last_week == std::min(whole, 7));
    CHECK(totals.days_last_4_weeks == whole);
    CHECK(totals.days == whole + 1);
    // When 2031 has come it counts.
    CHECK(totals_of(*data, days, days.back().day).streak == 1);
}

TEST_CASE("a row of days goes on across zones, in either direction") {
    // West: on the 26th in Tokyo, then it is the 25th in Los Angeles.
    const HistoryData west =
        sessions_at({"2026-11-24T08:00:00+09:00", "2026-11-25T08:00:00+09:00", "2026-11-26T08:00:00+09:00"});
    CHECK(totals_at(west, "2026-11-25T20:00:00-08:00").streak == 3);
    CHECK(totals_at(west, "2026-11-25T20:00:00-08:00").days_last_week == 3);
    // East: the 25th does not exist for who flies from Los Angeles to Tokyo.
    const HistoryData east =
        sessions_at({"2026-11-23T10:00:00-08:00", "2026-11-24T10:00:00-08:00", "2026-11-26T07:00:00+09:00"});
    CHECK(totals_at(east, "2026-11-26T08:00:00+09:00").streak == 3);
    // Nor has who has just landed missed a day.
    HistoryData landed = east;
    landed.sessions.pop_back();
    CHECK(totals_at(landed, "2026-11-26T06:00:00+09:00").streak == 2);
    // A day that was missed is missed, in one zone and across two.
    CHECK(totals_at(sessions_at({"2026-11-24T10:00:00-08:00", "2026-11-26T10:00:00-08:00"}),
                    "2026-11-26T11:00:00-08:00")
              .streak == 1);
    CHECK(totals_at(sessions_at({"2026-11-24T10:00:00-08:00", "2026-11-27T07:00:00+09:00"}),
                    "2026-11-27T08:00:00+09:00")
              .streak == 1);
    CHECK(totals_at(sessions_at({"2026-11-24T10:00:00-08:00"}), "2026-11-27T20:00:00+09:00").streak == 0);
}

TEST_CASE("two dates next to each other are a row, however many hours the zones put between them") {
    // 24th 08:00 in Tokyo to 25th 20:00 in Los Angeles: 53 hours. By either clock alone a date lies between
    // them, but nobody who writes a diary has left a page empty.
    const HistoryData west = sessions_at({"2026-11-24T08:00:00+09:00", "2026-11-25T20:00:00-08:00"});
    CHECK(totals_at(west, "2026-11-25T21:00:00-08:00").streak == 2);
    CHECK(totals_at(west, "2026-11-25T21:00:00-08:00").longest_streak == 2);
    // And on the day after the row is not broken yet.
    HistoryData alone = west;
    alone.sessions.pop_back();
    CHECK(totals_at(alone, "2026-11-25T20:00:00-08:00").streak == 1);
    CHECK(totals_at(alone, "2026-11-26T00:01:00-08:00").streak == 0);
}

TEST_CASE("flying east a row goes on if it does by either clock, the one left behind or the one here") {
    // By Los Angeles' clock the second is at 14:00 on the 25th; by Tokyo's the first was at 23:00 on the
    // 24th.
    CHECK(totals_at(sessions_at({"2026-11-24T06:00:00-08:00", "2026-11-26T07:00:00+09:00"}),
                    "2026-11-26T08:00:00+09:00")
              .streak == 2);
    // By Tokyo's the first was at 3:00 on the 25th; by Los Angeles' the second is at 3:00 on the 26th.
    CHECK(totals_at(sessions_at({"2026-11-24T10:00:00-08:00", "2026-11-26T20:00:00+09:00"}),
                    "2026-11-26T21:00:00+09:00")
              .streak == 2);
    // By neither: at 23:00 on the 24th by Tokyo's, at 3:00 on the 26th by Los Angeles'.
    CHECK(totals_at(sessions_at({"2026-11-24T06:00:00-08:00", "2026-11-26T20:00:00+09:00"}),
                    "2026-11-26T21:00:00+09:00")
              .streak == 1);
}

TEST_CASE("left and right are compared by the means of the first readings of three days") {
    HistoryData data = on_days({5, 3}, Degrees(50), Degrees(60));
    CHECK_FALSE(left_less_right(by_day(data), kToday));
    data = on_days({5, 3, 1}, Degrees(50), Degrees(60));
    CHECK(left_less_right(by_day(data), kToday) == Degrees(-10));
    // What came after the day's first reading is warm, and not compared.
    SessionRecord later = data.sessions.back();
    later.uid = uid_of(50);
    for (HoldRecord& hold : later.holds) {
        hold.at.utc_s += 3600;
        hold.start = hold.best = Degrees(80);
    }
    data.sessions.push_back(later);
    CHECK(left_less_right(by_day(data), kToday) == Degrees(-10));
    // The model's angles are no readings, old ones are not of today.
    CHECK_FALSE(
        left_less_right(by_day(on_days({5, 3, 1}, Degrees(50), Degrees(60), AngleSource::model)), kToday));
    CHECK(left_less_right(by_day(on_days({27, 3, 1}, Degrees(50), Degrees(60))), kToday));
    CHECK_FALSE(left_less_right(by_day(on_days({28, 3, 1}, Degrees(50), Degrees(60))), kToday));
    // Of a measured hold the reading is where it began.
    HistoryData hold = on_days({5, 3, 1}, Degrees(50), Degrees(50));
    for (SessionRecord& session : hold.sessions)
        session.holds[1].start = Degrees(44);
    CHECK(left_less_right(by_day(hold), kToday) == Degrees(6));
}
