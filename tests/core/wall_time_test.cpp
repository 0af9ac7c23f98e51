#include "core/wall_time.h"

#include <doctest/doctest.h>

using namespace ninety;

TEST_CASE("a moment is written with its zone and read back the same") {
    // Checked with `date -u -d @1764000000` and by hand.
    CHECK(to_iso8601(WallTime{1'764'000'000, 0}) == "2025-11-24T16:00:00+00:00");
    CHECK(to_iso8601(WallTime{1'764'000'000, 60}) == "2025-11-24T17:00:00+01:00");
    CHECK(to_iso8601(WallTime{1'764'000'000, -570}) == "2025-11-24T06:30:00-09:30");
    CHECK(to_iso8601(WallTime{-1, 0}) == "1969-12-31T23:59:59+00:00");
    for (const std::int64_t s : {-86'401ll, -1ll, 0ll, 951'827'696ll, 1'764'000'000ll, 4'107'542'399ll})
        for (const int zone : {-720, -90, 0, 330, 840}) {
            const WallTime time{s, zone};
            CHECK(from_iso8601(to_iso8601(time)) == time);
        }
    CHECK(from_iso8601("2025-11-24T16:00:00Z") == WallTime{1'764'000'000, 0});
}

TEST_CASE("what is no moment is refused") {
    for (const char* text :
         {"", "2025", "2025-11-24", "2025-11-24T16:00:00", "2025-11-24 16:00:00+00:00",
          "2025-02-29T16:00:00+00:00", "2025-13-01T16:00:00+00:00", "2025-11-24T24:00:00+00:00",
          "2025-11-24T16:60:00+00:00", "2025-11-24T16:00:00+24:00", "2025-11-24T16:00:00+00:00x",
          "+025-11-24T16:00:00+00:00", "2025-11-24T16:00:00+0:000"})
        CHECK_MESSAGE(!from_iso8601(text), text);
    CHECK(from_iso8601("2024-02-29T00:00:00+00:00"));
}

TEST_CASE("the day is the local one") {
    const Day day = day_of(*from_iso8601("2026-11-24T23:30:00-05:00"));
    CHECK(to_iso8601(day) == "2026-11-24");
    CHECK(weekday_of(day) == 1);  // a Tuesday
    CHECK(day_of({-1, 0}) == -1);
    CHECK(weekday_of(0) == 3);
    CHECK(weekday_of(-4) == 6);
    CHECK(date_of(day).month == 11);
}
