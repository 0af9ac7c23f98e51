// The plan's times as an iCalendar file (RFC 5545) for whatever calendar somebody uses: one entry for each
// time of the day, every week, with an alarm; days of a pause left out.
//
// Times are "floating", in the zone one is in: half past six stays that on a journey. A file that is imported
// again replaces the entries of the one before: their UIDs stay. Writes no file and reads no clock.
#pragma once

#include <string>

#include "core/result.h"
#include "routine/plan.h"

namespace ninety {

struct CalendarWords {
    std::string summary, description;  // as they are shown; any UTF-8
};

// `length`: of the session, rounded up to five minutes. The error is a sentence for a person: there is no
// time to remind of, or all is paused.
Result<std::string> calendar_file(const Plan& plan, WallTime now, Seconds length, const CalendarWords& words);
// With the window's words.
Result<std::string> calendar_file(const Plan& plan, WallTime now, Seconds length);

// Parts of the format, for its tests.
// A text as a value: \ ; , and line ends escaped, other control characters left out.
std::string calendar_text(std::string_view text);
// A content line with its CRLF; folded so that none has more than 75 octets, between characters.
std::string calendar_line(std::string_view line);

}  // namespace ninety
