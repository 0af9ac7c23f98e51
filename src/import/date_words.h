// Days and times as people, phones and spreadsheets write them.
//
// 2026-03-02, 2026-03-02T07:35:20+01:00, 2026/03/02 7:35, 02.03.2026, 3/2/26 7:35 PM, 2 Mar 2026, "Mar 2,
// 2026", and seconds or milliseconds since 1970. What day 3/2 is no single cell can say: the whole column
// does, or a person.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/wall_time.h"

namespace ninety {

enum class DateOrder { unknown, day_first, month_first };

// A moment on a calendar. Without a zone it is local time, wherever that was.
struct CalendarTime {
    Date date;
    std::optional<int> second;    // of the day; empty: a day and no hour
    std::optional<int> zone_min;  // east of Greenwich

    friend bool operator==(const CalendarTime& a, const CalendarTime& b) {
        return a.date.year == b.date.year && a.date.month == b.date.month && a.date.day == b.date.day &&
               a.second == b.second && a.zone_min == b.zone_min;
    }
};

// Nothing for what is no date, and for one that does not exist. `order` decides what has both readings; with
// `unknown` the day goes first, as in most of the world.
std::optional<CalendarTime> read_date(std::string_view text, DateOrder order = DateOrder::unknown);

// The second of the day in "7:35", "07:35:20", "7:35 PM".
std::optional<int> read_clock(std::string_view text);

// Looks at a column's cells, one after the other, and says what order its dates have.
class OrderOfDates {
  public:
    void look(std::string_view cell);
    // Known, or unknown where every date can be read in both ways. Day first where some say one thing and
    // some the other: those that do not fit are no dates then.
    DateOrder order() const;
    bool unsure() const { return both_ways_ > 0 && order() == DateOrder::unknown; }
    int dates() const { return dates_; }

  private:
    int dates_ = 0, both_ways_ = 0, day_first_ = 0, month_first_ = 0;
};

// Seconds from 1970-01-01 00:00 to that moment on the same clock; noon where it has no hour.
std::int64_t local_seconds(const CalendarTime& time);

// "2026-03-02" or "2026-03-02T07:35:20": the same moment has the same text, however it was written.
std::string text_of(const CalendarTime& time);

}  // namespace ninety
