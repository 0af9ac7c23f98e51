// The plan in words: when the next session is, and what is in it. In the language of the window; no heap.
#pragma once

#include "history/plan_ahead.h"
#include "model/app_state.h"

namespace ninety {

// "today", "tomorrow", "Wednesday, 2 Dec".
FixedText<63> day_words(Day day, Day today);
// 0 Monday .. 6 Sunday (asserted).
const char* weekday_name(int weekday);

// "Next session: tomorrow"; in a pause when it goes on, in pain that it waits. Empty without a history.
FixedText<127> next_session_words(const AppState& state);

// "2 holds of 45 s a leg".
FixedText<95> content_words(const SessionContent& content);
// How it differs from what one sees at other times: the first weeks', or gentler. May be empty.
const char* content_note(const SessionContent& content);

// Whether the next session is another than the routine in use; and that one.
bool wants_other_routine(const AppState& state);
Routine next_routine(const AppState& state);

// "18:30".
FixedText<15> time_words(int minute_of_day);

}  // namespace ninety
