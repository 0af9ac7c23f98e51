// What a person on the floor reads from three metres: one number, the phase, whose leg. Fills the left of a
// full screen while a session is on; the figure has the rest.
#pragma once

#include "ui/actions.h"
#include "ui/app_state.h"
#include "ui/far_lines.h"
#include "ui/layout.h"
#include "ui/theme.h"

namespace ninety {

// Whether it is shown: practising, in full screen.
bool shows_far_display(const AppState& state);

// Whether the check-in after a session has the screen: its questions, or what has become of them.
bool shows_far_check_in(const AppState& state);

// The question of this moment, the answers so far and the keys; letters are at least a twentieth of the
// window's height wherever there is room for that.
FarLines far_check_in_lines(const AppState& state);
void draw_far_check_in(const AppState& state, const Fonts& fonts, const Rect& area, Actions& actions);

// The digits are at least a fifth of the window's height.
void draw_far_display(const AppState& state, const Fonts& fonts, const Rect& area);

}  // namespace ninety
