#include "figure/mesh_refine.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <unordered_map>

namespace ninety {
namespace {

constexpr std::uint32_t kWhole = 0xffffffffu;

class Refiner {
  public:
    Refiner(HalfMesh& mesh, const Field& surface, const Field& wanted)
        : mesh_(mesh), surface_(surface), wanted_(wanted) {}

    bool round() {
        middle_.clear();
        const std::size_t before = mesh_.points.size(), count = mesh_.triangles.size();
        for (std::size_t t = 0; t < count; ++t)
            for (std::size_t i = 0; i < 3; ++i)
                mark(mesh_.triangles[t][i], mesh_.triangles[t][(i + 1) % 3]);
        for (std::size_t t = 0; t < count; ++t)
            split(t);
        return mesh_.points.size() > before;
    }

  private:
    static std::uint64_t key(std::uint32_t a, std::uint32_t b) {
        return std::uint64_t{std::min(a, b)} << 32 | std::max(a, b);
    }

    void mark(std::uint32_t a, std::uint32_t b) {
        const auto [at, is_new] = middle_.try_emplace(key(a, b), kWhole);
        if (!is_new) return;
        const glm::dvec3 p = (mesh_.points[a] + mesh_.points[b]) / 2.0;
        if (glm::distance(mesh_.points[a], mesh_.points[b]) <= wanted_(p)) return;
        at->second = static_cast<std::uint32_t>(mesh_.points.size());
        mesh_.points.push_back(project_to_surface(surface_, p));
    }

    void split(std::size_t t) {
        Triangle tri = mesh_.triangles[t];
        std::array<std::uint32_t, 3> m;
        const auto look = [&] {
            for (std::size_t i = 0; i < 3; ++i)
                m[i] = middle_.at(key(tri[i], tri[(i + 1) % 3]));
        };
        look();
        const auto marked = 3 - std::count(m.begin(), m.end(), kWhole);
        if (marked == 0) return;
        if (marked == 3) {
            mesh_.triangles[t] = {m[0], m[1], m[2]};
            add({tri[0], m[0], m[2]}, t), add({tri[1], m[1], m[0]}, t), add({tri[2], m[2], m[1]}, t);
            return;
        }
        // The first edge is split and the last is whole.
        while (m[0] == kWhole || m[2] != kWhole)
            std::rotate(tri.begin(), tri.begin() + 1, tri.end()), look();
        mesh_.triangles[t] = {tri[0], m[0], tri[2]};
        if (marked == 1)
            add({m[0], tri[1], tri[2]}, t);
        else
            add({m[0], tri[1], m[1]}, t), add({m[0], m[1], tri[2]}, t);
    }

    void add(Triangle triangle, std::size_t like) {
        mesh_.triangles.push_back(triangle);
        mesh_.tags.push_back(mesh_.tags[like]);
    }

    HalfMesh& mesh_;
    const Field& surface_;
    const Field& wanted_;
    std::unordered_map<std::uint64_t, std::uint32_t> middle_;
};

}  // namespace

void refine(HalfMesh& mesh, const Field& surface, const Field& wanted, int rounds) {
    Refiner refiner(mesh, surface, wanted);
    while (rounds-- > 0 && refiner.round()) {
    }
}

}  // namespace ninety
