// What a person on the floor reads from three metres: the phase, one number, whose leg, the one thing to do,
// what comes next. Fills the left of a full screen while a session is on; the figure has the rest, and
// nothing lies on it. At the end the session's summary and the check-in have the whole screen.
#pragma once

#include "model/actions.h"
#include "model/app_state.h"
#include "model/layout.h"
#include "ui/far_lines.h"
#include "ui/theme.h"

namespace ninety {

// The moment of the session; letters are at least a twentieth of the page's height wherever there is room for
// that, the digits a fifth.
FarLines far_session_lines(const AppState& state);
void draw_far_display(const AppState& state, const Fonts& fonts, const Rect& area);

// For fingers, which have none of the keys: a touch of the words goes on where the session waits, and from
// the questions after it to where they are answered; pause and the way back in the screen's upper right
// corner. `words`: where they are.
void draw_far_controls(const AppState& state, const Fonts& fonts, const Rect& words, Actions& actions);

// What was held, the week, and what comes next; `week` lives as long as the lines. `with_next`: whether the
// page has room for the last.
FarLines far_summary_lines(const AppState& state, const std::optional<WeekStrip>& week, bool with_next);
// The question of this moment, the answers so far and the keys; once it is kept, what follows from it, and
// where the summary had no room for it what comes next.
FarLines far_check_in_lines(const AppState& state, bool with_next = false);

// Where the two are: side by side, or one above the other where the screen is higher than wide.
struct FarPages {
    Rect summary, check_in;
    bool next_in_summary = true;  // otherwise it waits for the check-in to be kept
};
FarPages far_pages(const Rect& area);
void draw_far_check_in(const AppState& state, const Fonts& fonts, const Rect& area, Actions& actions);

}  // namespace ninety
