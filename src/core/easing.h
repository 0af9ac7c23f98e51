// Ramps from 0 to 1. Plain numbers in, plain numbers out; every argument is clamped.
#pragma once

#include <algorithm>

namespace ninety {

// 0 at `from` and before, 1 at `to` and after, straight between. Asks for from < to.
constexpr double linear_step(double from, double to, double x) {
    return std::clamp((x - from) / (to - from), 0.0, 1.0);
}

// The cubic with level ends.
constexpr double smooth_step(double t_01) {
    const double t = std::clamp(t_01, 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

// The quintic whose acceleration is 0 at the ends too: how a body starts and stops.
constexpr double smoother_step(double t_01) {
    const double t = std::clamp(t_01, 0.0, 1.0);
    return t * t * t * (t * (6 * t - 15) + 10);
}

}  // namespace ninety
