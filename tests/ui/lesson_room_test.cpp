// Over a live scene: whatever the window and its letters, the sliders have room on their card and the choice
// of the view in its place; words that are too long end with three dots, at a whole letter.
#include <doctest/doctest.h>
#include <imgui_internal.h>

#include "content/article.h"
#include "i18n/translate.h"
#include "model/lesson_layout.h"
#include "model/update.h"
#include "support/drawn_words.h"
#include "support/panel_letters.h"
#include "support/states.h"
#include "ui/widgets.h"

using namespace ninety;

namespace {

// A page's controls, drawn twice: what measures itself needs it.
class Controls {
  public:
    Controls(Lesson lesson, glm::ivec2 window, float scale)
        : panels_({float(window.x), float(window.y)}, scale) {
        AppState state = test::practising();
        state.shell.mode = Mode::watch;
        state.shell.panel = Panel::why;
        Article page;
        page.id = "page";
        page.lesson = lesson;
        state.reading.articles = {page};
        state.picture.window_px = window;
        state.picture.panel_scale = scale;
        REQUIRE(lesson_shown(state) == lesson);
        picture = layout_of(window, scale).picture;
        Actions actions;
        for (int i = 0; i < 3; ++i) {
            ImGui::NewFrame();
            draw_lesson_controls(state, panels_.fonts(), picture, actions);
            ImGui::Render();
        }
    }

    Rect picture;
    const Fonts& fonts() const { return panels_.fonts(); }

  private:
    test::PanelLetters panels_;
};

struct ShownAt {
    glm::ivec2 window;
    float scale;
};
constexpr std::array kShown{ShownAt{{800, 480}, .82f}, ShownAt{{1280, 720}, 1}, ShownAt{{1280, 720}, 2},
                            ShownAt{{1920, 1080}, 1.5f}, ShownAt{{720, 1280}, .82f}};

}  // namespace

TEST_CASE("all of each slider is on the sliders' card, and their letters are the card's") {
    for (const ShownAt& shown : kShown)
        for (const Lesson lesson : kLessons) {
            const Controls controls(lesson, shown.window, shown.scale);
            CAPTURE(shown.window.x);
            CAPTURE(shown.scale);
            CAPTURE(static_cast<int>(lesson));
            const ImGuiWindow* card = ImGui::FindWindowByName("Sliders");
            REQUIRE(card);
            CHECK(card->ContentSize.y + 2 * card->WindowPadding.y <= card->Size.y + 1);
            for (const ImGuiWindow* one : card->DC.ChildWindows) {
                CHECK(one->CalcFontSize() == doctest::Approx(card->CalcFontSize()));
                CHECK(one->ContentSize.y <= one->Size.y + 1);
            }
        }
}

TEST_CASE("the choice of the view keeps to its place") {
    for (const ShownAt& shown : kShown)
        for (const Lesson lesson : kLessons) {
            const Controls controls(lesson, shown.window, shown.scale);
            CAPTURE(shown.window.x);
            CAPTURE(shown.scale);
            CAPTURE(static_cast<int>(lesson));
            const Rect place =
                is_standing(lesson)
                    ? lesson_layout(lesson, controls.picture, controls.fonts().scale, true).views
                    : cards_layout(lesson, controls.picture, controls.fonts().scale, true).views;
            const ImGuiWindow* views = ImGui::FindWindowByName("Lesson views");
            REQUIRE(views);
            // What is drawn; below it lies nothing but air.
            float foot = 0;
            for (const ImDrawVert& corner : views->DrawList->VtxBuffer)
                foot = std::max(foot, corner.pos.y);
            CHECK(foot > place.at.y);
            CHECK(foot <= place.end().y + 1);
        }
}

TEST_CASE("words that are too long for their line end with three dots, and never within a letter") {
    const Controls controls(Lesson::stoop, {1280, 720}, 1);
    ImFont* font = controls.fonts().body;
    const char* words = "\u00dcb\u00fcng\u00e4\u00f6\u00fc f\u00fcr den R\u00fccken";
    const float all = font->CalcTextSizeA(font->FontSize, 1e6f, 0, words).x;
    CHECK(in_one_line(words, font, all + 1) == words);
    for (float width = all - 1; width > 0; width -= 3) {
        const auto line = in_one_line(words, font, width);
        CHECK(font->CalcTextSizeA(font->FontSize, 1e6f, 0, line.c_str()).x <= width);
        if (line.empty()) continue;
        const std::string_view shown = line.view();
        REQUIRE(shown.ends_with("\u2026"));
        const std::string_view kept = shown.substr(0, shown.size() - 3);
        CHECK(std::string_view(words).starts_with(kept));
        // The next byte begins a letter.
        CHECK((static_cast<unsigned char>(words[kept.size()]) & 0xc0) != 0x80);
    }
}
