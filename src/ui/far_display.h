// What a person on the floor reads from three metres: one number, the phase, whose leg. Fills the left of a
// full screen while a session is on; the figure has the rest.
#pragma once

#include "ui/app_state.h"
#include "ui/layout.h"
#include "ui/theme.h"

namespace ninety {

// Whether it is shown: practising, in full screen.
bool shows_far_display(const AppState& state);

// The digits are at least a fifth of the window's height.
void draw_far_display(const AppState& state, const Fonts& fonts, const Rect& area);

}  // namespace ninety
