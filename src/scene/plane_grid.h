// Triangles for a plane that something changes along: as large as that allows. A rasteriser pays for each,
// as small as it is.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

namespace ninety {

// Of a grid of cells: from vertex to vertex, both included.
struct GridBlock {
    std::uint32_t left, right, lower, upper;
};

// Of a grid of so many cells (1 or more, asserted), whose vertices are numbered row by row, columns + 1 of
// them each: three vertices for each triangle, counter-clockwise where columns run to the right and rows up.
// A block that is `even` needs no vertex within it but its middle one; what is not is halved. No vertex lies
// within another triangle's edge: there are no cracks.
std::vector<std::uint32_t> plane_triangles(std::uint32_t columns, std::uint32_t rows,
                                           const std::function<bool(const GridBlock&)>& even);

}  // namespace ninety
