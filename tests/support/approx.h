// One comparison per type, each with the tolerance in the unit of what it compares.
#pragma once

#include <doctest/doctest.h>

#include <cmath>
#include <glm/geometric.hpp>
#include <glm/gtc/quaternion.hpp>
#include <glm/vec3.hpp>

#include "core/units.h"

namespace ninety::test {

template <class Unit>
bool near(Quantity<Unit> a, Quantity<Unit> b, Quantity<Unit> tolerance) {
    return std::abs(a.value - b.value) <= tolerance.value;
}

inline bool near(double a, double b, double tolerance) {
    return std::abs(a - b) <= tolerance;
}

inline bool near(glm::vec3 a, glm::vec3 b, Metres tolerance) {
    return glm::distance(a, b) <= static_cast<float>(tolerance.value);
}

// q and -q are the same rotation.
inline bool near(glm::quat a, glm::quat b, Radians tolerance) {
    const double cosine = std::min(1.0, static_cast<double>(std::abs(glm::dot(a, b))));
    return 2 * std::acos(cosine) <= tolerance.value;
}

}  // namespace ninety::test
