// Labels in a picture of any size: none over another, none past the edge, each near its place.
#include "model/label_room.h"

#include <doctest/doctest.h>

#include <glm/geometric.hpp>
#include <random>
#include <vector>

using namespace ninety;

namespace {

bool inside(const Rect& inner, const Rect& outer) {
    return inner.at.x >= outer.at.x - .01f && inner.at.y >= outer.at.y - .01f &&
           inner.end().x <= outer.end().x + .01f && inner.end().y <= outer.end().y + .01f;
}

}  // namespace

TEST_CASE("a label that has its place free stands there, by its middle") {
    LabelRoom room({{10, 20}, {600, 400}});
    const auto place = room.place({300, 200}, {80, 24});
    REQUIRE(place);
    CHECK(place->at == glm::vec2(260, 188));
    CHECK(place->size == glm::vec2(80, 24));
}

TEST_CASE(
    "a second label for the same place stands beside the first, and nothing is placed on what is kept "
    "clear") {
    LabelRoom room({{0, 0}, {600, 400}});
    const Rect ring{{200, 100}, {120, 120}};
    room.keep_clear(ring);
    const auto first = room.place({260, 160}, {80, 24}), second = room.place({260, 160}, {80, 24});
    REQUIRE(first);
    REQUIRE(second);
    CHECK_FALSE(overlap(*first, ring));
    CHECK_FALSE(overlap(*second, ring));
    CHECK_FALSE(overlap(*first, *second));
    // Just beyond the ring, and no farther than it has to be.
    CHECK(glm::distance((first->at + first->end()) * .5f, glm::vec2(260, 160)) < 60 + 12 + 24);
}

TEST_CASE("whatever the picture's size and however many labels: none over another, none past the edge") {
    std::mt19937 chance(15);
    const auto between = [&](float low, float high) {
        return std::uniform_real_distribution<float>(low, high)(chance);
    };
    std::size_t placed = 0, tried = 0;
    for (int picture = 0; picture < 300; ++picture) {
        const Rect area{{between(0, 50), between(0, 50)}, {between(160, 2000), between(120, 1200)}};
        LabelRoom room(area);
        std::vector<Rect> kept;
        for (int i = 0; i < 3; ++i) {
            const Rect clear{{between(0, 500), between(0, 400)}, {between(5, 90), between(5, 90)}};
            room.keep_clear(clear);
            kept.push_back(clear);
        }
        for (int i = 0; i < 9; ++i) {
            // All of them want the same corner.
            const auto place =
                room.place({between(-40, 200), between(-40, 160)}, {between(30, 140), between(14, 40)});
            ++tried;
            if (!place) continue;
            ++placed;
            CHECK(inside(*place, area));
            for (const Rect& other : kept)
                CHECK_FALSE(overlap(*place, other));
            kept.push_back(*place);
        }
    }
    CHECK(placed > tried * 3 / 4);
}

TEST_CASE("a label that is larger than the picture is left out, and so is one too many") {
    LabelRoom small({{0, 0}, {60, 30}});
    CHECK_FALSE(small.place({30, 15}, {80, 20}));
    CHECK_FALSE(small.place({30, 15}, {20, 40}));
    LabelRoom full({{0, 0}, {4000, 4000}});
    for (std::size_t i = 0; i < LabelRoom::kMost; ++i)
        CHECK(full.place({100, 100.0f * static_cast<float>(i)}, {10, 10}));
    CHECK_FALSE(full.place({2000, 2000}, {10, 10}));
}
