#include "model/breath.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ninety {

Breath breath_at(Seconds t, double per_minute) {
    constexpr double kIn = .4;  // of a breath; the rest goes out: a calm pace, our choice
    const double length = 60 / per_minute;
    const double part = std::fmod(std::max(0.0, t.value), length) / length;
    const bool in = part < kIn;
    const double along = in ? part / kIn : (part - kIn) / (1 - kIn);
    const double eased = .5 - .5 * std::cos(along * std::numbers::pi);
    return {in ? eased : 1 - eased, in};
}

}  // namespace ninety
