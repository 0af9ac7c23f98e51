// The low discs from the side, as a drawing: how far each is wedged open at its back, at twice the angle so
// that it can be seen.
//
// A flat picture: x towards the belly, y up, fractions of stature; the sacrum stands still, whatever the
// pelvis does. What is doubled is the bend against upright, not the shape that a disc has when one stands.
#pragma once

#include <array>
#include <glm/vec2.hpp>

#include "scene/bend_marks.h"

namespace ninety {

inline constexpr double kWedgesDrawn = 2;

struct DiscWedges {
    // Corners: lower back, lower front, upper front, upper back.
    using Quad = std::array<glm::vec2, 4>;
    static constexpr std::size_t kDiscs = 3;
    std::array<Quad, kDiscs + 1> body;  // the sacrum's first segment, L5, L4, L3
    std::array<Quad, kDiscs> disc;      // each below the vertebra of the next index
    std::array<Quad, kDiscs> spinous;   // the processes behind L5, L4, L3
};
DiscWedges disc_wedges(const SpineCurve& curve);

// What the drawing spans at any bend up to this of each disc: lower left and upper right.
inline constexpr glm::vec2 kWedgesLow{-.038f, -.019f}, kWedgesHigh{.047f, .078f};

}  // namespace ninety
