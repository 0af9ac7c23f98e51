// Strips of a picture in which the figure may be.
#include "render/figure_cover.h"

#include <doctest/doctest.h>

using namespace ninety;

namespace {

bool holds(const PixelRect& rect, glm::ivec2 at) {
    return at.x >= rect.low.x && at.y >= rect.low.y && at.x < rect.high.x && at.y < rect.high.y;
}

int times_held(const PixelRects& rects, glm::ivec2 at) {
    int times = 0;
    for (const PixelRect& rect : rects)
        times += holds(rect, at);
    return times;
}

}  // namespace

TEST_CASE("a cover holds every pixel of what was added once, and no row beyond") {
    // Sizes that strips do not divide, one narrower than there are strips among them.
    for (const glm::ivec2 size : {glm::ivec2(160, 100), glm::ivec2(905, 633), glm::ivec2(11, 7)}) {
        FigureCover cover(size);
        const PixelRect lying{{0, 0}, {size.x, std::max(1, size.y / 5)}};
        const PixelRect leg{{size.x / 2, size.y / 5}, {size.x / 2 + std::max(1, size.x / 9), size.y}};
        cover.add(lying);
        cover.add(leg);
        const PixelRects strips = strips_of(cover);
        int wrong = 0, high = 0;
        for (int y = 0; y < size.y; ++y)
            for (int x = 0; x < size.x; ++x) {
                const int times = times_held(strips, {x, y});
                wrong += times > 1 || (times == 0 && (holds(lying, {x, y}) || holds(leg, {x, y})));
                high += times > 0 && y >= lying.high.y;
            }
        CHECK(wrong == 0);
        // The leg and at most what it shares strips with.
        CHECK(high <= (leg.high.x - leg.low.x + 2 * (size.x / 16 + 1)) * (leg.high.y - leg.low.y));
    }
}

TEST_CASE("nothing added is no strip, and two covers are one over the other") {
    const glm::ivec2 size(160, 100);
    FigureCover none(size), low(size), high(size);
    none.add({{30, 20}, {30, 90}});
    CHECK(strips_of(none).count == 0);
    low.add({{12, 10}, {18, 20}});
    high.add({{14, 60}, {25, 70}});
    const PixelRects both = strips_of(low, high);
    REQUIRE(both.count == 2);  // pixels 10 to 19 and 20 to 29
    CHECK(both.rects[0].low == glm::ivec2(10, 10));
    CHECK(both.rects[0].high == glm::ivec2(20, 70));
    CHECK(both.rects[1].low == glm::ivec2(20, 60));
    CHECK(both.rects[1].high == glm::ivec2(30, 70));
}
