// Names at the picture's edges: none covers anything, no line crosses a line or a name, at any size.
#include "scene/callouts.h"

#include <doctest/doctest.h>

#include <array>
#include <glm/geometric.hpp>
#include <random>
#include <vector>

using namespace ninety;

namespace {

bool apart(const PixelBox& a, const PixelBox& b) {
    return a.high.x <= b.low.x || b.high.x <= a.low.x || a.high.y <= b.low.y || b.high.y <= a.low.y;
}

// Walks along the line: another way than the code's.
bool passes_through(glm::vec2 from, glm::vec2 to, const PixelBox& box) {
    for (int i = 0; i <= 2000; ++i) {
        const glm::vec2 p = from + (to - from) * (static_cast<float>(i) / 2000);
        if (p.x > box.low.x + .5f && p.x < box.high.x - .5f && p.y > box.low.y + .5f &&
            p.y < box.high.y - .5f)
            return true;
    }
    return false;
}

// Where two lines meet, by Cramer's rule.
bool meet(glm::vec2 a, glm::vec2 b, glm::vec2 c, glm::vec2 d) {
    const glm::dvec2 u = b - a, v = d - c, w = c - a;
    const double det = u.x * v.y - u.y * v.x;
    if (std::abs(det) < 1e-9) return false;
    const double s = (w.x * v.y - w.y * v.x) / det, t = (w.x * u.y - w.y * u.x) / det;
    return s > 1e-6 && s < 1 - 1e-6 && t > 1e-6 && t < 1 - 1e-6;
}

struct Page {
    PixelBox picture;
    std::vector<PixelBox> taken;
    std::vector<Callout> callouts;
};

// As the disc scene's: a small body on the left, a badge on the right, cards at the foot.
Page page_of(glm::vec2 size, float scale, std::mt19937& random) {
    const auto within = [&](float from, float to) {
        return std::uniform_real_distribution<float>(from, to)(random);
    };
    Page page{{{0, 0}, size}, {}, {}};
    const float inset = std::min(size.y * .3f, size.x * .3f);
    page.taken = {{{0, 0}, glm::vec2(inset)},
                  {{size.x - std::min(150 * scale, size.x * .5f), 0}, {size.x, 40 * scale}},
                  {{size.x * .54f, size.y - 160 * scale}, size}};
    for (int i = 0; i < 4; ++i)
        page.callouts.push_back({{within(.15f, .85f) * size.x, within(.15f, .75f) * size.y},
                                 {within(50, 150) * scale, 22 * scale}});
    return page;
}

}  // namespace

TEST_CASE("names stand apart from all else and no line crosses anything, at every size and text scale") {
    std::mt19937 random(16);
    int shown = 0, asked = 0;
    for (const glm::vec2 size : {glm::vec2(320, 200), glm::vec2(800, 480), glm::vec2(600, 900),
                                 glm::vec2(1280, 720), glm::vec2(3840, 2160)})
        for (const float scale : {.8f, 1.0f, 2.0f})
            for (int round = 0; round < 25; ++round) {
                const Page page = page_of(size, scale, random);
                const PlacedCallouts placed =
                    place_callouts(page.callouts, page.picture, page.taken, 10 * scale, 3 * scale);
                CAPTURE(size.x);
                CAPTURE(scale);
                CAPTURE(round);
                for (std::size_t i = 0; i < 4; ++i) {
                    ++asked;
                    if (!placed[i]) continue;
                    ++shown;
                    const PlacedCallout& a = *placed[i];
                    const glm::vec2 from = page.callouts[i].point;
                    CHECK(glm::distance(from, a.line_end) <= size.x / 2 + .01f);
                    CHECK((a.name.low.x >= 0 && a.name.low.y >= 0));
                    CHECK((a.name.high.x <= size.x && a.name.high.y <= size.y));
                    CHECK(glm::distance(a.name.high - a.name.low, page.callouts[i].size) < .01f);
                    for (const PixelBox& box : page.taken) {
                        CHECK(apart(a.name, box));
                        CHECK_FALSE(passes_through(from, a.line_end, box));
                    }
                    for (std::size_t k = 0; k < 4; ++k) {
                        if (k == i || !placed[k]) continue;
                        CHECK(apart(a.name, placed[k]->name));
                        CHECK_FALSE(passes_through(from, a.line_end, placed[k]->name));
                        CHECK_FALSE(meet(from, a.line_end, page.callouts[k].point, placed[k]->line_end));
                    }
                }
            }
    CHECK(shown > asked / 2);
}

TEST_CASE("with room for all of them all four names stand, level with their things where they can") {
    const std::array<Callout, 4> callouts{
        {{{400, 200}, {100, 24}}, {{500, 420}, {100, 24}}, {{900, 300}, {100, 24}}, {{800, 120}, {100, 24}}}};
    const PlacedCallouts placed = place_callouts(callouts, {{0, 0}, {1280, 720}}, {}, 16, 4);
    for (std::size_t i = 0; i < 4; ++i) {
        REQUIRE(placed[i]);
        CHECK(placed[i]->line_end.y == doctest::Approx(callouts[i].point.y));
        const bool left = callouts[i].point.x < 640;
        CHECK(placed[i]->name.low.x == doctest::Approx(left ? 16 : 1280 - 16 - 100));
    }
}

TEST_CASE("what is hidden or outside has no name, and of too many the last are left out") {
    const std::array<PixelBox, 1> taken{{{{0, 0}, {200, 200}}}};
    const std::array<Callout, 3> callouts{
        {{{100, 100}, {60, 20}}, {{900, 300}, {60, 20}}, {{300, 250}, {60, 20}}}};
    const PlacedCallouts placed = place_callouts(callouts, {{0, 0}, {600, 400}}, taken, 8, 2);
    CHECK_FALSE(placed[0]);  // beneath what is taken
    CHECK_FALSE(placed[1]);  // outside
    CHECK(placed[2]);
    // Room for two names, one at each edge.
    const std::array<Callout, 3> three{{{{150, 15}, {60, 24}}, {{160, 15}, {60, 24}}, {{170, 15}, {60, 24}}}};
    const PlacedCallouts two = place_callouts(three, {{0, 0}, {320, 30}}, {}, 2, 2);
    CHECK(two[0]);
    CHECK(two[1]);
    CHECK_FALSE(two[2]);
}
