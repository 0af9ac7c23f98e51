#include "routine/small_movements.h"

#include <cmath>
#include <numbers>

#include "core/easing.h"

namespace ninety {
namespace {

// How far and how fast, all ours but the tremor: muscles near their limit tremble at 8 to 12 Hz (M).
constexpr Degrees kToes{2}, kTremor{.4}, kHead{1.2}, kNod{.7}, kFingers{3.5}, kShoulders{.7};
constexpr double kTremorHz = 9;

double wave(Seconds t, double period_s, double phase = 0) {
    return std::sin(2 * std::numbers::pi * (t.value / period_s + phase));
}

// Between -1 and 1, never the same twice in a minute.
double drift(Seconds t, double period_s, double phase) {
    return .6 * wave(t, period_s, phase) + .4 * wave(t, period_s * 1.618, phase * 2.3);
}

}  // namespace

SmallMovements small_movements_at(Seconds t, double near_limit_01, double shoulders_01) {
    SmallMovements small;
    // Trembling comes and goes.
    const double trembles = near_limit_01 * std::max(0.0, wave(t, 7.3)) * std::max(0.0, wave(t, 3.1, .2));
    small.toes = kToes * drift(t, 5.3, .1) + kTremor * trembles * wave(t, 1 / kTremorHz);
    small.head_turn = kHead * drift(t, 9.7, .35);
    small.head_nod = kNod * drift(t, 7.9, .6);
    small.fingers = kFingers * -(.5 + .5 * drift(t, 8.3, .8));  // up from the floor, never into it
    small.shoulders = kShoulders * shoulders_01;
    return small;
}

Degrees with_friction(Degrees leg) {
    constexpr Degrees kSlip{.25};
    constexpr double kSticks = .55;  // of the way to the next slip
    const double slips = std::floor(leg / kSlip), part = leg / kSlip - slips;
    return kSlip * (slips + smoother_step(linear_step(kSticks, 1, part)));
}

}  // namespace ninety
