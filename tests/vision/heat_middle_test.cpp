#include "vision/heat_middle.h"

#include <doctest/doctest.h>

#include <limits>
#include <map>
#include <utility>

using namespace ninety;

namespace {

constexpr double kCold = -60, kHot = 40;  // logits: no heat at all, all of it

// A map that is cold but for some cells.
struct Heats {
    std::map<std::pair<int, int>, double> hot;
    double operator()(int x, int y) const {
        CHECK(x >= 0);
        CHECK(y >= 0);
        CHECK(x < 64);
        CHECK(y < 64);
        const auto found = hot.find({x, y});
        return found == hot.end() ? kCold : found->second;
    }
};

bool lies_at(glm::dvec2 a, glm::dvec2 b) {
    return std::abs(a.x - b.x) < 1e-6 && std::abs(a.y - b.y) < 1e-6;
}

}  // namespace

TEST_CASE("a joint is where the heat about it is, in the middle of several cells by their heat") {
    // The point lies in cell 25, 30.
    const glm::dvec2 point(101, 122);
    CHECK(lies_at(heat_middle(point, Heats{{{{26, 29}, kHot}}}), {104, 116}));
    CHECK(lies_at(heat_middle(point, Heats{{{{24, 30}, kHot}, {{27, 30}, kHot}}}), {102, 120}));
    // Logits of ln 3 and ln 1: heats of 3/4 and 1/2, so the middle is two fifths of the way.
    CHECK(lies_at(heat_middle(point, Heats{{{{25, 30}, std::log(3.0)}, {{25, 31}, 0}}}), {100, 121.6}));
}

TEST_CASE("heat counts up to three cells away, and not where it is less than a half") {
    const glm::dvec2 point(101, 122);
    for (const std::pair<int, int>& cell :
         {std::pair<int, int>{28, 30}, {22, 30}, {25, 33}, {25, 27}, {22, 27}})
        CHECK(lies_at(heat_middle(point, Heats{{{cell, kHot}}}), 4.0 * glm::dvec2(cell.first, cell.second)));
    for (const std::pair<int, int>& cell : {std::pair<int, int>{29, 30}, {21, 30}, {25, 34}, {25, 26}})
        CHECK(lies_at(heat_middle(point, Heats{{{cell, kHot}}}), point));
    CHECK(lies_at(heat_middle(point, Heats{{{{25, 30}, -.01}}}), point));
    CHECK(lies_at(heat_middle(point, Heats{{{{25, 30}, .01}}}), {100, 120}));
}

TEST_CASE("a joint at the crop's edge, or outside it, looks at no cell that is not there") {
    CHECK(lies_at(heat_middle({2, 254}, Heats{{{{0, 63}, kHot}}}), {0, 252}));
    for (const glm::dvec2 outside : {glm::dvec2(-40, 100), {100, 300}, {-2560, 2560}})
        CHECK(lies_at(heat_middle(outside, Heats{{{{0, 25}, kHot}}}), outside));
}
