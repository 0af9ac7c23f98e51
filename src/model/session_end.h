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

// When the next session is: by the plan, or when it has eased. Empty where the suggestion says to read or to
// ask first, where the plan is paused without an end, and where no history says which day it is.
FixedText<127> when_of(const AppState& state, NextStepKind kind);

}  // namespace ninety
