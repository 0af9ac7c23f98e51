// What a person on the floor reads from three metres: one number, the phase, whose leg. Fills the left of a
// full screen while a session is on; the figure has the rest.
#pragma once

#include "model/actions.h"
#include "model/app_state.h"
#include "model/layout.h"
#include "ui/far_lines.h"
#include "ui/theme.h"

namespace ninety {

// The question of this moment, the answers so far and the keys; letters are at least a twentieth of the
// window's height wherever there is room for that.
FarLines far_check_in_lines(const AppState& state);
void draw_far_check_in(const AppState& state, const Fonts& fonts, const Rect& area, Actions& actions);

// The digits are at least a fifth of the window's height.
void draw_far_display(const AppState& state, const Fonts& fonts, const Rect& area);

}  // namespace ninety
