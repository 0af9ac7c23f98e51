#include "figure/mesh_seams.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <unordered_map>

namespace ninety {
namespace {

std::uint64_t edge_key(std::uint32_t a, std::uint32_t b) {
    return std::uint64_t{std::min(a, b)} << 32 | std::max(a, b);
}

// A point of both the surface and the curve, between two points on either side of it.
glm::dvec3 crossing(const Field& surface, const Field& inside, glm::dvec3 a, double fa, glm::dvec3 b,
                    double fb) {
    glm::dvec3 p = a;
    for (int i = 0; i < 12; ++i) {
        // Secant first, then halves: `inside` is nearly straight over one edge, but has corners.
        const double t = i % 3 == 2 ? .5 : std::clamp(fa / (fa - fb), .02, .98);
        p = project_to_surface(surface, a + (b - a) * t);
        const double f = inside(p);
        if (std::abs(f) < 1e-6) break;
        if ((f > 0) == (fa > 0))
            a = p, fa = f;
        else
            b = p, fb = f;
    }
    return p;
}

class Cutter {
  public:
    Cutter(HalfMesh& mesh, const Field& surface, const Field& inside, std::uint8_t tag)
        : mesh_(mesh), surface_(surface), inside_(inside), tag_(tag) {
        for (const glm::dvec3& p : mesh.points)
            value_.push_back(inside(p));
        fixed_.assign(mesh.points.size(), 0);
        for (std::size_t t = 0; t < mesh.triangles.size(); ++t)
            if (mesh.tags[t] != 0)
                for (const std::uint32_t v : mesh.triangles[t])
                    fixed_[v] = 1;  // earlier curves stay
        // Where this curve runs along an earlier one, it has nothing left to split.
        constexpr double kSame = 2e-5;
        for (std::size_t v = 0; v < value_.size(); ++v)
            if (fixed_[v] && std::abs(value_[v]) < kSame) value_[v] = 0;
    }

    void run() {
        snap();
        split();
        for (std::size_t t = 0; t < mesh_.triangles.size(); ++t) {
            if (mesh_.tags[t] != 0) continue;
            double sum = 0;
            for (const std::uint32_t v : mesh_.triangles[t])
                sum += value_[v];
            const Triangle& tri = mesh_.triangles[t];
            if (sum == 0)
                sum = inside_((mesh_.points[tri[0]] + mesh_.points[tri[1]] + mesh_.points[tri[2]]) / 3.0);
            if (sum > 0) mesh_.tags[t] = tag_;
        }
    }

  private:
    bool crosses(std::uint32_t a, std::uint32_t b) const { return value_[a] * value_[b] < 0; }

    template <class Visit>
    void for_each_crossing(Visit visit) const {
        for (std::size_t t = 0; t < mesh_.triangles.size(); ++t) {
            if (mesh_.tags[t] != 0) continue;
            for (std::size_t i = 0; i < 3; ++i) {
                const std::uint32_t a = mesh_.triangles[t][i], b = mesh_.triangles[t][(i + 1) % 3];
                if (crosses(a, b)) visit(a, b);
            }
        }
    }

    void snap() {
        constexpr double kClose = .3;  // of an edge
        std::vector<std::uint32_t> target(mesh_.points.size(), 0);
        std::vector<double> nearest(mesh_.points.size(), kClose);
        const auto offer = [&](std::uint32_t a, std::uint32_t b) {
            const bool border = mesh_.points[a].z == 0;
            const double t = value_[a] / (value_[a] - value_[b]);
            if (fixed_[a] || t >= nearest[a] || (border && mesh_.points[b].z != 0)) return;
            nearest[a] = t, target[a] = b;
        };
        for_each_crossing([&](std::uint32_t a, std::uint32_t b) { offer(a, b), offer(b, a); });
        const std::vector<glm::dvec3> points = mesh_.points;
        const std::vector<double> value = value_;
        for (std::uint32_t a = 0; a < points.size(); ++a) {
            if (nearest[a] >= kClose) continue;
            const std::uint32_t b = target[a];
            mesh_.points[a] = crossing(surface_, inside_, points[a], value[a], points[b], value[b]);
            value_[a] = 0;
        }
    }

    void split() {
        std::unordered_map<std::uint64_t, std::uint32_t> middle;
        for_each_crossing([&](std::uint32_t a, std::uint32_t b) {
            const auto [at, is_new] =
                middle.emplace(edge_key(a, b), static_cast<std::uint32_t>(mesh_.points.size()));
            if (!is_new) return;
            mesh_.points.push_back(
                crossing(surface_, inside_, mesh_.points[a], value_[a], mesh_.points[b], value_[b]));
            value_.push_back(0);
        });
        const auto middle_of = [&](std::uint32_t a, std::uint32_t b) {
            const auto found = middle.find(edge_key(a, b));
            return found == middle.end() ? kNone : found->second;
        };
        const std::size_t count = mesh_.triangles.size();
        for (std::size_t t = 0; t < count; ++t) {
            const Triangle tri = mesh_.triangles[t];
            // At most two edges of a triangle change sign.
            for (std::size_t i = 0; i < 3; ++i) {
                const std::uint32_t a = tri[i], b = tri[(i + 1) % 3], c = tri[(i + 2) % 3];
                const std::uint32_t ab = middle_of(a, b), bc = middle_of(b, c), ca = middle_of(c, a);
                if (ab == kNone || bc != kNone) continue;
                mesh_.triangles[t] = {a, ab, ca == kNone ? c : ca};
                add({ab, b, c}, t);
                if (ca != kNone) add({ab, c, ca}, t);
                break;
            }
        }
    }

    void add(Triangle triangle, std::size_t like) {
        mesh_.triangles.push_back(triangle);
        mesh_.tags.push_back(mesh_.tags[like]);
    }

    static constexpr std::uint32_t kNone = 0xffffffffu;
    HalfMesh& mesh_;
    const Field& surface_;
    const Field& inside_;
    std::uint8_t tag_;
    std::vector<double> value_;
    std::vector<std::uint8_t> fixed_;
};

}  // namespace

void cut_along(HalfMesh& mesh, const Field& surface, const Field& inside, std::uint8_t tag) {
    Cutter(mesh, surface, inside, tag).run();
}

}  // namespace ninety
