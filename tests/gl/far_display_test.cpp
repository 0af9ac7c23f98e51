// The display across the room, laid out at many sizes and in both languages: capitals of a twentieth of the
// height, digits of a fifth, no line over another; the summary beside the questions; nothing on the figure.
#include <doctest/doctest.h>

#include <imgui_internal.h>

#include "model/update.h"
#include "support/languages.h"
#include "support/program_files.h"
#include "support/speaking.h"
#include "support/states.h"
#include "support/trainer.h"
#include "ui/far_display.h"

using namespace ninety;

namespace {

// Every step of a session, each push and relax in it, and the same paused.
std::vector<AppState> all_moments(Variant variant, bool closer) {
    Settings settings;
    settings.mode = closer ? HoldMode::follow : HoldMode::fixed;
    settings.routine.variant = variant;
    AppState state = test::practising(settings);
    state.shell.fullscreen = true;
    std::vector<AppState> all{state};
    update(state, {action::TogglePlay{}});
    const double end = state.practice.clock.length().value;
    for (double t = 1; t < end; t += 3) {
        state.practice.clock.advance_to(Seconds(t));
        all.push_back(state);
        all.back().practice.clock.pause(Seconds(t));
        all.back().practice.stalled_at = Seconds(t);
        all.push_back(state);
    }
    all.push_back(test::practising(settings));
    all.back().practice.clock.start(Seconds(0));
    all.back().practice.clock.stop(Seconds(1));
    return all;
}

// `height`: of the window, whose share the letters are.
void check_lines(FarLines& lines, const Fonts& fonts, const Rect& page, float height, float least) {
    lines.place(fonts, page);
    const auto placed = lines.placed();
    for (std::size_t i = 0; i < placed.size(); ++i) {
        const FarLine& line = lines.lines()[i];
        INFO("line " << std::string(line.words.c_str()));
        const float high = placed[i].pixels * FarLines::kCapitalsOfSize;
        CHECK(high >= (line.digits ? .19f : least) * height);
        CHECK(placed[i].where.at.x >= page.at.x);
        CHECK(placed[i].where.at.y >= page.at.y - .5f);
        CHECK(placed[i].where.end().x <= page.end().x);
        CHECK(placed[i].where.end().y <= page.end().y + .5f);
        for (std::size_t k = 0; k < i; ++k)
            CHECK_FALSE(test::overlap(placed[i].where, placed[k].where));
    }
}

constexpr glm::ivec2 kScreens[] = {{1280, 720}, {1920, 1080}, {1024, 768}, {800, 480}, {2560, 1080}};

}  // namespace

TEST_CASE("every moment of every way to stretch is read from three metres") {
    const test::UnseenPanels panels;
    std::vector<std::string> notices;
    Theme theme;
    theme.set_scale(1, notices);
    for (const std::string& language : test::languages()) {
        const test::Speaking speaking(language);
        for (const Variant variant :
             {Variant::wall, Variant::towel, Variant::bent_knee, Variant::contract_relax})
            for (const AppState& state : all_moments(variant, variant == Variant::contract_relax))
                for (const glm::ivec2 size : kScreens) {
                    INFO("in " << language << " at " << size.x << " x " << size.y);
                    const Layout layout = layout_of(size, 1, FarPage::words);
                    CHECK(layout.far.end().x <= layout.picture.at.x);
                    const glm::vec2 page(layout.far.size.x, layout.far.size.y * .95f);
                    FarLines lines = far_session_lines(state);
                    check_lines(lines, theme.fonts(), {layout.far.at, page}, page.y, FarLines::kCapitals);
                }
    }
}

TEST_CASE("the summary is as large as the questions beside it") {
    const test::UnseenPanels panels;
    std::vector<std::string> notices;
    Theme theme;
    theme.set_scale(1, notices);
    AppState state = test::after_session(4);
    state.practice.summary.held_by_side = {Seconds(90), Seconds(90)};
    state.practice.summary.best = {DayAngle{Degrees(63), false}, DayAngle{Degrees(65), true}};
    const WeekStrip week{{true, false, true, false, false, false, true}, {0, 1, 2, 3, 4, 5, 6}, 3};
    for (const std::string& language : test::languages()) {
        const test::Speaking speaking(language);
        for (const NextStepKind kind : {NextStepKind::again, NextStepKind::keep_going, NextStepKind::farther,
                                        NextStepKind::rest_day, NextStepKind::stop_signs}) {
            auto progress = std::make_shared<ProgressView>();
            progress->next = {kind, 3};
            state.reading.progress = progress;
            for (const glm::ivec2 size : kScreens) {
                INFO("in " << language << " at " << size.x << " x " << size.y);
                const FarPages pages = far_pages({{0, 0}, glm::vec2(size)});
                CHECK(pages.summary.end().x <= pages.check_in.at.x);
                FarLines lines = far_summary_lines(state, week, pages.next_in_summary);
                check_lines(lines, theme.fonts(), pages.summary, static_cast<float>(size.y), .044f);
            }
        }
    }
}

TEST_CASE("across the room what there is to tell stands below the figure") {
    AppState initial = test::practising();
    initial.shell.fullscreen = true;
    initial.shell.notices.success(
        "This session keeps its sides. From the next one on the left leg goes first.");
    test::Trainer trainer(std::move(initial), {1280, 720});
    for (int i = 0; i < 4; ++i) {
        trainer.draw_frame(Seconds(1 + i / 60.0));
        trainer.act();
    }
    ImGuiWindow* notices = ImGui::FindWindowByName("Notices");
    REQUIRE(notices);
    REQUIRE(notices->WasActive);
    CHECK(notices->Pos.x >= layout_of(trainer.state()).picture.at.x);
    CHECK(notices->Pos.y > 720 * .75f);
    CHECK(glGetError() == GL_NO_ERROR);
}
