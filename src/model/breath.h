// A calm breath: the figure's chest and the pacer's ring follow the same one.
#pragma once

#include "core/units.h"

namespace ninety {

struct Breath {
    double filled_01 = 0;  // 0 out .. 1 in
    bool in = true;        // on its way in
};

// The breath at a time of the routine: a little longer out than in.
Breath breath_at(Seconds t, double per_minute);

}  // namespace ninety
