#include "body/hip_limit.h"

#include <algorithm>
#include <cassert>

#include "body/hamstrings.h"

namespace ninety {
Degrees toe_touch_hip(Degrees raise) {
    using namespace hip_limit_constants;
    assert(raise >= kMinRaise && raise <= kMaxRaise);
    const double slope = (other_hip - short_hip) / (other_raise - short_raise);
    return short_hip + (raise - short_raise) * slope;
}

Degrees hip_limit(Degrees raise, Degrees knee) {
    assert(knee >= Degrees(0) && knee <= Degrees(150));
    const double allowed = mean_hamstring_strain({toe_touch_hip(raise), Degrees(0)});
    // The strain rises with the hip over the whole range: halve it.
    Degrees low(0), high = hip_limit_constants::joint;
    if (mean_hamstring_strain({high, knee}) <= allowed) return high;
    for (int i = 0; i < 40; ++i) {
        const Degrees middle = (low + high) / 2;
        (mean_hamstring_strain({middle, knee}) > allowed ? high : low) = middle;
    }
    return low;
}

BendShare share_bend(Degrees trunk_on_thigh, Degrees limit, double willing) {
    assert(trunk_on_thigh >= Degrees(0) && trunk_on_thigh <= Degrees(180));
    const Degrees hip = std::min(trunk_on_thigh * (1 - willing), limit);
    return {hip, trunk_on_thigh - hip};
}

}  // namespace ninety
