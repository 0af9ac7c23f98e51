#include "scene/plane_grid.h"

#include <cassert>

namespace ninety {
namespace {

class Grid {
  public:
    Grid(std::uint32_t columns, std::uint32_t rows)
        : wide_(columns + 1), corners_(std::size_t{wide_} * (rows + 1)) {}

    // Into blocks that are even, or single cells. A row or column of cells has no vertex in its middle: it is
    // halved, too.
    void divide(const GridBlock& block, const std::function<bool(const GridBlock&)>& even) {
        const std::uint32_t across = block.right - block.left, up = block.upper - block.lower;
        const bool single = across == 1 && up == 1;
        if (single || (across > 1 && up > 1 && even(block))) {
            for (const std::uint32_t row : {block.lower, block.upper})
                for (const std::uint32_t column : {block.left, block.right})
                    corners_[at(column, row)] = true;
            blocks_.push_back(block);
            return;
        }
        GridBlock first = block, second = block;
        if (across >= up)
            first.right = second.left = block.left + across / 2;
        else
            first.upper = second.lower = block.lower + up / 2;
        divide(first, even);
        divide(second, even);
    }

    std::vector<std::uint32_t> triangles() && {
        for (const GridBlock& block : blocks_)
            block.right - block.left == 1 && block.upper - block.lower == 1 ? cell(block) : fan(block);
        return std::move(indices_);
    }

  private:
    std::uint32_t at(std::uint32_t column, std::uint32_t row) const { return row * wide_ + column; }
    void add(std::uint32_t a, std::uint32_t b, std::uint32_t c) {
        indices_.insert(indices_.end(), {a, b, c});
    }

    void cell(const GridBlock& block) {
        const std::uint32_t i = at(block.left, block.lower), above = at(block.left, block.upper);
        add(i, i + 1, above + 1);
        add(i, above + 1, above);
    }

    // About its middle, by all corners of neighbours that lie on its sides.
    void fan(const GridBlock& block) {
        const std::uint32_t middle = at((block.left + block.right) / 2, (block.lower + block.upper) / 2);
        std::uint32_t last = at(block.left, block.lower);
        const auto go = [&](std::uint32_t column, std::uint32_t row) {
            const std::uint32_t next = at(column, row);
            if (!corners_[next]) return;
            add(middle, last, next);
            last = next;
        };
        for (std::uint32_t c = block.left + 1; c <= block.right; ++c)
            go(c, block.lower);
        for (std::uint32_t r = block.lower + 1; r <= block.upper; ++r)
            go(block.right, r);
        for (std::uint32_t c = block.right; c-- > block.left;)
            go(c, block.upper);
        for (std::uint32_t r = block.upper; r-- > block.lower;)
            go(block.left, r);
    }

    std::uint32_t wide_;
    std::vector<bool> corners_;  // of blocks
    std::vector<GridBlock> blocks_;
    std::vector<std::uint32_t> indices_;
};

}  // namespace

std::vector<std::uint32_t> plane_triangles(std::uint32_t columns, std::uint32_t rows,
                                           const std::function<bool(const GridBlock&)>& even) {
    assert(columns > 0 && rows > 0);
    Grid grid(columns, rows);
    grid.divide({0, columns, 0, rows}, even);
    return std::move(grid).triangles();
}

}  // namespace ninety
