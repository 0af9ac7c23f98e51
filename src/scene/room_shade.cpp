#include "scene/room_shade.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

namespace ninety {
namespace {

constexpr float kReach = 1.6f;  // metres: farther off, furniture is as light as the air before it
constexpr int kRays = 48;
constexpr float kTaken = 1.0f,
                kLeast = .55f;  // hidden behind furniture, a wall is darker than anybody sees beside it

// The i-th direction about +y, as likely as the cosine law sends light there (Malley's method on Vogel's
// spiral).
glm::vec3 ray(int i) {
    const float share = (static_cast<float>(i) + .5f) / kRays, turn = 2.39996323f * static_cast<float>(i);
    const float out = std::sqrt(share);
    return {out * std::cos(turn), std::sqrt(1 - share), out * std::sin(turn)};
}

// How far off the box is along a ray, kReach where it is not met before. The slab method.
float met_at(const Solid& s, glm::vec3 from, glm::vec3 along) {
    float enter = 0, leave = kReach;
    for (int axis = 0; axis < 3; ++axis) {
        const float inverse = 1 / (std::abs(along[axis]) < 1e-6f ? 1e-6f : along[axis]);
        const float a = (s.low[axis] - from[axis]) * inverse, b = (s.high[axis] - from[axis]) * inverse;
        enter = std::max(enter, std::min(a, b));
        leave = std::min(leave, std::max(a, b));
    }
    return enter < leave ? enter : kReach;
}

}  // namespace

Shade shade_at(glm::vec3 point, glm::vec3 normal, const std::vector<Solid>& solids) {
    std::vector<const Solid*> near;
    for (const Solid& s : solids) {
        const bool same_side = (s.low.z + s.high.z) * point.z > 0;
        const glm::vec3 closest = glm::clamp(point, s.low, s.high);
        const bool inside = closest == point;
        if (same_side && !inside && glm::distance(closest, point) < kReach) near.push_back(&s);
    }
    if (near.empty()) return {};
    const glm::vec3 side = glm::normalize(
        glm::cross(normal, std::abs(normal.y) > .9f ? glm::vec3(1, 0, 0) : glm::vec3(0, 1, 0)));
    const glm::vec3 across = glm::cross(normal, side);
    float taken = 0;
    for (int i = 0; i < kRays; ++i) {
        const glm::vec3 r = ray(i), along = side * r.x + normal * r.y + across * r.z;
        float first = kReach;
        for (const Solid* s : near)
            first = std::min(first, met_at(*s, point + normal * .001f, along));
        taken += 1 - first / kReach;
    }
    return {std::max(1 - kTaken * taken / kRays, kLeast), near.front()->part};
}

}  // namespace ninety
