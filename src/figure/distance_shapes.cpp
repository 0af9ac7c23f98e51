#include "figure/distance_shapes.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <glm/geometric.hpp>

namespace ninety {

double smooth_min(double a, double b, double reach) {
    const double h = std::max(reach - std::abs(a - b), 0.0);
    return std::min(a, b) - (h > 0 ? h * h / (4 * reach) : 0);
}

double smooth_max(double a, double b, double reach) {
    return -smooth_min(-a, -b, reach);
}

double smooth_step(double from, double to, double x) {
    const double t = std::clamp((x - from) / (to - from), 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

double ellipsoid(glm::dvec3 p, glm::dvec3 centre, glm::dvec3 radii) {
    const glm::dvec3 q = (p - centre) / radii;
    const double k0 = glm::length(q);
    const double k1 = glm::length(q / radii);
    if (k1 < 1e-9) return -std::min({radii.x, radii.y, radii.z});
    return k0 * (k0 - 1) / k1;
}

double round_cone(glm::dvec3 p, glm::dvec3 a, double radius_a, glm::dvec3 b, double radius_b) {
    // After Inigo Quilez, "distance functions": the tangent cone, or the sphere of the end that is nearer.
    const glm::dvec3 ba = b - a, pa = p - a;
    const double l2 = glm::dot(ba, ba), rr = radius_a - radius_b, a2 = l2 - rr * rr, il2 = 1 / l2;
    const double y = glm::dot(pa, ba), z = y - l2;
    const glm::dvec3 across = pa * l2 - ba * y;
    const double x2 = glm::dot(across, across), y2 = y * y * l2, z2 = z * z * l2;
    const double k = (rr > 0 ? 1.0 : rr < 0 ? -1.0 : 0.0) * rr * rr * x2;
    if ((z > 0 ? 1 : -1) * a2 * z2 > k) return std::sqrt(x2 + z2) * il2 - radius_b;
    if ((y > 0 ? 1 : -1) * a2 * y2 < k) return std::sqrt(x2 + y2) * il2 - radius_a;
    return (std::sqrt(x2 * a2 * il2) + y * rr) * il2 - radius_a;
}

Loft::Loft(std::initializer_list<Station> stations, double cap_top, double cap_bottom, double squareness)
    : cap_top_(cap_top), cap_bottom_(cap_bottom), squareness_(squareness) {
    assert(stations.size() >= 2);
    for (const Station& s : stations) {
        y_.push_back(-s.y);  // kept rising
        value_.push_back({s.front, s.back, s.inner, s.outer, s.x, s.z});
    }
    assert(std::is_sorted(y_.begin(), y_.end()));
    // Slopes of a monotone cubic (Fritsch and Carlson): smooth, and no bulge that the stations do not ask
    // for.
    const std::size_t n = y_.size();
    slope_.assign(n, Section{});
    for (std::size_t i = 1; i + 1 < n; ++i)
        for (std::size_t c = 0; c < kChannels; ++c) {
            const double h0 = y_[i] - y_[i - 1], h1 = y_[i + 1] - y_[i];
            const double d0 = (value_[i][c] - value_[i - 1][c]) / h0,
                         d1 = (value_[i + 1][c] - value_[i][c]) / h1;
            if (d0 * d1 > 0) slope_[i][c] = 3 * (h0 + h1) / ((2 * h1 + h0) / d0 + (h1 + 2 * h0) / d1);
        }
}

Loft::Section Loft::section_at(double y) const {
    const std::size_t last = y_.size() - 1;
    if (y <= y_[0]) return value_[0];
    if (y >= y_[last]) return value_[last];
    std::size_t i = 0;
    while (y > y_[i + 1])
        ++i;
    const double h = y_[i + 1] - y_[i], t = (y - y_[i]) / h, t2 = t * t, t3 = t2 * t;
    const double a = 2 * t3 - 3 * t2 + 1, b = (t3 - 2 * t2 + t) * h, c = 1 - a, d = (t3 - t2) * h;
    Section s;
    for (std::size_t k = 0; k < kChannels; ++k)
        s[k] = a * value_[i][k] + b * slope_[i][k] + c * value_[i + 1][k] + d * slope_[i + 1][k];
    return s;
}

double Loft::operator()(glm::dvec3 p) const {
    const double y = -p.y;
    const auto [front, back, inner, outer, cx, cz] = section_at(y);
    const double dx = p.x - cx, dz = p.z - cz;
    const double rx = dx > 0 ? front : back, rz = dz > 0 ? outer : inner;
    const double over = y < y_.front() ? y_.front() - y : std::max(0.0, y - y_.back());
    const double ry = y < y_.front() ? cap_top_ : cap_bottom_;
    const double a = std::abs(dx) / rx, b = std::abs(dz) / rz, c = over / ry;
    // k is 1 on the surface; divided by its own gradient it is a distance to first order.
    double e = std::hypot(a, b), slope_a = 0, slope_b = 0;
    if (e > 1e-9) {
        const double n = squareness_;
        if (n != 2) e = std::pow(std::pow(a, n) + std::pow(b, n), 1 / n);
        slope_a = n == 2 ? a / e : std::pow(a / e, n - 1);
        slope_b = n == 2 ? b / e : std::pow(b / e, n - 1);
    }
    const double k = std::hypot(e, c);
    if (k < 1e-9) return -std::min({front, back, inner, outer});
    const double gradient = std::hypot(e / k * slope_a / rx, e / k * slope_b / rz, c / k / ry);
    return (k - 1) / gradient;
}

}  // namespace ninety
