#include "body/passive_torque.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace ninety {
namespace {

[[maybe_unused]] bool is_valid(Flexibility person) {
    return person.raise >= kMinRaise && person.raise <= kMaxRaise;
}

// theta of FACTS section 6.
double theta_of(Degrees leg, PelvisHabit habit) {
    const double more_than_typical = pelvis_factor(habit) - 1;
    return leg.value - more_than_typical * pelvic_tilt_at(leg, PelvisHabit::typical).value;
}

// The inverse of theta_of. Above 8 degrees theta is quadratic in x = leg - 8: theta - 8 = p x - q x^2, solved
// in the form that keeps its digits when q is 0 or of either sign.
double leg_of(double theta, PelvisHabit habit) {
    if (theta <= 8) return theta;
    const double more_than_typical = pelvis_factor(habit) - 1;
    const double p = 1 - 0.2 * more_than_typical, q = 0.00202 * more_than_typical, y = theta - 8;
    const double discriminant = p * p - 4 * q * y;
    if (discriminant < 0) return kMaxModelLeg.value;
    return 8 + 2 * y / (p + std::sqrt(discriminant));
}

struct Curve {
    double torque, slope;  // N m, N m per degree of theta
};

Curve unclamped(double theta, double knee, double delta) {
    const double rising = std::exp(1.3403 - 0.0226 * knee + 0.0305 * (theta + delta));
    const double falling = std::exp(1.4655 - 0.0034 * knee - 0.0750 * theta);
    return {rising - falling - 8.072, 0.0305 * rising + 0.0750 * falling};
}

}  // namespace

NewtonMetres passive_torque(Degrees leg, Flexibility person, Degrees knee) {
    assert(is_valid(person));
    assert(knee >= 0.0_deg && knee <= 150.0_deg);
    const double delta = (kSourceRaise - person.raise).value;
    return NewtonMetres(std::max(0.0, unclamped(theta_of(leg, person.habit), knee.value, delta).torque));
}

Degrees leg_angle_at_torque(NewtonMetres torque, Flexibility person) {
    assert(is_valid(person));
    assert(is_finite(torque) && torque.value >= 0);
    const double delta = (kSourceRaise - person.raise).value;

    // The curve rises everywhere, so a root is alone and a bracket safe. 1. Bracket it.
    double low = kMinModelLeg.value, high = 2 * kMaxModelLeg.value;
    if (unclamped(low, 0, delta).torque >= torque.value) return kMinModelLeg;
    if (unclamped(high, 0, delta).torque <= torque.value) return kMaxModelLeg;

    // 2. Newton's steps from where the rising term alone would put it; a step that leaves the bracket becomes
    // a bisection, so it always ends.
    double theta = (std::log(torque.value + 8.072) - 1.3403) / 0.0305 - delta;
    for (int i = 0; i < 200; ++i) {
        if (!(theta > low && theta < high)) theta = (low + high) / 2;
        const Curve at = unclamped(theta, 0, delta);
        (at.torque > torque.value ? high : low) = theta;
        const double step = (torque.value - at.torque) / at.slope;
        theta += step;
        if (std::abs(step) < 1e-10) break;
    }
    return std::clamp(Degrees(leg_of(theta, person.habit)), kMinModelLeg, kMaxModelLeg);
}

}  // namespace ninety
