// A routine as a small picture: the body as it lies in the hold, from the side, with the wall it lies before
// or the towel it holds.
#pragma once

#include "model/layout.h"
#include "routine/routine.h"
#include "ui/theme.h"

namespace ninety {

// Fits into `where`, whatever its shape; made for 90 to 60 pixels and more.
void draw_routine_picture(ImDrawList& draw, const Routine& routine, const Rect& where);

}  // namespace ninety
