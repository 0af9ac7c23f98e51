// Whether a point is inside a closed mesh: by how often the surface is crossed on the way out, in three
// directions, of which two must agree. Where they say that it is out, which a hair crack at a seam can make
// them say, the angle that the whole surface fills around it decides (its winding number, van Oosterom and
// Strackee).
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <glm/geometric.hpp>
#include <glm/gtc/quaternion.hpp>
#include <glm/mat3x3.hpp>
#include <glm/vec3.hpp>
#include <vector>

namespace ninety::test {

class ClosedMesh {
  public:
    ClosedMesh(std::vector<glm::vec3> points, const std::vector<std::uint32_t>& indices)
        : points_(std::move(points)), indices_(indices) {
        for (glm::vec3& p : points_)
            p = turned(p);
        for (int axis = 0; axis < 3; ++axis)
            sort_into_columns(axis);
    }

    bool contains(glm::vec3 point) const {
        const glm::vec3 p = turned(point);
        int votes = 0;
        for (int axis = 0; axis < 3; ++axis)
            votes += winding(axis, p) != 0;
        return votes >= 2 || angle_around(p) > .5;
    }

  private:
    static constexpr int kColumns = 48;
    struct Grid {
        float low[2]{}, step[2]{};
        std::vector<std::vector<std::uint32_t>> column;  // first indices of the triangles over each column
    };

    // Askew, so that no direction lies in a plane of symmetry, where seams are.
    static glm::vec3 turned(glm::vec3 p) {
        static const glm::mat3 askew = glm::mat3_cast(glm::normalize(glm::quat(.8f, .31f, -.23f, .41f)));
        return askew * p;
    }
    static int u_of(int axis) { return (axis + 1) % 3; }
    static int v_of(int axis) { return (axis + 2) % 3; }

    void sort_into_columns(int axis) {
        Grid& grid = grids_[axis];
        grid.column.resize(kColumns * kColumns);
        const int of[2] = {u_of(axis), v_of(axis)};
        for (int k = 0; k < 2; ++k) {
            float low = 1e9f, high = -1e9f;
            for (const glm::vec3& p : points_)
                low = std::min(low, p[of[k]]), high = std::max(high, p[of[k]]);
            grid.low[k] = low, grid.step[k] = (high - low) / kColumns * 1.0001f;
        }
        for (std::uint32_t t = 0; t < indices_.size(); t += 3) {
            int from[2], to[2];
            for (int k = 0; k < 2; ++k) {
                const auto [least, most] =
                    std::minmax({points_[indices_[t]][of[k]], points_[indices_[t + 1]][of[k]],
                                 points_[indices_[t + 2]][of[k]]});
                from[k] = cell(grid, k, least), to[k] = cell(grid, k, most);
            }
            for (int u = from[0]; u <= to[0]; ++u)
                for (int v = from[1]; v <= to[1]; ++v)
                    grid.column[static_cast<std::size_t>(u * kColumns + v)].push_back(t);
        }
    }

    static int cell(const Grid& grid, int k, float at) {
        return std::clamp(static_cast<int>((at - grid.low[k]) / grid.step[k]), 0, kColumns - 1);
    }

    double angle_around(glm::vec3 p) const {
        double sum = 0;
        for (std::uint32_t t = 0; t < indices_.size(); t += 3) {
            const glm::dvec3 a = points_[indices_[t]] - p, b = points_[indices_[t + 1]] - p,
                             c = points_[indices_[t + 2]] - p;
            const double la = glm::length(a), lb = glm::length(b), lc = glm::length(c);
            sum += std::atan2(glm::dot(a, glm::cross(b, c)),
                              la * lb * lc + glm::dot(a, b) * lc + glm::dot(b, c) * la + glm::dot(c, a) * lb);
        }
        return sum / (2 * 3.14159265358979);
    }

    // Towards +axis. Each edge counts for the one of its two triangles that the half-open rule gives it to.
    int winding(int axis, glm::vec3 p) const {
        const int a = axis, u = u_of(axis), v = v_of(axis);
        const Grid& grid = grids_[axis];
        int sum = 0;
        for (const std::uint32_t t :
             grid.column[static_cast<std::size_t>(cell(grid, 0, p[u]) * kColumns + cell(grid, 1, p[v]))]) {
            const glm::dvec3 q[3] = {glm::dvec3(points_[indices_[t]]) - glm::dvec3(p),
                                     glm::dvec3(points_[indices_[t + 1]]) - glm::dvec3(p),
                                     glm::dvec3(points_[indices_[t + 2]]) - glm::dvec3(p)};
            int turns = 0;
            for (int i = 0; i < 3; ++i) {
                const glm::dvec3 &b = q[i], &c = q[(i + 1) % 3];
                if ((b[v] <= 0) == (c[v] <= 0)) continue;
                const double cross = b[u] * c[v] - b[v] * c[u];  // its sign is the same from both triangles
                if ((cross > 0) == (b[v] <= 0)) turns += b[v] <= 0 ? 1 : -1;
            }
            if (turns == 0) continue;
            const double area =
                (q[1][u] - q[0][u]) * (q[2][v] - q[0][v]) - (q[1][v] - q[0][v]) * (q[2][u] - q[0][u]);
            if (area == 0) continue;
            const double w0 = q[1][u] * q[2][v] - q[1][v] * q[2][u],
                         w1 = q[2][u] * q[0][v] - q[2][v] * q[0][u],
                         w2 = q[0][u] * q[1][v] - q[0][v] * q[1][u];
            if ((w0 * q[0][a] + w1 * q[1][a] + w2 * q[2][a]) / area > 0) sum += turns;
        }
        return sum;
    }

    std::vector<glm::vec3> points_;
    const std::vector<std::uint32_t>& indices_;
    Grid grids_[3];
};

}  // namespace ninety::test
