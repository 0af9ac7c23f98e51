// What never stands quite still in a body that holds: toes, a calf that trembles near its limit, head,
// fingers, and shoulders that rise with the breath.
#pragma once

#include "body/stretch_pose.h"
#include "core/units.h"

namespace ninety {

// At a time of whatever plays: the same time gives the same movement, so a pause stands still.
// `near_limit_01`: how near the leg is to what the person can reach; `shoulders_01`: how far a breath has
// raised the shoulders.
SmallMovements small_movements_at(Seconds t, double near_limit_01, double shoulders_01);

// The heel on the wall: it sticks and slips. The leg that is shown for one that rises steadily, at most .15
// degree below it.
Degrees with_friction(Degrees leg);

}  // namespace ninety
