#include "body/limb_reach.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <glm/geometric.hpp>

namespace ninety {

LimbReach::Bend LimbReach::solve() const {
    assert(upper.value > 0 && lower.value > 0);
    const double a = upper.value, b = lower.value;
    const double wanted = glm::length(target_from_root);
    const double distance = std::clamp(wanted, std::abs(a - b) + 1e-9, a + b);

    // 1. The triangle's angle at the root, and the outer angle at the middle joint, by the law of cosines.
    const double cos_root = (a * a + distance * distance - b * b) / (2 * a * distance);
    const double cos_middle = (a * a + b * b - distance * distance) / (2 * a * b);
    const Radians root(std::acos(std::clamp(cos_root, -1.0, 1.0)));
    const Radians middle(std::acos(std::clamp(cos_middle, -1.0, 1.0)));

    // 2. Turn the triangle so that its base points at the target. A target on the root leaves the direction
    // open.
    const Radians base(wanted > 1e-9 ? std::atan2(target_from_root.y, target_from_root.x) : 0.0);
    return {to_degrees(base + root * bend_sign), 180.0_deg - to_degrees(middle),
            std::abs(wanted - distance) < 1e-6};
}

}  // namespace ninety
