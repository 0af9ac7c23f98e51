// A calm breath: the figure's belly and chest, the pacer's ring and the room's sound follow the same one.
//
// Counted in breaths, not in seconds: in a hold one breathes more slowly, and nothing jumps where it begins.
#pragma once

#include <span>

#include "core/units.h"

namespace ninety {

class Demonstration;
struct Step;

namespace breathing {
// Breaths a minute without a pacer. Ours: quiet breathing is 12 to 20 (M), a slow one calms.
inline constexpr double quiet = 12, in_hold = 8;
// Of a breath; the way out is 1.4 times as long as the way in. Ours: a longer way out calms.
inline constexpr double way_in = 1 / 2.4;
// The shoulders follow the belly so much later.
inline constexpr Seconds shoulders_later{.3};
}  // namespace breathing

struct Breath {
    double filled_01 = 0;  // 0 out .. 1 in
    bool in = true;        // on its way in
};

// After so many breaths, 0 or more; it begins with the way in.
Breath breath_after(double breaths);

// The same with a pacer: so many a minute (> 0), at a time of the routine.
Breath breath_at(Seconds t, double per_minute);

// How many breaths have been taken at a time of the demonstration, or of a routine of these steps, without a
// pacer.
double quiet_breaths(const Demonstration& demo, Seconds at);
double quiet_breaths(std::span<const Step> steps, Seconds at);

}  // namespace ninety
