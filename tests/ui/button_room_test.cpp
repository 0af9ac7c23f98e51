// A button's words stay within it, however little room it has.
#include <doctest/doctest.h>
#include <imgui.h>

#include "support/imgui_unseen.h"
#include "ui/widgets.h"

using namespace ninety;

namespace {

struct Drawn {
    float button_low = 0, button_high = 0, words_low = 1e6f, words_high = -1e6f, high = 0;
};

// Drawn alone in a window so wide; letters are told from the frame by what they are cut from.
Drawn draw_button(const char* label, float room, float width) {
    const test::ImGuiUnseen unseen({800, 300});
    ImGui::GetIO().Fonts->Build();
    ImGui::GetStyle().AntiAliasedLinesUseTex = false;  // so that letters alone are cut from somewhere
    Drawn drawn;
    ImGui::NewFrame();
    ImGui::SetNextWindowSize({room, 200});
    ImGui::Begin("window", nullptr, ImGuiWindowFlags_NoDecoration);
    (void)quiet_button(label, width);
    drawn.button_low = ImGui::GetItemRectMin().x;
    drawn.button_high = ImGui::GetItemRectMax().x;
    drawn.high = ImGui::GetItemRectSize().y;
    const ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    for (const ImDrawVert& v : list.VtxBuffer)
        if (v.uv.x != white.x || v.uv.y != white.y) {
            drawn.words_low = std::min(drawn.words_low, v.pos.x);
            drawn.words_high = std::max(drawn.words_high, v.pos.x);
        }
    ImGui::End();
    ImGui::Render();
    return drawn;
}

constexpr const char* kLong = "Eine Uebung ohne das Programm nachtragen";  // 40 letters of 7 pixels

}  // namespace

TEST_CASE("a button's words stay within it and its window, and it stays as high as any") {
    const float high = draw_button("OK", 500, 0).high;
    for (const float width : {0.f, -1.f, 200.f}) {
        CAPTURE(width);
        const Drawn drawn = draw_button(kLong, 230, width);
        CHECK(drawn.words_low >= drawn.button_low);
        CHECK(drawn.words_high <= drawn.button_high);
        CHECK(drawn.button_high <= 230 + 60);  // a window stands at 60 by itself
        CHECK(drawn.high == high);
    }
}

TEST_CASE("with room enough a button is as wide as its words, and its letters as large as any") {
    const Drawn drawn = draw_button(kLong, 600, 0);
    CHECK(drawn.words_high - drawn.words_low > 270);
    CHECK(drawn.button_high - drawn.button_low < 300);
}
