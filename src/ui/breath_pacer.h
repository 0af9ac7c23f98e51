// A ring that grows with the breath in and shrinks with the breath out; the figure's chest follows the same
// breath.
#pragma once

#include "core/units.h"
#include "ui/layout.h"
#include "ui/theme.h"

namespace ninety {

struct Breath {
    double filled_01 = 0;  // 0 out .. 1 in
    bool in = true;        // on its way in
};

// The breath at a time of the routine: a little longer out than in.
Breath breath_at(Seconds t, double per_minute);

void draw_breath_pacer(const Breath& breath, const Fonts& fonts, const Rect& picture, ImDrawList& draw);

}  // namespace ninety
