// Whether a frame of the panels would look otherwise than the one that is shown.
#include "ui/shown_lists.h"

#include <doctest/doctest.h>

#include <functional>
#include <random>
#include <vector>

#include "support/imgui_unseen.h"

using namespace ninety;

namespace {

// Dear ImGui without a window or GL.
class Sheet {
  public:
    Sheet() { ImGui::GetIO().Fonts->Build(); }

    const ImDrawData& draw(const std::function<void(ImDrawList&)>& what) {
        ImGui::NewFrame();
        what(*ImGui::GetBackgroundDrawList());
        ImGui::Render();
        return *ImGui::GetDrawData();
    }

  private:
    test::ImGuiUnseen unseen_;
};

constexpr ImU32 kInk = IM_COL32(40, 80, 120, 255);

struct Drawing {
    float x = 20;
    ImU32 colour = kInk;
    const char* words = "0:45";
    int lines = 3;

    void operator()(ImDrawList& list) const {
        list.AddText({x, 20}, colour, words);
        for (int i = 0; i < lines; ++i)
            list.AddLine({x, 60}, {x + 10.0f * static_cast<float>(i), 90}, colour);
    }
};

// Whether the second picture looks as the first, which is on the screen.
bool alike(const Drawing& shown, const Drawing& now) {
    Sheet sheet;
    ShownLists lists;
    lists.remember(sheet.draw(shown));
    return lists.look_like(sheet.draw(now));
}

}  // namespace

TEST_CASE("before anything is shown, and when nobody knows what is, every frame is another") {
    Sheet sheet;
    ShownLists lists;
    CHECK_FALSE(lists.look_like(sheet.draw(Drawing{})));
    lists.remember(sheet.draw(Drawing{}));
    CHECK(lists.look_like(sheet.draw(Drawing{})));
    lists.forget();
    CHECK_FALSE(lists.look_like(sheet.draw(Drawing{})));
}

TEST_CASE("what moves by less than a quarter of a pixel looks the same, what moves farther does not") {
    CHECK(alike({20}, {20.2f}));
    CHECK_FALSE(alike({20}, {20.3f}));
}

TEST_CASE("small steps add up: compared is what is shown, not the frame before") {
    Sheet sheet;
    ShownLists lists;
    lists.remember(sheet.draw(Drawing{20}));
    CHECK(lists.look_like(sheet.draw(Drawing{20.1f})));
    CHECK(lists.look_like(sheet.draw(Drawing{20.2f})));
    CHECK_FALSE(lists.look_like(sheet.draw(Drawing{20.3f})));
}

TEST_CASE("another letter, another colour, more or less of anything are seen") {
    CHECK_FALSE(alike({20, kInk, "0:45"}, {20, kInk, "0:44"}));
    CHECK_FALSE(alike({20, kInk}, {20, IM_COL32(40, 80, 124, 255)}));
    CHECK_FALSE(alike({20, kInk}, {20, IM_COL32(40, 80, 120, 200)}));
    CHECK(alike({20, kInk}, {20, IM_COL32(41, 80, 120, 255)}));
    CHECK_FALSE(alike({20, kInk, "0:45", 3}, {20, kInk, "0:45", 4}));
}

TEST_CASE("another letter in the very same place is seen") {
    // As wide and as high; only what it is cut from differs.
    const auto glyph = [](float from) {
        return [from](ImDrawList& list) {
            list.AddImage(ImGui::GetIO().Fonts->TexID, {20, 20}, {30, 40}, {from, 0}, {from + .01f, .02f});
        };
    };
    Sheet sheet;
    ShownLists lists;
    lists.remember(sheet.draw(glyph(.1f)));
    CHECK(lists.look_like(sheet.draw(glyph(.1f))));
    CHECK_FALSE(lists.look_like(sheet.draw(glyph(.2f))));
}

TEST_CASE("a window of another size is another frame") {
    Sheet sheet;
    ShownLists lists;
    lists.remember(sheet.draw(Drawing{}));
    ImGui::GetIO().DisplaySize = {401, 300};
    CHECK_FALSE(lists.look_like(sheet.draw(Drawing{})));
}

