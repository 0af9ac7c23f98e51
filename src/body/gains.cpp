#include "body/gains.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace ninety {
namespace {

[[maybe_unused]] bool is_valid(StretchHabit habit) {
    return habit.hold.value >= 0 && habit.hold.value <= 3600 && habit.sessions_per_week >= 0 &&
           habit.sessions_per_week <= 50;
}

}  // namespace

double hold_effect(Seconds hold) {
    assert(hold.value >= 0);
    return -std::expm1(-std::pow(hold.value / 20.6, 2.9));
}

double frequency_effect(double sessions_per_week) {
    assert(sessions_per_week >= 0);
    if (sessions_per_week <= 3) return 0.7 * std::max(0.0, sessions_per_week - 1) / 2;
    return std::min(1.0, 0.7 + 0.3 * (sessions_per_week - 3) / 2);
}

double dose_effect(Seconds a_leg_a_week) {
    assert(a_leg_a_week.value >= 0);
    return -std::expm1(-(a_leg_a_week / gain_constants::dose_a_week));
}

Degrees gain_after(Degrees gain_now, double weeks, StretchHabit habit) {
    using namespace gain_constants;
    assert(gain_now.value >= 0 && is_finite(gain_now));
    assert(weeks >= 0 && weeks <= 1000);
    assert(is_valid(habit));
    const Degrees reached = most * (hold_effect(habit.hold) * frequency_effect(habit.sessions_per_week));
    if (gain_now <= reached) return reached + (gain_now - reached) * std::exp(-weeks / build_weeks);
    const double losing_01 = std::clamp((3 - habit.sessions_per_week) / 2, 0.0, 1.0);
    return reached + (gain_now - reached) * std::exp(-losing_01 * weeks / fade_weeks);
}

Degrees raise_after(Degrees raise, double weeks, StretchHabit habit, Degrees target) {
    assert(is_finite(raise) && is_finite(target));
    return std::min(raise + gain_after(0.0_deg, weeks, habit), std::max(raise, target));
}

double built_up(double weeks) {
    assert(weeks >= 0 && weeks <= 1000);
    return -std::expm1(-weeks / gain_constants::build_weeks);
}

Degrees gain_after(double weeks, Seconds a_leg_a_week) {
    return gain_constants::most * (dose_effect(a_leg_a_week) * built_up(weeks));
}

Degrees raise_after(Degrees raise, double weeks, Seconds a_leg_a_week, Degrees target) {
    assert(is_finite(raise) && is_finite(target));
    return std::min(raise + gain_after(weeks, a_leg_a_week), std::max(raise, target));
}

}  // namespace ninety
