// The room's triangles, asked where they are: distances, and what a line of sight meets.
#pragma once

#include <algorithm>
#include <array>
#include <glm/geometric.hpp>
#include <limits>
#include <optional>
#include <vector>

#include "scene/room.h"

namespace ninety::test {

struct RoomTriangle {
    std::array<glm::vec3, 3> at;
    glm::vec3 normal;
    Material material;
    Cutaway part;
};

inline std::vector<RoomTriangle> room_triangles() {
    const RoomMesh mesh = make_room();
    std::vector<RoomTriangle> triangles;
    for (std::size_t m = 0; m < kMaterialCount; ++m)
        for (std::uint32_t i = 0; i < mesh.ranges[m].count; i += 3) {
            const auto corner = [&](std::uint32_t k) {
                return mesh.vertices[mesh.indices[mesh.ranges[m].first + i + k]];
            };
            triangles.push_back({{corner(0).position, corner(1).position, corner(2).position},
                                 corner(0).normal,
                                 static_cast<Material>(m),
                                 static_cast<Cutaway>(static_cast<int>(corner(0).cutaway))});
        }
    return triangles;
}

// Ericson's closest point, Real-Time Collision Detection 5.1.5.
inline float distance_to(const RoomTriangle& t, glm::vec3 p) {
    const auto [a, b, c] = t.at;
    const glm::vec3 ab = b - a, ac = c - a, ap = p - a;
    const float d1 = glm::dot(ab, ap), d2 = glm::dot(ac, ap);
    if (d1 <= 0 && d2 <= 0) return glm::distance(p, a);
    const glm::vec3 bp = p - b;
    const float d3 = glm::dot(ab, bp), d4 = glm::dot(ac, bp);
    if (d3 >= 0 && d4 <= d3) return glm::distance(p, b);
    const float vc = d1 * d4 - d3 * d2;
    if (vc <= 0 && d1 >= 0 && d3 <= 0) return glm::distance(p, a + ab * (d1 / (d1 - d3)));
    const glm::vec3 cp = p - c;
    const float d5 = glm::dot(ab, cp), d6 = glm::dot(ac, cp);
    if (d6 >= 0 && d5 <= d6) return glm::distance(p, c);
    const float vb = d5 * d2 - d1 * d6;
    if (vb <= 0 && d2 >= 0 && d6 <= 0) return glm::distance(p, a + ac * (d2 / (d2 - d6)));
    const float va = d3 * d6 - d5 * d4;
    if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0)
        return glm::distance(p, b + (c - b) * ((d4 - d3) / ((d4 - d3) + (d5 - d6))));
    const float sum = va + vb + vc;
    return glm::distance(p, a + ab * (vb / sum) + ac * (vc / sum));
}

// How far along `way` (unit length) from `from` the triangle is met on its front; Moeller and Trumbore.
inline std::optional<float> met(const RoomTriangle& t, glm::vec3 from, glm::vec3 way) {
    const glm::vec3 e1 = t.at[1] - t.at[0], e2 = t.at[2] - t.at[0], p = glm::cross(way, e2);
    const float det = glm::dot(e1, p);
    if (det < 1e-9f) return std::nullopt;
    const glm::vec3 s = from - t.at[0], q = glm::cross(s, e1);
    const float u = glm::dot(s, p) / det, v = glm::dot(way, q) / det, d = glm::dot(e2, q) / det;
    if (u < 0 || v < 0 || u + v > 1 || d <= 1e-5f) return std::nullopt;
    return d;
}

// The first that is met.
inline const RoomTriangle* first_met(const std::vector<RoomTriangle>& room, glm::vec3 from, glm::vec3 way,
                                     float* at = nullptr) {
    const RoomTriangle* first = nullptr;
    float nearest = std::numeric_limits<float>::max();
    for (const RoomTriangle& t : room)
        if (const auto d = met(t, from, way); d && *d < nearest) nearest = *d, first = &t;
    if (at) *at = nearest;
    return first;
}

}  // namespace ninety::test
