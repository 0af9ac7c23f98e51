#include "body/pelvis.h"

#include <algorithm>
#include <cassert>

namespace ninety {

double pelvis_factor(PelvisHabit habit) {
    switch (habit) {
        case PelvisHabit::coached:
            return 0.6;
        case PelvisHabit::typical:
            return 1.0;
        case PelvisHabit::slumped:
            return 1.3;
    }
    assert(false && "unknown pelvis habit");
    return 1.0;
}

Degrees pelvic_tilt_at(Degrees leg, PelvisHabit habit) {
    assert(leg >= kMinModelLeg && leg <= kMaxModelLeg);
    const double x = std::max(0.0, leg.value - 8.0);
    return Degrees(pelvis_factor(habit) * (0.2 * x + 0.00202 * x * x));
}

Degrees lumbar_flexion_at(Degrees leg, PelvisHabit habit) {
    return pelvic_tilt_at(leg, habit);
}

Degrees hip_angle_at(Degrees leg, PelvisHabit habit) {
    return leg - pelvic_tilt_at(leg, habit);
}

}  // namespace ninety