namespace {

// A list of plain boxes, one over the other: what it comes to is painted here by hand.
struct Tile {
    int x, y, wide, high, clip_to;  // nothing of it lies right of this
    ImU32 colour;
};
constexpr int kWide = 400, kHigh = 300;  // of ImGuiUnseen

std::vector<ImU32> painted(const std::vector<Tile>& tiles) {
    std::vector<ImU32> pixels(kWide * kHigh, 0);
    for (const Tile& tile : tiles)
        for (int y = tile.y; y < std::min(tile.y + tile.high, kHigh); ++y)
            for (int x = tile.x; x < std::min({tile.x + tile.wide, tile.clip_to, kWide}); ++x)
                pixels[static_cast<std::size_t>(y * kWide + x)] = tile.colour;
    return pixels;
}

const ImDrawData& drawn(Sheet& sheet, const std::vector<Tile>& tiles) {
    return sheet.draw([&](ImDrawList& list) {
        for (const Tile& tile : tiles) {
            const auto px = [](int v) { return static_cast<float>(v); };
            list.PushClipRect({0, 0}, {px(tile.clip_to), kHigh});
            list.AddRectFilled({px(tile.x), px(tile.y)}, {px(tile.x + tile.wide), px(tile.y + tile.high)},
                               tile.colour);
            list.PopClipRect();
        }
    });
}

class Dice {
  public:
    int upto(int most) { return static_cast<int>(random_() % static_cast<unsigned>(most)); }
    Tile tile() {
        return {upto(380),    upto(280),      1 + upto(40),
                1 + upto(40), 50 + upto(351), IM_COL32(upto(256), upto(256), upto(256), 255)};
    }
    // Some come, some go, some move or change.
    void change(std::vector<Tile>& tiles) {
        const auto any = [&] { return tiles.begin() + upto(static_cast<int>(tiles.size())); };
        switch (upto(5)) {
            case 0:
                tiles.insert(any(), tile());
                break;
            case 1:
                tiles.erase(any());
                break;
            case 2:
                *any() = tile();
                break;
            case 3:
                any()->colour ^= 1;  // nobody sees it, but it is another picture
                break;
            default:
                std::swap(*any(), *any());
        }
    }

  private:
    std::minstd_rand random_{11};
};

}  // namespace

TEST_CASE(
    "every pixel that comes out otherwise is damaged, whatever has come, gone, moved or changed places") {
    Dice dice;
    long damaged = 0, others = 0;
    for (int round = 0; round < 150; ++round) {
        std::vector<Tile> tiles(20);
        for (Tile& tile : tiles)
            tile = dice.tile();
        const std::vector<ImU32> before = painted(tiles);
        Sheet sheet;
        ShownLists lists;
        lists.remember(drawn(sheet, tiles));
        for (int changes = dice.upto(4); changes-- > 0;)
            dice.change(tiles);
        Damage damage;
        damage.begin({kWide, kHigh});
        lists.add_changes(drawn(sheet, tiles), damage);
        const std::vector<ImU32> after = painted(tiles);
        int missed = 0;
        for (int y = 0; y < kHigh; ++y)
            for (int x = 0; x < kWide; ++x) {
                const auto at = static_cast<std::size_t>(y * kWide + x);
                if (before[at] == after[at]) continue;
                ++others;
                bool held = false;
                for (const WindowBox& box : damage.boxes())
                    held |= x >= box.low.x && y >= box.low.y && x < box.high.x && y < box.high.y;
                missed += !held;
            }
        CHECK(missed == 0);
        for (const WindowBox& box : damage.boxes())
            damaged += box.area();
    }
    // And not simply everything: three changes in twenty tiles are a small part of 150 windows.
    CHECK(others > 10'000);
    CHECK(damaged < 150L * kWide * kHigh / 4);
}

TEST_CASE("a clock that counts on damages its digits and nothing else; the same frame damages nothing") {
    Sheet sheet;
    ShownLists lists;
    lists.remember(sheet.draw(Drawing{}));
    Damage damage;
    damage.begin({kWide, kHigh});
    lists.add_changes(sheet.draw(Drawing{}), damage);
    CHECK(damage.boxes().empty());
    lists.add_changes(sheet.draw(Drawing{20, kInk, "0:44"}), damage);
    REQUIRE(damage.boxes().size() == 1);
    // The last of four letters, 13 pixels high: no line below it.
    CHECK(damage.boxes()[0].low.x > 20);
    CHECK(damage.boxes()[0].high.x < 60);
    CHECK(damage.boxes()[0].high.y <= 34);
}

TEST_CASE("where nobody knows what is shown, or the window has another size, all of it is damaged") {
    Sheet sheet;
    ShownLists lists;
    Damage damage;
    damage.begin({kWide, kHigh});
    lists.add_changes(sheet.draw(Drawing{}), damage);
    CHECK(damage.whole());
    lists.remember(sheet.draw(Drawing{}));
    lists.forget();
    damage.begin({kWide, kHigh});
    lists.add_changes(sheet.draw(Drawing{}), damage);
    CHECK(damage.whole());
}

TEST_CASE("a clip rectangle is rounded as Dear ImGui's back end rounds it") {
    // Its origin is below: a bottom edge at 90.6 of 100 is 9.4 from there, and 9 is drawn from; 80.9 high
    // is 80.
    CHECK(clip_box({10.7f, 9.7f, 50.2f, 90.6f}, 100) == WindowBox{{10, 11}, {49, 91}});
    CHECK(clip_box({10, 20, 50, 90}, 100) == WindowBox{{10, 20}, {50, 90}});
    CHECK(clip_box({50, 20, 50, 90}, 100).empty());
    CHECK(clip_box({60, 20, 50, 90}, 100).empty());
}
