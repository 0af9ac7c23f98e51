#include "body/disc_bending.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace ninety {
namespace {

using namespace disc_bending_constants;

Degrees flexion_of(Degrees lumbar) {
    return std::max(lumbar, Degrees(0));
}

}  // namespace

double share_of_lumbar_range(Degrees lumbar) {
    return std::min(flexion_of(lumbar) / range, 1.0);
}

double bending_share(Degrees lumbar) {
    const double of_limit = flexion_of(lumbar) / (range + margin);
    return std::expm1(steepness * of_limit) / std::expm1(steepness);
}

double posterior_stretch(Degrees lumbar) {
    return 1 + back_edge * (flexion_of(lumbar) / range);
}

Degrees creep_of_full_flexion(Seconds held) {
    assert(held.value >= 0);
    return creep * -std::expm1(-(held / creep_time));
}

}  // namespace ninety
