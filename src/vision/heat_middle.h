// A joint's place, refined by the heat about it: where the model's own point and its heat map meet. Pure.
// CAMERA.md, section 4, "Refine".
#pragma once

#include <algorithm>
#include <cmath>
#include <glm/vec2.hpp>

namespace ninety {

inline constexpr int kHeatCells = 64;       // a heat map's side, in cells
inline constexpr double kHeatCellSize = 4;  // of the crop's 256 pixels
inline constexpr int kHeatAround = 3;       // cells that count each way: 7 x 7
inline constexpr double kLeastHeat = .5;    // 0..1; a flatter heat map says nothing

// `point`: the model's, in crop pixels, finite. `logit(x, y)`: the heat of a cell. The middle of the cells
// about it, weighted by their heat, or the point itself where none is hot.
template <class Logit>
glm::dvec2 heat_middle(glm::dvec2 point, const Logit& logit) {
    const int cx = static_cast<int>(point.x / kHeatCellSize), cy = static_cast<int>(point.y / kHeatCellSize);
    double most = 0, sum = 0;
    glm::dvec2 moment(0);
    for (int y = std::max(cy - kHeatAround, 0); y <= std::min(cy + kHeatAround, kHeatCells - 1); ++y)
        for (int x = std::max(cx - kHeatAround, 0); x <= std::min(cx + kHeatAround, kHeatCells - 1); ++x) {
            const double heat = 1 / (1 + std::exp(-static_cast<double>(logit(x, y))));
            most = std::max(most, heat);
            sum += heat;
            moment += heat * glm::dvec2(x, y);
        }
    return most < kLeastHeat ? point : moment / sum * kHeatCellSize;
}

}  // namespace ninety
