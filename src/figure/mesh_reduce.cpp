#include "figure/mesh_reduce.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/mat3x3.hpp>
#include <glm/matrix.hpp>
#include <queue>
#include <unordered_map>

namespace ninety {
namespace {

using glm::dvec3;

// The sum of squared distances to a set of planes, as x'Ax + 2b'x + c.
struct Quadric {
    glm::dmat3 a{0.0};
    dvec3 b{0};
    double c = 0;

    void add_plane(dvec3 n, double d, double weight) {
        a += weight * glm::outerProduct(n, n);
        b += weight * d * n;
        c += weight * d * d;
    }
    void operator+=(const Quadric& o) { a += o.a, b += o.b, c += o.c; }
    double at(dvec3 p) const { return std::max(0.0, glm::dot(p, a * p) + 2 * glm::dot(b, p) + c); }
};

struct Candidate {
    double cost;
    std::uint32_t keep, drop, stamp_keep, stamp_drop;
    dvec3 to;
    bool operator<(const Candidate& o) const { return cost > o.cost; }  // cheapest on top
};

class Reducer {
  public:
    Reducer(HalfMesh& mesh, const Field& importance) : mesh_(mesh) {
        const std::size_t n = mesh.points.size();
        quadric_.resize(n), around_.resize(n), stamp_.assign(n, 0), lines_.resize(n), importance_.resize(n);
        for (std::size_t v = 0; v < n; ++v)
            importance_[v] = importance(mesh.points[v]);
        for (std::uint32_t t = 0; t < mesh.triangles.size(); ++t)
            for (const std::uint32_t v : mesh.triangles[t])
                around_[v].push_back(t);
        alive_ = mesh.triangles.size();
        for (const Triangle& tri : mesh.triangles)
            add_face(tri);
        find_lines();
    }

    void run(std::size_t target) {
        for (const Triangle& tri : mesh_.triangles)
            for (std::size_t i = 0; i < 3; ++i)
                if (tri[i] < tri[(i + 1) % 3] || is_line(tri[i], tri[(i + 1) % 3]))
                    offer(tri[i], tri[(i + 1) % 3]);
        while (alive_ > target && !queue_.empty()) {
            const Candidate c = queue_.top();
            queue_.pop();
            if (stamp_[c.keep] != c.stamp_keep || stamp_[c.drop] != c.stamp_drop) continue;
            if (is_safe(c)) collapse(c);
        }
        compact();
    }

  private:
    dvec3 point(std::uint32_t v) const { return mesh_.points[v]; }

    void add_face(const Triangle& tri) {
        const dvec3 p = point(tri[0]), cross = glm::cross(point(tri[1]) - p, point(tri[2]) - p);
        const double area = glm::length(cross);
        if (area < 1e-14) return;
        const dvec3 n = cross / area;
        for (const std::uint32_t v : tri) {
            const double w = area * importance_[v] * importance_[v];
            quadric_[v].add_plane(n, -glm::dot(n, p), w);
            // A little of the distance to the vertex itself: keeps flat places evenly covered.
            constexpr double kEven = .002;
            for (const dvec3 axis : {dvec3(1, 0, 0), dvec3(0, 1, 0), dvec3(0, 0, 1)})
                quadric_[v].add_plane(axis, -glm::dot(axis, point(v)), kEven * w);
        }
    }

    // Border and material lines: who is on them, and planes across the surface that hold them in place.
    void find_lines() {
        std::unordered_map<std::uint64_t, std::array<std::uint32_t, 2>> faces;
        const auto key = [](std::uint32_t a, std::uint32_t b) {
            return std::uint64_t{std::min(a, b)} << 32 | std::max(a, b);
        };
        for (std::uint32_t t = 0; t < mesh_.triangles.size(); ++t)
            for (std::size_t i = 0; i < 3; ++i) {
                const Triangle& tri = mesh_.triangles[t];
                auto [at, is_new] = faces.try_emplace(key(tri[i], tri[(i + 1) % 3]), std::array{t, kNone});
                if (!is_new) at->second[1] = t;
            }
        for (const auto& [edge, pair] : faces) {
            if (pair[1] != kNone && mesh_.tags[pair[0]] == mesh_.tags[pair[1]]) continue;
            const auto a = static_cast<std::uint32_t>(edge >> 32),
                       b = static_cast<std::uint32_t>(edge & 0xffffffffu);
            lines_[a].push_back(b), lines_[b].push_back(a);
            const Triangle& tri = mesh_.triangles[pair[0]];
            const dvec3 along = point(b) - point(a);
            const dvec3 n = glm::cross(point(tri[1]) - point(tri[0]), point(tri[2]) - point(tri[0]));
            dvec3 across = glm::cross(along, n);
            const double length = glm::length(across);
            if (length < 1e-16) continue;
            across /= length;
            for (const std::uint32_t v : {a, b})
                quadric_[v].add_plane(across, -glm::dot(across, point(a)),
                                      6 * glm::dot(along, along) * importance_[v] * importance_[v]);
        }
    }

    bool is_line(std::uint32_t a, std::uint32_t b) const {
        return std::find(lines_[a].begin(), lines_[a].end(), b) != lines_[a].end();
    }

