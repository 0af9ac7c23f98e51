// The check-in across the room, laid out at many sizes: letters that are read from three metres, and nothing
// over anything else; and that it is what the full screen shows while it is answered.
#include <doctest/doctest.h>
#include <imgui.h>

#include "model/update.h"
#include "support/languages.h"
#include "support/program_files.h"
#include "support/speaking.h"
#include "support/states.h"
#include "support/trainer.h"
#include "ui/far_display.h"

using namespace ninety;

namespace {

// All that a check-in can look like: each question with the answers before it, kept, and kept with more pain.
std::vector<AppState> moments() {
    AppState state = test::after_session(20);
    state.practice.summary.held = Seconds(600);
    state.shell.fullscreen = true;
    state.practice.check_in_seen = true;
    std::vector<AppState> all{state};
    for (const int rating : {10, 0, 10}) {
        update(state, {action::Answer{rating}});
        all.push_back(state);
    }
    update(state, {action::SaveCheckIn{}});
    all.push_back(state);
    state.practice.check_in.pain_after = 0;
    all.push_back(state);
    return all;
}

bool says(const AppState& state, std::string_view words) {
    const FarLines lines = far_check_in_lines(state);
    for (const FarLine& line : lines.lines())
        if (line.words.view().find(words) != std::string_view::npos) return true;
    return false;
}

}  // namespace

TEST_CASE("a window without the letters for across the room asks for a frame more, and has them in it") {
    test::Trainer trainer(moments()[0]);
    const auto pixels = [] { return ImGui::GetIO().Fonts->TexWidth * ImGui::GetIO().Fonts->TexHeight; };
    const int before = pixels();
    trainer.draw_frame(Seconds(1));
    // A page, which nothing else would draw again.
    REQUIRE(shows_page(trainer.state()));
    CHECK(trainer.window().refining(trainer.state()));
    trainer.draw_frame(Seconds(1.1));
    CHECK_FALSE(trainer.window().refining(trainer.state()));
    CHECK(pixels() > 1.8 * before);
}

TEST_CASE("letters are a twentieth of the window's height, and no line lies over another") {
    const test::UnseenPanels panels;
    for (const std::string& language : test::languages()) {
        const test::Speaking speaking(language);
        std::vector<std::string> notices;
        for (const double text : {.8, 1.0, 1.4, 2.0})
            for (const glm::ivec2 size : {glm::ivec2(800, 480), glm::ivec2(1280, 720), glm::ivec2(1920, 1080),
                                          glm::ivec2(900, 1400), glm::ivec2(640, 400)}) {
                Theme theme;
                theme.set_scale(panel_scale(size.x, size.y, 1, text), notices);
                const Layout layout = layout_of(size, theme.fonts().scale, FarPage::questions);
                CHECK(layout.far.size == glm::vec2(size));
                const Rect page = far_pages(layout.far).check_in;
                // Where one page lies above the other letters are a share of the page.
                for (const AppState& state : moments()) {
                    FarLines lines = far_check_in_lines(state);
                    lines.place(theme.fonts(), page);
                    INFO("in " << language << " at " << size.x << " x " << size.y << ", text " << text);
                    const auto placed = lines.placed();
                    for (std::size_t i = 0; i < placed.size(); ++i) {
                        INFO("line " << std::string(lines.lines()[i].words.c_str()));
                        CHECK(placed[i].pixels * FarLines::kCapitalsOfSize >=
                              FarLines::kCapitals * page.size.y);
                        // The words themselves, wrapped as they are drawn, stay within their place.
                        const ImVec2 drawn = theme.fonts().far_words()->CalcTextSizeA(
                            placed[i].pixels, 1e6f, placed[i].where.size.x, lines.lines()[i].words.c_str());
                        CHECK(drawn.x <= placed[i].where.size.x + 1);
                        CHECK(drawn.y <= placed[i].where.size.y + 1);
                        CHECK(placed[i].where.at.x >= 0);
                        CHECK(placed[i].where.at.y >= 0);
                        CHECK(placed[i].where.end().x <= static_cast<float>(size.x));
                        CHECK(placed[i].where.end().y <= static_cast<float>(size.y));
                        for (std::size_t k = 0; k < i; ++k)
                            CHECK_FALSE(test::overlap(placed[i].where, placed[k].where));
                    }
                }
            }
    }
}

TEST_CASE("each moment shows its question, the answers so far and its keys") {
    const auto all = moments();
    CHECK(says(all[0], "Stretch felt"));
    CHECK_FALSE(says(all[0], "Backspace"));
    CHECK(says(all[1], "Back pain before"));
    CHECK(says(all[1], "stretch\u00a010"));
    CHECK(says(all[1], "Backspace"));
    CHECK(says(all[2], "Back pain now"));
    CHECK(says(all[2], "before\u00a00"));
    CHECK(says(all[3], "All answered"));
    CHECK(says(all[3], "now\u00a010"));
    CHECK(says(all[3], "Return"));
    CHECK_FALSE(says(all[3], "Press 0 to 9"));
    CHECK(says(all[4], "Kept"));
    CHECK(says(all[4], "stop signs"));
    CHECK_FALSE(says(all[5], "stop signs"));
    CHECK(says(all[5], "Kept"));
}

TEST_CASE("in full screen the question is drawn before a digit answers it") {
    AppState initial = moments().front();
    initial.practice.check_in_seen = false;
    test::Trainer trainer(std::move(initial), {800, 480});
    AppState& state = trainer.state();
    CHECK_FALSE(rates_by_digits(state));
    trainer.draw_frame(Seconds(1));
    trainer.act();
    CHECK(rates_by_digits(state));
    CHECK(shows_page(state));
    // With the full screen left the panel finds out for itself.
    state.shell.fullscreen = false;
    for (int i = 0; i < 3; ++i) {
        trainer.draw_frame(Seconds(1.1 + i / 60.0));
        trainer.act();
    }
    CHECK(rates_by_digits(state));
    // Nothing held: nothing is asked.
    state.shell.fullscreen = true;
    state.practice.summary = {};
    trainer.draw_frame(Seconds(2));
    trainer.act();
    CHECK_FALSE(shows_page(state));
    CHECK_FALSE(rates_by_digits(state));
    CHECK(glGetError() == GL_NO_ERROR);
}
