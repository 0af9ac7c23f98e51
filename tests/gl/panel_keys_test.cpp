// Keys that go to the panels, pushed as SDL delivers them: a button whose words change keeps the focus; what
// lies on top is scrolled by arrows and passed by nothing else; the check-in knows when it is in sight.
#include <doctest/doctest.h>
#include "history/make_history.h"
#include "support/desk.h"
#include "support/states.h"

using namespace ninety;

namespace {

using test::Desk;

Settings quickly_drawn() {
    Settings settings;
    settings.quality = Quality::low;
    return settings;
}

AppState practising() {
    return test::practising(quickly_drawn());
}

AppState after_a_session() {
    return test::after_session(1, quickly_drawn());
}

}  // namespace

TEST_CASE("by keys Start becomes Pause becomes Go on, and the focus stays") {
    Desk desk(practising());
    desk.press(SDL_SCANCODE_TAB);
    REQUIRE(desk.state().shell.keys_to_panels);
    desk.press(SDL_SCANCODE_DOWN);
    const ImGuiID start = ImGui::GetCurrentContext()->NavId;
    REQUIRE(start != 0);
    for (const auto wanted : {RoutineClock::State::running, RoutineClock::State::paused,
                              RoutineClock::State::running, RoutineClock::State::paused}) {
        desk.press(SDL_SCANCODE_SPACE);
        CHECK(desk.state().practice.clock.state() == wanted);
        CHECK(ImGui::GetCurrentContext()->NavId == start);
        CHECK_FALSE(ImGui::GetCurrentContext()->NavDisableHighlight);
    }
}

TEST_CASE("by keys Next leads through all pages to Read, and the focus stays") {
    AppState initial = practising();
    initial.shell.mode = Mode::watch;
    initial.shell.panel = Panel::why;
    initial.reading.articles = load_articles(test::program_files().content / "article").pages;
    REQUIRE(initial.reading.articles.size() > 3);
    initial.reading.page = initial.reading.articles[initial.reading.articles.size() - 3].id;
    Desk desk(std::move(initial));
    desk.press(SDL_SCANCODE_TAB);
    // Down to the foot of the panel, and right: Next.
    for (int i = 0; i < 40 && desk.state().reading.page !=
                                  desk.state().reading.articles[desk.state().reading.articles.size() - 2].id;
         ++i) {
        desk.press(SDL_SCANCODE_DOWN);
        if (i % 4 == 3) {
            desk.press(SDL_SCANCODE_RIGHT);
            desk.press(SDL_SCANCODE_SPACE);
        }
    }
    REQUIRE(desk.state().reading.page ==
            desk.state().reading.articles[desk.state().reading.articles.size() - 2].id);
    desk.press(SDL_SCANCODE_SPACE);
    CHECK(desk.state().reading.page == desk.state().reading.articles.back().id);
    desk.press(SDL_SCANCODE_SPACE);
    CHECK(has_read(desk.state().settings, desk.state().reading.articles.back().id));
}

TEST_CASE("by keys from the sidebar to the doors of the links page, through one, and back") {
    for (const glm::ivec2 size : {glm::ivec2(1280, 720), glm::ivec2(800, 480)}) {
        AppState initial{quickly_drawn()};
        initial.reading.articles = load_articles(test::program_files().content / "article").pages;
        initial.shell.panel = Panel::why;
        initial.reading.page = "links";
        Desk desk(std::move(initial), size);
        REQUIRE(shows_links(desk.state()));
        desk.press(SDL_SCANCODE_TAB);
        REQUIRE(desk.state().shell.keys_to_panels);
        desk.press(SDL_SCANCODE_DOWN);
        REQUIRE_FALSE(desk.focus_is_in("Links page"));
        for (int i = 0; i < 8 && !desk.focus_is_in("Links page"); ++i)
            desk.press(SDL_SCANCODE_LEFT);
        REQUIRE(desk.focus_is_in("Links page"));
        CHECK_FALSE(ImGui::GetCurrentContext()->NavDisableHighlight);
        // And back: to the right of the doors is the sidebar.
        for (int i = 0; i < 4 && desk.focus_is_in("Links page"); ++i)
            desk.press(SDL_SCANCODE_RIGHT);
        CHECK_FALSE(desk.focus_is_in("Links page"));
        for (int i = 0; i < 8 && !desk.focus_is_in("Links page"); ++i)
            desk.press(SDL_SCANCODE_LEFT);
        REQUIRE(desk.focus_is_in("Links page"));
        desk.press(SDL_SCANCODE_DOWN);
        desk.press(SDL_SCANCODE_RETURN);
        CHECK(desk.state().reading.page != "links");
        CHECK(desk.state().shell.keys_to_panels);
        desk.frames(3);
        CHECK_FALSE(desk.focus_is_in("Links page"));
    }
}

