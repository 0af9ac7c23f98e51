// Boxes of the window that are drawn again.
#include "ui/damage.h"

#include <doctest/doctest.h>

#include <random>
#include <vector>

using namespace ninety;

namespace {

constexpr glm::ivec2 kWindow{400, 300};

bool holds(const WindowBox& box, glm::ivec2 at) {
    return at.x >= box.low.x && at.y >= box.low.y && at.x < box.high.x && at.y < box.high.y;
}

int times_held(const Damage& damage, glm::ivec2 at) {
    int times = 0;
    for (const WindowBox& box : damage.boxes())
        times += holds(box, at);
    return times;
}

}  // namespace

TEST_CASE("nothing is damaged to begin with; the whole window is one box") {
    Damage damage;
    damage.begin(kWindow);
    CHECK(damage.boxes().empty());
    CHECK_FALSE(damage.whole());
    damage.add({{10, 10}, {10, 50}});    // no pixel wide
    damage.add({{500, 10}, {600, 50}});  // beside the window
    CHECK(damage.boxes().empty());
    damage.add_all();
    CHECK(damage.whole());
    CHECK(damage.in_corner());
}

TEST_CASE("what reaches out of the window ends at its edge") {
    Damage damage;
    damage.begin(kWindow);
    damage.add({{-20, -20}, {30, 40}});
    REQUIRE(damage.boxes().size() == 1);
    CHECK(damage.boxes()[0] == WindowBox{{0, 0}, {30, 40}});
    CHECK_FALSE(damage.in_corner());
    damage.add({{390, 290}, {500, 500}});
    CHECK(damage.in_corner());
}

TEST_CASE("neighbours become one box, what is far apart stays two") {
    Damage damage;
    damage.begin(kWindow);
    damage.add({{10, 10}, {20, 20}});
    damage.add({{24, 10}, {34, 20}});  // 40 pixels between them
    REQUIRE(damage.boxes().size() == 1);
    CHECK(damage.boxes()[0] == WindowBox{{10, 10}, {34, 20}});
    damage.add({{300, 200}, {310, 210}});  // 60,000
    CHECK(damage.boxes().size() == 2);
}

TEST_CASE("however many are added: few boxes, none over another, and each added pixel in one of them") {
    std::minstd_rand random(7);
    const auto upto = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
    for (int round = 0; round < 40; ++round) {
        Damage damage;
        damage.begin(kWindow);
        std::vector<WindowBox> added;
        for (int i = 0; i < 30; ++i) {
            const glm::ivec2 low(upto(380), upto(280));
            added.push_back({low, low + glm::ivec2(1 + upto(20), 1 + upto(20))});
            damage.add(added.back());
        }
        CHECK(damage.boxes().size() <= Damage::kMost);
        int twice = 0, missing = 0;
        for (int y = 0; y < kWindow.y; ++y)
            for (int x = 0; x < kWindow.x; ++x) {
                const int times = times_held(damage, {x, y});
                twice += times > 1;
                for (const WindowBox& box : added)
                    missing += times == 0 && holds(box, {x, y});
            }
        CHECK(twice == 0);
        CHECK(missing == 0);
    }
}
