// FACTS section E: what is more than measuring error, on both sides of each limit; sums by hand.
#include "history/change.h"

#include <doctest/doctest.h>

#include <cmath>

#include "body/gains.h"
#include "make_history.h"
#include "support/approx.h"
#include "support/csv_table.h"

using namespace ninety;
using test::kToday;
using test::on_days;
using test::uid_of;

namespace {

// A day's measurement of the left leg by tape, in the morning.
MeasurementRecord measured(int days_ago, double leg, AngleSource source = AngleSource::tape, int hour = 8) {
    static int number = 5000;
    return {uid_of(++number),
            {(kToday - days_ago) * std::int64_t{86'400} + 3600 * hour, 0},
            Side::left,
            Degrees(leg),
            source};
}

LegChange change_of(const std::vector<MeasurementRecord>& all) {
    HistoryData data;
    data.measurements = all;
    return leg_change(by_day(data), Side::left, end_of(kToday));
}

}  // namespace

TEST_CASE("the least change beyond error is what the reference table says") {
    const auto table = test::CsvTable::fixture("check_change.csv");
    int seen = 0;
    for (std::size_t i = 0; i < table.size(); ++i) {
        const std::string group = table.text(i, "group");
        const double key = std::stod(table.text(i, "key")), value = std::stod(table.text(i, "value"));
        CAPTURE(group);
        CAPTURE(key);
        if (group == "mdc95_self_sem3.6") {
            const int n = static_cast<int>(key);
            CHECK(test::near(detectable_change(n, n), Degrees(value), .0006_deg));
            ++seen;
        } else if (group == "dose_minutes_week") {
            CHECK(test::near(dose_effect(Seconds(60 * key)), value, .00006));
            ++seen;
        }
    }
    CHECK(seen == 11);
    // Of unequal means, by hand: 1.96 x 3.6 x sqrt(1/1 + 1/4) = 7.889.
    CHECK(test::near(detectable_change(1, 4), 7.889_deg, .001_deg));
}

TEST_CASE("nothing is said after one day, and of two the least is 10 degrees") {
    CHECK(change_of({}).verdict == ChangeVerdict::too_early);
    CHECK(change_of({measured(0, 40)}).verdict == ChangeVerdict::too_early);
    CHECK(change_of({measured(0, 40), measured(0, 80, AngleSource::tape, 20)}).verdict ==
          ChangeVerdict::too_early);
    CHECK(change_of({measured(1, 50), measured(0, 59.9)}).verdict == ChangeVerdict::within_error);
    CHECK(change_of({measured(1, 50), measured(0, 60.0)}).verdict == ChangeVerdict::higher);
    CHECK(change_of({measured(1, 60.0), measured(0, 50)}).verdict == ChangeVerdict::lower);
    CHECK(change_of({measured(1, 59.9), measured(0, 50)}).verdict == ChangeVerdict::within_error);
}

TEST_CASE("as many first days as last ones, none twice, at most seven") {
    std::vector<MeasurementRecord> all;
    for (int i = 0; i < 20; ++i)
        all.push_back(measured(40 - i, i < 10 ? 50 : 53.9));
    const LegChange many = change_of(all);
    CHECK(many.days_each == 7);
    CHECK(many.first == 50.0_deg);
    CHECK(test::near(many.last, 53.9_deg, 1e-9_deg));
    CHECK(many.verdict == ChangeVerdict::higher);  // 3.9 over 3.772
    CHECK(many.from == kToday - 40);
    CHECK(many.to == kToday - 21);
    for (MeasurementRecord& one : all)
        if (one.leg == 53.9_deg) one.leg = 53.7_deg;
    CHECK(change_of(all).verdict == ChangeVerdict::within_error);  // 3.7 under it
    // Five days: two against two, the one in the middle is in neither. (50 + 52) / 2 and (60 + 62) / 2.
    const LegChange five =
        change_of({measured(9, 50), measured(8, 52), measured(7, 89), measured(6, 60), measured(5, 62)});
    CHECK(five.days_each == 2);
    CHECK(five.first == 51.0_deg);
    CHECK(five.last == 61.0_deg);
}

TEST_CASE("what a model says, another way of measuring, and tomorrow are not compared") {
    HistoryData data = on_days({9, 8, 1, 0}, 40.0_deg, 40.0_deg, AngleSource::model);
    CHECK(leg_change(by_day(data), Side::left, end_of(kToday)).days_each == 0);
    // The latest way counts: the tape's days before it are left out.
    const LegChange change =
        change_of({measured(9, 40), measured(8, 40), measured(3, 60, AngleSource::camera),
                   measured(2, 61, AngleSource::camera)});
    CHECK(change.source == AngleSource::camera);
    CHECK(change.days_each == 1);
    CHECK(change.first == 60.0_deg);
    // A clock that was wrong once.
    CHECK(change_of({measured(1, 50), measured(-400, 80)}).days_each == 0);
}

TEST_CASE("an angle after a hold is warm: it is shown, and nothing is concluded from it") {
    // Held at 11:07 (make_history.h), by the model; measured at 8 or at 12.
    for (const int hour : {8, 12}) {
        HistoryData data = on_days({5, 1}, 70.0_deg, 70.0_deg, AngleSource::model);
        data.measurements = {measured(5, 50, AngleSource::tape, hour),
                             measured(1, 62, AngleSource::tape, hour)};
        const auto days = by_day(data);
        CHECK(days[0].leg[0] == DayAngle{50.0_deg, true});
        CHECK(days[0].first_leg[0].has_value() == (hour == 8));
        CHECK(leg_change(days, Side::left, end_of(kToday)).verdict ==
              (hour == 8 ? ChangeVerdict::higher : ChangeVerdict::too_early));
        // The other leg's hold warms nothing.
        for (SessionRecord& session : data.sessions)
            std::erase_if(session.holds, [](const HoldRecord& hold) { return hold.side == Side::left; });
        CHECK(by_day(data)[0].first_leg[0].has_value());
    }
}

TEST_CASE("the day's angle is its first, never its most") {
    HistoryData data;
    data.measurements = {measured(0, 60), measured(0, 71, AngleSource::tape, 9)};
    CHECK(by_day(data)[0].leg[0] == DayAngle{60.0_deg, true});
    // Of a measured hold it is where it began.
    HistoryData hold = on_days({0}, 58.0_deg, 58.0_deg);
    for (HoldRecord& one : hold.sessions[0].holds)
        one.best = 66.0_deg;
    CHECK(by_day(hold)[0].leg[0] == DayAngle{58.0_deg, true});
}

TEST_CASE("the trend is the straight line of least squares, with the band of the error") {
    const auto trend_of = [](const std::vector<MeasurementRecord>& all) {
        HistoryData data;
        data.measurements = all;
        return leg_trend(by_day(data), Side::left, end_of(kToday));
    };
    CHECK_FALSE(trend_of({measured(4, 50), measured(0, 52)}));
    // Days -8, -4, 0: 50, 53, 53. Mean 52 at -4, slope (-4 x -2 + 0 + 4 x 1) / 32 = .375 a day.
    const auto trend = trend_of({measured(8, 50), measured(4, 53), measured(0, 53)});
    REQUIRE(trend);
    CHECK(trend->readings == 3);
    CHECK(test::near(trend->at(kToday - 4).middle, 52.0_deg, 1e-9_deg));
    CHECK(test::near(trend->at(kToday).middle, 53.5_deg, 1e-9_deg));
    // In the middle 1.96 x 3.6 / sqrt(3) = 4.074, at the ends 1.96 x 3.6 sqrt(1/3 + 16/32) = 6.441.
    CHECK(test::near(trend->at(kToday - 4).high - trend->at(kToday - 4).middle, 4.074_deg, .001_deg));
    CHECK(test::near(trend->at(kToday).middle - trend->at(kToday).low, 6.441_deg, .001_deg));
    // Twelve weeks, and no more.
    CHECK(trend_of({measured(83, 50), measured(4, 53), measured(0, 53)}));
    CHECK_FALSE(trend_of({measured(84, 50), measured(4, 53), measured(0, 53)}));
}
