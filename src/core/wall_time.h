// A moment on the wall clock with the zone it was lived in: what a person means by "Tuesday evening".
//
// Seconds since 1970 (UTC) and the zone's offset. Written as ISO 8601 with the offset. Reads no clock.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ninety {

struct WallTime {
    std::int64_t utc_s = 0;
    int zone_min = 0;  // east of Greenwich, minutes; -24 h .. 24 h

    friend bool operator==(const WallTime&, const WallTime&) = default;
};

// Days since 1970-01-01 of the local calendar day.
using Day = int;
Day day_of(WallTime time);

// 0 Monday .. 6 Sunday.
int weekday_of(Day day);

// "2026-11-24T11:39:20+01:00". Years 0000 to 9999 (asserted).
std::string to_iso8601(WallTime time);

// That form exactly, or "Z" for the offset; nothing for anything else, impossible dates included.
std::optional<WallTime> from_iso8601(std::string_view text);

// "2026-11-24".
std::string to_iso8601(Day day);

struct Date {
    int year = 1970, month = 1, day = 1;  // month and day from 1
};
Date date_of(Day day);

// The first day of the month that comes `months` (1 or more, asserted) after this day's: always a later day,
// whatever the year.
Day month_after(Day day, int months);

// The last second of the day in Greenwich, for who knows a day but no hour.
WallTime end_of(Day day);

}  // namespace ninety
