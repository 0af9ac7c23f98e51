#include "figure/surface_nets.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <limits>
#include <unordered_map>

namespace ninety {
namespace {

constexpr int kBlock = 4;  // cells along a block that is sampled whole or not at all
constexpr std::uint32_t kNone = 0xffffffffu;

// Corner i of a cell lies at ((i & 1), (i >> 1 & 1), (i >> 2)).
struct Cell {
    int x, y, z;
};
constexpr int corner_x(int i) {
    return i & 1;
}
constexpr int corner_y(int i) {
    return i >> 1 & 1;
}
constexpr int corner_z(int i) {
    return i >> 2;
}

// The twelve edges as pairs of corners, four along each axis.
constexpr std::array<std::array<int, 2>, 12> kEdges{
    {{0, 1}, {2, 3}, {4, 5}, {6, 7}, {0, 2}, {1, 3}, {4, 6}, {5, 7}, {0, 4}, {1, 5}, {2, 6}, {3, 7}}};
// The six faces as cycles of corners.
constexpr std::array<std::array<int, 4>, 6> kFaces{
    {{0, 2, 6, 4}, {1, 3, 7, 5}, {0, 1, 5, 4}, {2, 3, 7, 6}, {0, 1, 3, 2}, {4, 5, 7, 6}}};

int edge_between(int a, int b) {
    for (int e = 0; e < 12; ++e)
        if ((kEdges[e][0] == a && kEdges[e][1] == b) || (kEdges[e][0] == b && kEdges[e][1] == a)) return e;
    return -1;
}

// Which of the twelve edges belong to one sheet of the surface: edge -> smallest edge of its sheet, -1 if not
// cut. A cell that two sheets pass through gets two vertices, which keeps the mesh a manifold in narrow gaps.
std::array<int, 12> sheets_of(unsigned inside_mask) {
    std::array<int, 12> sheet;
    for (int e = 0; e < 12; ++e) {
        const bool cut = (inside_mask >> kEdges[e][0] & 1) != (inside_mask >> kEdges[e][1] & 1);
        sheet[e] = cut ? e : -1;
    }
    const auto join = [&](int a, int b) {
        const int low = std::min(sheet[a], sheet[b]), high = std::max(sheet[a], sheet[b]);
        for (int& s : sheet)
            if (s == high) s = low;
    };
    for (const auto& face : kFaces) {
        std::array<int, 4> cut{};
        int count = 0;
        for (int i = 0; i < 4; ++i) {
            const int e = edge_between(face[i], face[(i + 1) % 4]);
            if (sheet[e] >= 0) cut[count++] = e;
        }
        if (count == 2) join(cut[0], cut[1]);
        if (count != 4) continue;
        for (int i = 0; i < 4; ++i)  // two inside corners, diagonally: the surface rounds each of them
            if (inside_mask >> face[i] & 1)
                join(edge_between(face[(i + 3) % 4], face[i]), edge_between(face[i], face[(i + 1) % 4]));
    }
    return sheet;
}

class Mesher {
  public:
    Mesher(const Field& field, const GridBox& box) : field_(field), h_(box.cell), origin_(box.low) {
        origin_.z = -h_ / 2;  // the first layer of cells straddles the mirror
        const glm::dvec3 size = box.high - origin_;
        const auto blocks = [&](double length) { return static_cast<int>(std::ceil(length / h_ / kBlock)); };
        nx_ = blocks(size.x) * kBlock + 1;
        ny_ = blocks(size.y) * kBlock + 1;
        nz_ = blocks(size.z) * kBlock + 1;
        value_.assign(static_cast<std::size_t>(nx_) * ny_ * nz_, std::numeric_limits<float>::quiet_NaN());
    }

    HalfMesh run() {
        sample();
        for (const Cell& c : cells_)
            place_vertices(c);
        for (const Cell& c : cells_)
            emit_quads(c);
        mesh_.tags.assign(mesh_.triangles.size(), 0);
        return std::move(mesh_);
    }

  private:
    std::size_t index(int x, int y, int z) const { return (static_cast<std::size_t>(z) * ny_ + y) * nx_ + x; }
    glm::dvec3 at(int x, int y, int z) const { return origin_ + h_ * glm::dvec3(x, y, z); }
    float value(int x, int y, int z) {
        float& v = value_[index(x, y, z)];
        if (std::isnan(v)) v = static_cast<float>(field_(at(x, y, z)));
        return v;
    }

    void sample() {
        const double half = h_ * kBlock / 2, reach = 1.6 * half * std::sqrt(3.0);
        for (int z = 0; z + 1 < nz_; z += kBlock)
            for (int y = 0; y + 1 < ny_; y += kBlock)
                for (int x = 0; x + 1 < nx_;) {
                    const double d = std::abs(field_(at(x, y, z) + half));
                    if (d > reach) {  // walk on as far as the distance allows
                        x += kBlock * std::max(1, static_cast<int>((d / 1.6 - reach) / (h_ * kBlock)));
                        continue;
                    }
                    for (int i = 0; i < kBlock * kBlock * kBlock; ++i)
                        cells_.push_back({x + i % kBlock, y + i / kBlock % kBlock, z + i / kBlock / kBlock});
                    x += kBlock;
                }
        std::erase_if(cells_, [&](const Cell& c) {
            const unsigned m = mask(c);
            return m == 0 || m == 255;
        });
    }