TEST_CASE("the first page is scrolled by arrows, keeps Tab inside, and lets only Return through") {
    AppState initial{Settings{}};
    initial.settings.quality = Quality::low;
    initial.reading.articles = load_articles(test::program_files().content / "article").pages;
    initial.shell.stop_signs_open = true;
    Desk desk(std::move(initial), {800, 480});
    const auto words = [] { return Desk::window("words_"); };
    REQUIRE(words());
    REQUIRE(words()->ScrollMax.y > 100);
    desk.press(SDL_SCANCODE_DOWN);
    desk.press(SDL_SCANCODE_DOWN);
    const float down = words()->Scroll.y;
    CHECK(down > 10);
    desk.press(SDL_SCANCODE_UP);
    CHECK(words()->Scroll.y < down);
    CHECK(words()->Scroll.y > 0);
    desk.press(SDL_SCANCODE_END);
    CHECK(words()->Scroll.y > words()->ScrollMax.y - 20);  // what lies below may be measured anew on the way
    desk.press(SDL_SCANCODE_UP);                           // from the end at once, however far End went
    CHECK(words()->Scroll.y < words()->ScrollMax.y);

    desk.press(SDL_SCANCODE_TAB);
    CHECK_FALSE(desk.state().shell.keys_to_panels);
    for (const SDL_Scancode code : {SDL_SCANCODE_ESCAPE, SDL_SCANCODE_SPACE, SDL_SCANCODE_R, SDL_SCANCODE_S,
                                    SDL_SCANCODE_T, SDL_SCANCODE_1, SDL_SCANCODE_F1})
        desk.press(code);
    CHECK(desk.state().shell.stop_signs_open);
    CHECK_FALSE(desk.state().watch.player.playing());
    CHECK_FALSE(desk.state().practice.clock.running());
    CHECK_FALSE(desk.state().shell.shortcuts_open);
    desk.press(SDL_SCANCODE_RETURN);
    CHECK_FALSE(desk.state().shell.stop_signs_open);
    CHECK_FALSE(desk.state().watch.player.playing());
}

TEST_CASE("scrolled out of sight the check-in takes no digits; a new question scrolls into sight by itself") {
    Desk desk(after_a_session(), {800, 480});
    CHECK(rates_by_digits(desk.state()));
    ImGuiWindow* panel = Desk::window("/panel_");
    REQUIRE(panel);
    REQUIRE(panel->ScrollMax.y > 300);
    ImGui::SetScrollY(panel, panel->ScrollMax.y);
    desk.frames(3);
    CHECK_FALSE(rates_by_digits(desk.state()));
    desk.press(SDL_SCANCODE_2);
    CHECK_FALSE(desk.state().practice.check_in.answered());
    CHECK(desk.state().picture.view == View::three_quarter);
    ImGui::SetScrollY(panel, 0);
    desk.frames(3);
    CHECK(rates_by_digits(desk.state()));
    for (const SDL_Scancode digit : {SDL_SCANCODE_6, SDL_SCANCODE_2, SDL_SCANCODE_1}) {
        CHECK(rates_by_digits(desk.state()));
        desk.press(digit);
    }
    CHECK(desk.state().practice.check_in.stretch == 6);
    CHECK(desk.state().practice.check_in.pain_before == 2);
    CHECK(desk.state().practice.check_in.pain_after == 1);
    desk.press(SDL_SCANCODE_4);
    CHECK(desk.state().picture.view == View::foot);
    CHECK(desk.state().practice.check_in.pain_after == 1);
}

TEST_CASE("a session that ends while its panel is scrolled down brings its question into sight") {
    AppState initial = practising();
    Desk desk(std::move(initial), {800, 480});
    ImGuiWindow* panel = Desk::window("/panel_");
    REQUIRE(panel);
    ImGui::SetScrollY(panel, panel->ScrollMax.y);
    desk.frames(2);
    REQUIRE(panel->Scroll.y > 100);
    AppState& state = desk.state();
    state.practice.clock.start(Seconds(11));
    state.practice.clock.stop(state.now);
    state.practice.summary.holds = 1;
    desk.frames(4);
    CHECK(rates_by_digits(state));
}

TEST_CASE("by keys one comes from the Progress panel to its parts, through the plan, and back") {
    AppState initial = practising();
    initial.shell.panel = Panel::progress;
    initial.reading.progress =
        progress_view(test::on_days({4, 2}), test::kToday, Metres(1.7), Degrees(90), Seconds(45));
    Desk desk(std::move(initial));
    const auto in_page = [&] { return desk.focus_is_in("Progress page"); };
    desk.press(SDL_SCANCODE_TAB);
    desk.press(SDL_SCANCODE_DOWN);
    for (int i = 0; i < 8 && !in_page(); ++i)
        desk.press(SDL_SCANCODE_LEFT);
    REQUIRE(in_page());
    desk.press(SDL_SCANCODE_RIGHT);
    desk.press(SDL_SCANCODE_RIGHT);
    desk.press(SDL_SCANCODE_SPACE);
    REQUIRE(desk.state().reading.part == ProgressPart::plan);
    // Down to how often, and another number.
    const int times = desk.state().settings.plan.times_a_week;
    for (int i = 0; i < 8 && desk.state().settings.plan.times_a_week == times; ++i) {
        desk.press(SDL_SCANCODE_DOWN);
        desk.press(SDL_SCANCODE_SPACE);
    }
    CHECK(desk.state().settings.plan.times_a_week != times);
    for (int i = 0; i < 12 && in_page(); ++i)
        desk.press(SDL_SCANCODE_RIGHT);
    CHECK_FALSE(in_page());
}
