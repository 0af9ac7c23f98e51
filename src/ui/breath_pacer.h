// A ring that grows with the breath in and shrinks with the breath out; the figure's chest follows the same
// breath.
#pragma once

#include "model/layout.h"
#include "routine/breath.h"
#include "ui/theme.h"

namespace ninety {

void draw_breath_pacer(const Breath& breath, const Fonts& fonts, const Rect& picture, ImDrawList& draw);

}  // namespace ninety
