#include "scene/callouts.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

namespace ninety {
namespace {

constexpr std::size_t kRows = 14;  // places tried at each edge, beside the one that is level with the thing
constexpr float kLongest = .5f;    // line, of the picture's width: a longer one leads past other things

bool overlap(const PixelBox& a, const PixelBox& b) {
    return a.low.x < b.high.x && b.low.x < a.high.x && a.low.y < b.high.y && b.low.y < a.high.y;
}
bool contains(const PixelBox& box, glm::vec2 p) {
    return p.x > box.low.x && p.x < box.high.x && p.y > box.low.y && p.y < box.high.y;
}
PixelBox grown(const PixelBox& box, float by) {
    return {box.low - by, box.high + by};
}

struct Leader {
    glm::vec2 from, to;
};

float turn(glm::vec2 a, glm::vec2 b, glm::vec2 c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
bool cross(const Leader& a, const Leader& b) {
    return turn(a.from, a.to, b.from) * turn(a.from, a.to, b.to) <= 0 &&
           turn(b.from, b.to, a.from) * turn(b.from, b.to, a.to) <= 0;
}
// Whether a line touches a box: slab by slab.
bool hits(const Leader& line, const PixelBox& box) {
    float from = 0, to = 1;
    for (int axis = 0; axis < 2; ++axis) {
        const float start = line.from[axis], way = line.to[axis] - start;
        if (std::abs(way) < 1e-4f) {
            if (start <= box.low[axis] || start >= box.high[axis]) return false;
            continue;
        }
        const float a = (box.low[axis] - start) / way, b = (box.high[axis] - start) / way;
        from = std::max(from, std::min(a, b)), to = std::min(to, std::max(a, b));
    }
    return from < to;
}

// Tries every way to place the first `count` names, nearest places first, and keeps the one whose lines are
// shortest together.
class Search {
  public:
    Search(std::span<const Callout> callouts, const PixelBox& picture, std::span<const PixelBox> taken,
           float edge, float gap)
        : callouts_(callouts), picture_(picture), taken_(taken), edge_(edge), gap_(gap) {}

    std::optional<PlacedCallouts> run(std::span<const std::size_t> wanted) {
        best_.reset();
        least_ = 1e9f;
        now_ = {};
        step(wanted, 0, 0);
        return best_;
    }

    // Whether a name alone could stand anywhere.
    bool is_shown(std::size_t i) const {
        const glm::vec2 p = callouts_[i].point;
        return contains(picture_, p) && std::none_of(taken_.begin(), taken_.end(),
                                                     [&](const PixelBox& box) { return contains(box, p); });
    }

  private:
    void step(std::span<const std::size_t> wanted, std::size_t next, float length) {
        if (length >= least_) return;
        if (next == wanted.size()) {
            best_ = now_, least_ = length;
            return;
        }
        const std::size_t i = wanted[next];
        for (const bool right : {false, true})
            for (std::size_t row = 0; row <= kRows; ++row) {
                const PlacedCallout placed = at(callouts_[i], right, row);
                if (!is_free(callouts_[i].point, placed)) continue;
                now_[i] = placed;
                step(wanted, next + 1, length + cost(callouts_[i].point, placed));
                now_[i].reset();
            }
    }

    PlacedCallout at(const Callout& callout, bool right, std::size_t row) const {
        // Level with its thing, then rows that lie evenly.
        const float low = picture_.low.y + edge_, high = picture_.high.y - edge_ - callout.size.y;
        const float pitch = (high - low) / static_cast<float>(kRows - 1);
        const float y = row == 0 ? std::clamp(callout.point.y - callout.size.y / 2, low, std::max(low, high))
                                 : low + pitch * static_cast<float>(row - 1);
        const float x = right ? picture_.high.x - edge_ - callout.size.x : picture_.low.x + edge_;
        const glm::vec2 corner(x, y);
        return {{corner, corner + callout.size}, {right ? x : x + callout.size.x, y + callout.size.y / 2}};
    }

    // Level lines are calmer than slanting ones.
    static float cost(glm::vec2 point, const PlacedCallout& placed) {
        const glm::vec2 way = glm::abs(placed.line_end - point);
        return way.x + 2 * way.y;
    }

    bool is_free(glm::vec2 point, const PlacedCallout& placed) const {
        const Leader line{point, placed.line_end};
        if (glm::distance(line.from, line.to) > kLongest * (picture_.high.x - picture_.low.x)) return false;
        const PixelBox around = grown(placed.name, gap_);
        if (placed.name.low.x < picture_.low.x || placed.name.high.x > picture_.high.x ||
            placed.name.low.y < picture_.low.y || placed.name.high.y > picture_.high.y)
            return false;
        // A line of its own length, and nothing named lies under its own name.
        if (contains(around, point)) return false;
        for (const PixelBox& box : taken_)
            if (overlap(around, box) || hits(line, box)) return false;
        for (std::size_t i = 0; i < callouts_.size(); ++i) {
            if (callouts_[i].point != point && is_shown(i) && contains(around, callouts_[i].point))
                return false;
            if (!now_[i]) continue;
            const Leader other{callouts_[i].point, now_[i]->line_end};
            if (overlap(around, now_[i]->name) || cross(line, other) ||
                hits(line, grown(now_[i]->name, gap_)) || hits(other, around))
                return false;
        }
        return true;
    }

    std::span<const Callout> callouts_;
    PixelBox picture_;
    std::span<const PixelBox> taken_;
    float edge_, gap_;
    PlacedCallouts now_{};
    std::optional<PlacedCallouts> best_;
    float least_ = 0;
};

}  // namespace

PlacedCallouts place_callouts(std::span<const Callout> callouts, const PixelBox& picture,
                              std::span<const PixelBox> taken, float edge, float gap) {
    assert(callouts.size() <= kMostCallouts);
    Search search(callouts, picture, taken, edge, gap);
    // One after the other joins if all so far can stand together.
    std::array<std::size_t, kMostCallouts> wanted{};
    std::size_t count = 0;
    PlacedCallouts placed;
    for (std::size_t i = 0; i < callouts.size(); ++i) {
        if (!search.is_shown(i)) continue;
        wanted[count] = i;
        if (const auto all = search.run(std::span(wanted).first(count + 1))) {
            placed = *all;
            ++count;
        }
    }
    return placed;
}

}  // namespace ninety
