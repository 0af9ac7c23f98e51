// What there is to say when a session is over: the week it belongs to, and what comes next and when. Pure.
#pragma once

#include <array>
#include <optional>

#include "model/app_state.h"

namespace ninety {

// The last seven days, the oldest first; the last one is today.
struct WeekStrip {
    std::array<bool, 7> practised{};
    std::array<int, 7> weekday{};  // 0 Monday .. 6 Sunday
    int days = 0;                  // of them practised
};
// Empty where no history says which day it is. What has just been held counts for today.
std::optional<WeekStrip> week_of(const AppState& state);
// "M", for a day of the week.
FixedText<7> weekday_letter(int weekday);

// What the practice so far, and the check-in that was just kept, suggest. Empty without a history.
std::optional<NextStep> next_after_session(const AppState& state);

// When the next session is due: three times a week keep a gain (FACTS section G; "tomorrow or the day after"
// is our choice). Empty where the suggestion says it itself, or says to have it looked at first.
const char* when_of(NextStepKind kind);

}  // namespace ninety
