#include "history/repeated_readings.h"

#include <doctest/doctest.h>

#include "make_history.h"
#include "model/progress_view.h"

using namespace ninety;

namespace {

HistoryData readings(std::initializer_list<double> left, AngleSource source = AngleSource::camera,
                     int ago = 0) {
    HistoryData data;
    for (const double leg : left)
        data.measurements.push_back({test::uid_of(static_cast<int>(data.measurements.size())),
                                     {(test::kToday - ago) * std::int64_t{86'400} + 30'000, 0},
                                     Side::left,
                                     Degrees(leg),
                                     source});
    return data;
}

}  // namespace

TEST_CASE("two readings of one day and leg say how far apart they lie, one says nothing") {
    CHECK_FALSE(repeated_readings({}, Side::left, test::kToday));
    CHECK_FALSE(repeated_readings(readings({60}), Side::left, test::kToday));
    const auto three = repeated_readings(readings({61, 59.5, 62.5}), Side::left, test::kToday);
    REQUIRE(three);
    CHECK(three->readings == 3);
    CHECK(three->within == Degrees(3));
    CHECK_FALSE(repeated_readings(readings({61, 60}), Side::right, test::kToday));
    CHECK_FALSE(repeated_readings(readings({61, 60}, AngleSource::camera, 1), Side::left, test::kToday));
    // By tape it is another way of measuring.
    CHECK_FALSE(repeated_readings(readings({61, 60}, AngleSource::tape), Side::left, test::kToday));
}

TEST_CASE("from one day to another less than five degrees is no change, nor less than one's own scatter") {
    CHECK(repeated_readings(readings({60, 61}), Side::left, test::kToday)->no_change() == Degrees(5));
    CHECK(repeated_readings(readings({60, 67}), Side::left, test::kToday)->no_change() == Degrees(7));
}

TEST_CASE("the page of progress has today's repeated readings of each side") {
    HistoryData data = readings({60, 62});
    data.measurements.push_back({test::uid_of(99),
                                 {test::kToday * std::int64_t{86'400} + 100, 0},
                                 Side::right,
                                 Degrees(70),
                                 AngleSource::camera});
    const auto view = progress_view(data, test::kToday, Metres(1.75), Degrees(90), Seconds(60));
    REQUIRE(view->repeated[index_of(Side::left)]);
    CHECK(view->repeated[index_of(Side::left)]->readings == 2);
    CHECK_FALSE(view->repeated[index_of(Side::right)]);
    // And what the camera has measured is measured: of the day, and its first reading.
    REQUIRE(view->days.size() == 1);
    CHECK(view->days[0].leg[index_of(Side::right)] == DayAngle{Degrees(70), true});
    REQUIRE(view->days[0].first_leg[index_of(Side::left)]);
    CHECK(view->days[0].first_leg[index_of(Side::left)]->leg == Degrees(60));
    REQUIRE(view->best[index_of(Side::left)]);
    CHECK(view->best[index_of(Side::left)]->measured);
}
