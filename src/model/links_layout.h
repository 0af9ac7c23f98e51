// Where the parts of the opening page's picture are: the stretch in the middle, the three links round it on a
// ring, and the words about the ring in a corner. Pixels; values only.
#pragma once

#include <array>
#include <cmath>
#include <numbers>

#include "model/layout.h"

namespace ninety {

struct LinksPlaces {
    std::array<Rect, 4> door;  // the stretch, the stoop, disc and nerve, the lift
    Rect ring;                 // round an ellipse
    Rect loop;                 // for the words about it
    // Where the ring has a tip: before the stoop, the disc, the lift. Radians on the screen, 0 to the right,
    // a quarter turn down.
    std::array<float, 3> tips{};
};

// No two of them touch, but for the ring, which runs through the three links: left, below, right.
inline LinksPlaces links_places(const Rect& page, float gap) {
    const glm::vec2 w = page.size;
    const float side = std::floor((w.x - 2 * gap) * .29f), middle = w.x - 2 * side - 4 * gap;
    const float upper = std::floor((w.y - 2 * gap) * .54f), lower = w.y - 2 * gap - upper;
    LinksPlaces places;
    const float x = page.at.x + side + 2 * gap;
    places.door[0] = {{x, page.at.y}, {middle, upper}};
    places.door[1] = {{page.at.x, page.at.y + .08f * w.y}, {side, upper}};
    places.door[2] = {{x, page.at.y + upper + 2 * gap}, {middle, lower}};
    places.door[3] = {{page.end().x - side, page.at.y + .08f * w.y}, {side, upper}};
    const float foot = page.at.y + .08f * w.y + upper + 2 * gap;
    places.loop = {{page.at.x, foot}, {side - gap, std::max(0.0f, page.end().y - foot)}};
    places.ring = {{page.at.x + side / 2, page.at.y + .10f * w.y},
                   {w.x - side, w.y - .10f * w.y - lower / 2}};
    // Beside the words and beside the disc; and in the gap beside the stretch, which covers the ring's upper
    // half.
    const float between = (places.door[1].end().x + places.door[0].at.x) / 2;
    const glm::vec2 centre = places.ring.at + places.ring.size * .5f;
    constexpr float kHalfTurn = std::numbers::pi_v<float>;
    places.tips = {-std::acos(std::clamp((between - centre.x) / (places.ring.size.x / 2), -1.0f, 1.0f)),
                   .70f * kHalfTurn, .25f * kHalfTurn};
    return places;
}

}  // namespace ninety