    void offer(std::uint32_t a, std::uint32_t b) {
        const bool line_a = !lines_[a].empty(), line_b = !lines_[b].empty(), line = is_line(a, b);
        if (line_a && line_b && !line) return;  // would pinch two lines together
        std::uint32_t keep = a, drop = b;
        if (line_b && (!line_a || lines_[b].size() != 2)) std::swap(keep, drop);
        if (lines_[drop].size() != 0 && lines_[drop].size() != 2) return;  // both ends are corners
        Quadric sum = quadric_[keep];
        sum += quadric_[drop];
        std::array<dvec3, 4> places{point(keep), point(drop), (point(keep) + point(drop)) * .5, point(keep)};
        std::size_t count = 1;
        if (line ? lines_[keep].size() == 2 : !line_a && !line_b) count = 3;
        if (count == 3 && !line && std::abs(glm::determinant(sum.a)) > 1e-30) {
            places[3] = -glm::inverse(sum.a) * sum.b;
            if (glm::distance(places[3], places[2]) < glm::distance(point(a), point(b))) count = 4;
        }
        Candidate best{1e30, keep, drop, stamp_[keep], stamp_[drop], {}};
        for (std::size_t i = 0; i < count; ++i) {
            const double cost = sum.at(places[i]);
            if (cost < best.cost) best.cost = cost, best.to = places[i];
        }
        queue_.push(best);
    }

    std::vector<std::uint32_t> neighbours(std::uint32_t v) const {
        std::vector<std::uint32_t> found;
        for (const std::uint32_t t : around_[v])
            for (const std::uint32_t w : mesh_.triangles[t])
                if (w != v && std::find(found.begin(), found.end(), w) == found.end()) found.push_back(w);
        return found;
    }

    bool is_safe(const Candidate& c) const {
        // 1. The link condition: only the triangles at the edge may touch both ends.
        std::size_t shared_faces = 0, shared = 0;
        for (const std::uint32_t t : around_[c.drop])
            for (const std::uint32_t v : mesh_.triangles[t])
                shared_faces += v == c.keep;
        const std::vector<std::uint32_t> of_keep = neighbours(c.keep);
        for (const std::uint32_t v : neighbours(c.drop))
            shared += std::find(of_keep.begin(), of_keep.end(), v) != of_keep.end();
        if (shared != shared_faces) return false;
        // 2. No triangle may turn over or become a needle.
        return keeps_shape(c.keep, c.drop, c.to) && keeps_shape(c.drop, c.keep, c.to);
    }

    bool keeps_shape(std::uint32_t moved, std::uint32_t other, dvec3 to) const {
        for (const std::uint32_t t : around_[moved]) {
            const Triangle& tri = mesh_.triangles[t];
            if (std::find(tri.begin(), tri.end(), other) != tri.end()) continue;
            std::array<dvec3, 3> before, after;
            for (std::size_t i = 0; i < 3; ++i)
                before[i] = point(tri[i]), after[i] = tri[i] == moved ? to : before[i];
            const dvec3 n0 = glm::cross(before[1] - before[0], before[2] - before[0]);
            const dvec3 n1 = glm::cross(after[1] - after[0], after[2] - after[0]);
            const double l0 = glm::length(n0), l1 = glm::length(n1);
            double longest = 0;
            for (std::size_t i = 0; i < 3; ++i)
                longest =
                    std::max(longest, glm::dot(after[(i + 1) % 3] - after[i], after[(i + 1) % 3] - after[i]));
            if (l1 < .12 * longest && l1 < l0 * 1.5) return false;
            if (l0 > 1e-14 && glm::dot(n0, n1) < .35 * l0 * l1) return false;
        }
        return true;
    }

    void collapse(const Candidate& c) {
        mesh_.points[c.keep] = c.to;
        quadric_[c.keep] += quadric_[c.drop];
        importance_[c.keep] = std::max(importance_[c.keep], importance_[c.drop]);
        for (const std::uint32_t t : around_[c.drop]) {
            Triangle& tri = mesh_.triangles[t];
            if (std::find(tri.begin(), tri.end(), c.keep) != tri.end()) {
                for (const std::uint32_t v : tri)
                    if (v != c.drop) std::erase(around_[v], t);
                tri = {kNone, kNone, kNone};
                --alive_;
                continue;
            }
            std::replace(tri.begin(), tri.end(), c.drop, c.keep);
            around_[c.keep].push_back(t);
        }
        around_[c.drop].clear();
        for (const std::uint32_t v : lines_[c.drop]) {
            std::erase(lines_[v], c.drop);
            if (v == c.keep) continue;
            lines_[v].push_back(c.keep), lines_[c.keep].push_back(v);
        }
        lines_[c.drop].clear();
        ++stamp_[c.drop], ++stamp_[c.keep];
        for (const std::uint32_t v : neighbours(c.keep))
            offer(c.keep, v);
    }

    void compact() {
        std::vector<std::uint32_t> place(mesh_.points.size(), kNone);
        HalfMesh out;
        for (std::size_t t = 0; t < mesh_.triangles.size(); ++t) {
            Triangle tri = mesh_.triangles[t];
            if (tri[0] == kNone) continue;
            for (std::uint32_t& v : tri) {
                if (place[v] == kNone)
                    place[v] = static_cast<std::uint32_t>(out.points.size()), out.points.push_back(point(v));
                v = place[v];
            }
            out.triangles.push_back(tri), out.tags.push_back(mesh_.tags[t]);
        }
        mesh_ = std::move(out);
    }

    static constexpr std::uint32_t kNone = 0xffffffffu;
    HalfMesh& mesh_;
    std::vector<Quadric> quadric_;
    std::vector<std::vector<std::uint32_t>> around_;  // triangles at a vertex
    std::vector<std::vector<std::uint32_t>> lines_;   // neighbours along border or material lines
    std::vector<std::uint32_t> stamp_;
    std::vector<double> importance_;
    std::size_t alive_ = 0;
    std::priority_queue<Candidate> queue_;
};

}  // namespace

void reduce(HalfMesh& mesh, std::size_t target, const Field& importance) {
    Reducer(mesh, importance).run(target);
}

}  // namespace ninety
