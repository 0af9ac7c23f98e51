// The course of one hold as two lines over time: the leg's angle and the torque, with the playhead running
// along.
#pragma once

#include "body/hold.h"
#include "ui/theme.h"

namespace ninety {

// Draws at the cursor, across the available width. `set` counts from 0; `at` is the time in the hold, or
// nothing when no hold is under way.
void draw_hold_plot(const HoldCourse& course, int set, std::optional<Seconds> at, const Fonts& fonts);

}  // namespace ninety
