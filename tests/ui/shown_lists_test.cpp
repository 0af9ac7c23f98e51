// Whether a frame of the panels would look otherwise than the one that is shown.
#include "ui/shown_lists.h"

#include <doctest/doctest.h>

#include <functional>

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
