// A plan's parts as the settings file has them: "mon wed fri", "18:30", "2026-11-20..2026-11-27
// 2027-01-04..".
//
// Readers take what they have written themselves and give nothing for anything else. A text in a file is no
// place for long lists: limits are the plan's own.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "routine/plan.h"

namespace ninety {

std::string text_of(const Weekdays& days);
std::string text_of(const Few<int, 4>& times);
std::string text_of(const Few<Pause, 16>& pauses);
std::string text_of(const std::optional<Day>& day);

// Between blanks, in any order; each day, time and pause once.
std::optional<Weekdays> weekdays_from(std::string_view text);
std::optional<Few<int, 4>> times_from(std::string_view text);
// Pauses end on the day they begin or later, and do not overlap.
std::optional<Few<Pause, 16>> pauses_from(std::string_view text);
// "2026-11-20", or an empty text for none.
std::optional<std::optional<Day>> day_from(std::string_view text);

}  // namespace ninety
