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

TEST_CASE("the months go on for ever, whatever the year") {
    CHECK(to_iso8601(month_after(day_of(*from_iso8601("2026-11-24T00:00:00Z")), 1)) == "2026-12-01");
    CHECK(to_iso8601(month_after(day_of(*from_iso8601("2026-12-01T00:00:00Z")), 1)) == "2027-01-01");
    CHECK(to_iso8601(month_after(day_of(*from_iso8601("2026-12-31T00:00:00Z")), 14)) == "2028-02-01");
    // December 9999 is followed by a month that has no four-digit year.
    const Day last = day_of(*from_iso8601("9999-12-15T00:00:00Z"));
    CHECK(month_after(last, 1) == last + 17);
    for (Day day = -800'000, next = 0; day < 3'000'000; day = next) {
        next = month_after(day, 1);
        REQUIRE(next > day);
        REQUIRE(next <= day + 31);
        REQUIRE(date_of(next).day == 1);
    }
}

TEST_CASE("the end of a day is the last second of it") {
    CHECK(to_iso8601(end_of(0)) == "1970-01-01T23:59:59+00:00");
    CHECK(day_of(end_of(20'000)) == 20'000);
}
