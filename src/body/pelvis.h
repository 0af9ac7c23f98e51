#pragma once
#include "core/units.h"
namespace ninety {
enum class PelvisHabit { coached, typical, slumped };
inline Degrees pelvic_tilt_at(Degrees leg, PelvisHabit h) {
    const double x = leg.value > 8 ? leg.value - 8 : 0; const double f = h == PelvisHabit::coached ? .6 : h == PelvisHabit::typical ? 1 : 1.3;
    return Degrees(f * (.2 * x + .00202 * x * x));
}
}
