// Lengths of time as people, phones and spreadsheets write them: 45, 45.5 s, 0:45, 00:12:00, 12m, 1h 5m,
// "90 sec", PT1M30S.
#pragma once

#include <optional>
#include <string_view>

#include "core/units.h"

namespace ninety {

enum class DurationUnit { seconds, minutes, hours, milliseconds };

// Seconds, not negative, finite. `bare`: the unit of a number that stands alone. Two parts with a colon are
// minutes and seconds, with `hours` hours and minutes. Nothing for anything else.
std::optional<Seconds> read_duration(std::string_view text, DurationUnit bare = DurationUnit::seconds);

// Whether the text is a number alone, so that a unit decides.
bool needs_unit(std::string_view text);

// The unit that a column's name says: "Duration (min)", "hold_s", "Sekunden". Nothing where it says none.
std::optional<DurationUnit> unit_in_name(std::string_view column);

}  // namespace ninety