    unsigned mask(const Cell& c) {
        unsigned m = 0;
        for (int i = 0; i < 8; ++i)
            if (value(c.x + corner_x(i), c.y + corner_y(i), c.z + corner_z(i)) < 0) m |= 1u << i;
        return m;
    }

    void place_vertices(const Cell& c) {
        const std::array<int, 12> sheet = sheets_of(mask(c));
        std::array<std::uint32_t, 12> vertex;
        vertex.fill(kNone);
        for (int s = 0; s < 12; ++s) {
            glm::dvec3 sum(0);
            int count = 0;
            for (int e = 0; e < 12; ++e) {
                if (sheet[e] != s) continue;
                const int a = kEdges[e][0], b = kEdges[e][1];
                const int ax = c.x + corner_x(a), ay = c.y + corner_y(a), az = c.z + corner_z(a);
                const int bx = c.x + corner_x(b), by = c.y + corner_y(b), bz = c.z + corner_z(b);
                const double va = value(ax, ay, az), vb = value(bx, by, bz);
                sum += at(ax, ay, az) + (va / (va - vb)) * (at(bx, by, bz) - at(ax, ay, az));
                vertex[e] = static_cast<std::uint32_t>(mesh_.points.size());
                ++count;
            }
            if (count == 0) continue;
            glm::dvec3 p = sum / static_cast<double>(count);
            if (c.z == 0) p.z = 0;
            mesh_.points.push_back(p);
        }
        vertices_.emplace(index(c.x, c.y, c.z), vertex);
    }

    std::uint32_t vertex_of(int x, int y, int z, int edge) const {
        const auto found = vertices_.find(index(x, y, z));
        return found == vertices_.end() ? kNone : found->second[edge];
    }

    // A quad around each cut grid edge that starts at the cell's low corner.
    void emit_quads(const Cell& c) {
        const float v0 = value(c.x, c.y, c.z);
        for (int axis = 0; axis < 3; ++axis) {
            if (c.z == 0) continue;  // the mirrored half
            const int dx = axis == 0, dy = axis == 1, dz = axis == 2;
            const float v1 = value(c.x + dx, c.y + dy, c.z + dz);
            if ((v0 < 0) == (v1 < 0)) continue;
            const int u = (axis + 1) % 3, v = (axis + 2) % 3;
            std::array<std::uint32_t, 4> quad;
            for (int i = 0; i < 4; ++i) {  // the four cells around the edge, counter-clockwise about the axis
                const int du = i == 1 || i == 2 ? 0 : -1, dv = i >= 2 ? 0 : -1;
                std::array<int, 3> cell{c.x, c.y, c.z};
                cell[u] += du;
                cell[v] += dv;
                const int low = (du ? 1 << u : 0) | (dv ? 1 << v : 0);
                quad[i] = vertex_of(cell[0], cell[1], cell[2], edge_between(low, low | 1 << axis));
            }
            if (v0 >= 0) std::swap(quad[1], quad[3]);
            add_quad(quad);
        }
    }

    void add_quad(const std::array<std::uint32_t, 4>& q) {
        const auto length2 = [&](int a, int b) {
            const glm::dvec3 d = mesh_.points[q[a]] - mesh_.points[q[b]];
            return glm::dot(d, d);
        };
        if (length2(0, 2) <= length2(1, 3)) {
            mesh_.triangles.push_back({q[0], q[1], q[2]});
            mesh_.triangles.push_back({q[0], q[2], q[3]});
        } else {
            mesh_.triangles.push_back({q[1], q[2], q[3]});
            mesh_.triangles.push_back({q[1], q[3], q[0]});
        }
    }

    const Field& field_;
    double h_;
    glm::dvec3 origin_;
    int nx_ = 0, ny_ = 0, nz_ = 0;
    std::vector<float> value_;
    std::vector<Cell> cells_;
    std::unordered_map<std::size_t, std::array<std::uint32_t, 12>> vertices_;
    HalfMesh mesh_;
};

}  // namespace

HalfMesh surface_nets(const Field& field, const GridBox& box) {
    return Mesher(field, box).run();
}

glm::dvec3 gradient(const Field& field, glm::dvec3 p, double step) {
    const double e = step;
    const glm::dvec3 x(e, 0, 0), y(0, e, 0), z(0, 0, e);
    return glm::dvec3(field(p + x) - field(p - x), field(p + y) - field(p - y), field(p + z) - field(p - z)) /
           (2 * e);
}

glm::dvec3 project_to_surface(const Field& field, glm::dvec3 p) {
    for (int i = 0; i < 5; ++i) {
        const double d = field(p);
        if (std::abs(d) < 1e-7) break;
        glm::dvec3 g = gradient(field, p);
        if (p.z == 0) g.z = 0;
        // A gradient near zero marks the middle of something: half a step is as good as any.
        p -= g * (d / std::max(glm::dot(g, g), .1));
    }
    return p;
}

}  // namespace ninety
