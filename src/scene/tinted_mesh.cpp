#include "scene/tinted_mesh.h"

#include <cassert>
#include <cmath>
#include <glm/geometric.hpp>
#include <numbers>

namespace ninety {
namespace {

constexpr float kPi = std::numbers::pi_v<float>;
constexpr std::uint32_t kSegments = 12, kBands = 10;

}  // namespace

void TintedMesh::add_box(glm::vec3 low, glm::vec3 high, glm::vec3 colour) {
    for (int axis = 0; axis < 3; ++axis)
        for (const float sign : {-1.0f, 1.0f}) {
            glm::vec3 normal(0), u(0), v(0);
            normal[axis] = sign;
            u[(axis + 1) % 3] = 1;
            v[(axis + 2) % 3] = sign;
            const glm::vec3 middle = (low + high) * .5f, half = (high - low) * .5f;
            const auto first = static_cast<std::uint32_t>(vertices.size());
            for (const auto& [a, b] :
                 {std::pair(-1.f, -1.f), std::pair(1.f, -1.f), std::pair(1.f, 1.f), std::pair(-1.f, 1.f)})
                vertices.push_back({middle + half * (normal + u * a + v * b), normal, colour});
            for (const std::uint32_t i : {0u, 1u, 2u, 0u, 2u, 3u})
                indices.push_back(first + i);
        }
}

void TintedMesh::add_ellipsoid(glm::vec3 centre, const glm::vec3 (&axes)[3], glm::vec3 colour) {
    const auto first = static_cast<std::uint32_t>(vertices.size());
    for (std::uint32_t band = 0; band <= kBands; ++band)
        for (std::uint32_t side = 0; side <= kSegments; ++side) {
            const float polar = kPi * float(band) / kBands, around = 2 * kPi * float(side) / kSegments;
            const glm::vec3 on(std::sin(polar) * std::cos(around), std::cos(polar),
                               std::sin(polar) * std::sin(around));
            glm::vec3 position = centre, normal(0);
            for (int i = 0; i < 3; ++i) {
                position += axes[i] * on[i];
                normal += axes[i] * (on[i] / glm::dot(axes[i], axes[i]));
            }
            vertices.push_back({position, glm::normalize(normal), colour});
        }
    for (std::uint32_t band = 0; band < kBands; ++band)
        for (std::uint32_t side = 0; side < kSegments; ++side) {
            const std::uint32_t a = first + band * (kSegments + 1) + side, b = a + kSegments + 1;
            for (const std::uint32_t i : {a, a + 1, b, a + 1, b + 1, b})
                indices.push_back(i);
        }
}

void TintedMesh::add_tube(std::span<const Ring> rings) {
    assert(rings.size() >= 2);
    const auto first = static_cast<std::uint32_t>(vertices.size());
    glm::vec3 u(0);
    for (std::size_t i = 0; i < rings.size(); ++i) {
        const glm::vec3 before = rings[i == 0 ? 0 : i - 1].centre,
                        after = rings[std::min(i + 1, rings.size() - 1)].centre;
        const glm::vec3 along = glm::normalize(after - before);
        // The frame is carried along, so that the tube does not twist.
        if (i == 0) u = std::abs(along.z) < .8f ? glm::vec3(0, 0, 1) : glm::vec3(1, 0, 0);
        u = glm::normalize(u - along * glm::dot(u, along));
        const glm::vec3 v = glm::cross(along, u);
        const bool end = i == 0 || i + 1 == rings.size();
        for (std::uint32_t side = 0; side < kSegments; ++side) {
            const float angle = 2 * kPi * float(side) / kSegments;
            const float broad = rings[i].broad;
            const glm::vec3 off = u * (std::cos(angle) * broad) + v * std::sin(angle),
                            n = glm::normalize(u * std::cos(angle) + v * (std::sin(angle) * broad));
            vertices.push_back({rings[i].centre + off * (end ? 0.0f : rings[i].radius), n, rings[i].colour});
        }
    }
    for (std::uint32_t ring = 0; ring + 1 < rings.size(); ++ring)
        for (std::uint32_t side = 0; side < kSegments; ++side) {
            const std::uint32_t a = first + ring * kSegments + side,
                                b = first + ring * kSegments + (side + 1) % kSegments;
            for (const std::uint32_t i : {a, b, a + kSegments, b, b + kSegments, a + kSegments})
                indices.push_back(i);
        }
}

}  // namespace ninety
