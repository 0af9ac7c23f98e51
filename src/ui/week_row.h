// Seven days side by side: a letter each, and below it a full dot where somebody practised, a ring where not.
// Told apart without colour. Today is the last one, and underlined.
#pragma once

#include "model/layout.h"
#include "model/session_end.h"
#include "ui/theme.h"

namespace ninety {

// Fills `where`, as far as seven columns of 1.5 letters go; `pixels` is the letters' size.
void draw_week_row(ImDrawList& draw, ImFont* font, float pixels, const Rect& where, const WeekStrip& week);

}  // namespace ninety
