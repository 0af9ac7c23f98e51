// Keys, controller buttons and dropped files to actions, from the state alone; and what update() lets
// through.
#include "platform/keys.h"

#include <doctest/doctest.h>

#include "model/update.h"
#include "support/states.h"

using namespace ninety;

namespace {

// A session has just ended with a hold, and its first question is on the screen.
AppState after_a_session() {
    AppState state = test::after_session();
    state.practice.check_in_seen = true;
    return state;
}

AppState first_start() {
    Settings settings;
    settings.ask_before = false;
    AppState state{settings};
    state.shell.stop_signs_open = true;
    return state;
}

std::optional<Action> press(const AppState& state, SDL_Keycode key) {
    return action_of(KeyPress{key}, state);
}

template <class A>
bool is(const std::optional<Action>& action) {
    return action && std::holds_alternative<A>(action->asked());
}

bool is_view(const std::optional<Action>& action, View view) {
    return is<action::ChooseView>(action) && std::get<action::ChooseView>(action->asked()).view == view;
}

constexpr SDL_Keycode kDigits[] = {SDLK_0,    SDLK_1,    SDLK_2,    SDLK_3,    SDLK_4,
                                   SDLK_5,    SDLK_6,    SDLK_7,    SDLK_8,    SDLK_9,
                                   SDLK_KP_0, SDLK_KP_1, SDLK_KP_2, SDLK_KP_5, SDLK_KP_9};

}  // namespace

TEST_CASE("while a question is in sight digits answer it, X is ten, and a held digit answers once") {
    AppState state = after_a_session();
    const int wanted[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 5, 9};
    for (std::size_t i = 0; i < std::size(kDigits); ++i) {
        const auto action = press(state, kDigits[i]);
        REQUIRE(is<action::Answer>(action));
        CHECK(std::get<action::Answer>(action->asked()).rating == wanted[i]);
    }
    CHECK(std::get<action::Answer>(press(state, SDLK_x)->asked()).rating == 10);
    CHECK_FALSE(action_of(KeyPress{SDLK_5, KMOD_NONE, true}, state));
    CHECK(is<action::TakeBackAnswer>(press(state, SDLK_BACKSPACE)));
    CHECK(is<action::SaveCheckIn>(press(state, SDLK_RETURN)));
    CHECK_FALSE(action_of(KeyPress{SDLK_5, KMOD_NONE, false, true}, state));  // the note is being written
    update(state, {action::Answer{6}, action::Answer{2}, action::Answer{10}});
    CHECK(state.practice.check_in.stretch == 6);
    CHECK(state.practice.check_in.pain_before == 2);
    CHECK(state.practice.check_in.pain_after == 10);
}

TEST_CASE("out of sight, elsewhere, all answered or kept: a digit is a view and nothing is rated") {
    struct Case {
        const char* what;
        void (*change)(AppState&);
    };
    const Case cases[] = {
        {"scrolled out of sight", [](AppState& s) { s.practice.check_in_seen = false; }},
        {"another panel", [](AppState& s) { update(s, {action::ShowPanel{Panel::settings}}); }},
        {"watching", [](AppState& s) { update(s, {action::ShowPanel{Panel::watch}}); }},
        {"watching, and back before it is drawn",
         [](AppState& s) {
             update(s, {action::ShowPanel{Panel::watch}, action::ShowPanel{Panel::practise}});
         }},
        {"back from the end", [](AppState& s) { update(s, {action::SkipBack{}}); }},
        {"watching, whatever panel is open", [](AppState& s) { s.shell.mode = Mode::watch; }},
        {"practising, with another panel open", [](AppState& s) { s.shell.panel = Panel::body; }},
        {"all answered",
         [](AppState& s) {
             update(s, {action::Answer{1}, action::Answer{1}, action::Answer{1}});
         }},
        {"kept", [](AppState& s) { update(s, {action::SaveCheckIn{}}); }},
        {"nothing held", [](AppState& s) { s.practice.summary = {}; }},
        {"the next session", [](AppState& s) { update(s, {action::TogglePlay{}}); }},
        {"started over", [](AppState& s) { update(s, {action::Restart{}}); }},
    };
    for (const Case& one : cases) {
        CAPTURE(std::string(one.what));
        AppState state = after_a_session();
        one.change(state);
        const CheckInEntry before = state.practice.check_in;
        CHECK(is_view(press(state, SDLK_1), View::side));
        CHECK(is_view(press(state, SDLK_2), View::three_quarter));
        CHECK(is_view(press(state, SDLK_3), View::floor));
        CHECK(is_view(press(state, SDLK_4), View::foot));
        CHECK(is_view(press(state, SDLK_KP_4), View::foot));
        for (const SDL_Keycode none : {SDLK_0, SDLK_5, SDLK_9, SDLK_x})
            CHECK_FALSE(press(state, none));
        // Even an answer that was asked for before the change comes to nothing.
        update(state, {action::Answer{7}});
        CHECK(state.practice.check_in.stretch == before.stretch);
        CHECK(state.practice.check_in.pain_after == before.pain_after);
    }
}

TEST_CASE("K turns the camera on where keys are the program's, and off wherever one is") {
    AppState state = test::practising();
    CHECK(is<action::ToggleCamera>(press(state, SDLK_k)));
    CHECK_FALSE(action_of(KeyPress{SDLK_k, KMOD_NONE, true}, state));  // held down
    state.shell.shortcuts_open = true;
    CHECK_FALSE(press(state, SDLK_k));
    state.shell.shortcuts_open = false;
    state.shell.keys_to_panels = true;
    CHECK_FALSE(press(state, SDLK_k));
    state.shell.keys_to_panels = false;

    update(state, {action::ToggleCamera{}});
    REQUIRE(camera_is_on(state));
    CHECK(is<action::ToggleCamera>(press(state, SDLK_k)));
    CHECK_FALSE(action_of(KeyPress{SDLK_k, KMOD_NONE, true}, state));
    CHECK_FALSE(action_of(KeyPress{SDLK_k, KMOD_NONE, false, true}, state));  // a note is being written
    CHECK_FALSE(action_of(KeyPress{SDLK_k, KMOD_CTRL}, state));
    for (bool Shell::*page : {&Shell::shortcuts_open, &Shell::stop_signs_open, &Shell::delete_open,
                              &Shell::begin_again_open, &Shell::keys_to_panels}) {
        state.shell.*page = true;
        CHECK(is<action::ToggleCamera>(press(state, SDLK_k)));
        state.shell.*page = false;
    }
    state.practice.before.open = true;
    CHECK(is<action::ToggleCamera>(press(state, SDLK_k)));
}

TEST_CASE(
    "whoever does not see the panels has them spoken by F2, whatever lies on top; yes is Spanish, too") {
    AppState state = test::practising();
    for (bool Shell::*page : {&Shell::keys_to_panels, &Shell::shortcuts_open, &Shell::stop_signs_open}) {
        state.shell.*page = true;
        const auto asked = press(state, SDLK_F2);
        REQUIRE(is<action::ToggleSetting>(asked));
        CHECK_FALSE(state.settings.speak_panels);
        update(state, {*asked});
        CHECK(state.settings.speak_panels);
        update(state, {*asked});
        state.shell.*page = false;
    }
    CHECK_FALSE(action_of(KeyPress{SDLK_F2, KMOD_NONE, true}, state));
    CHECK_FALSE(action_of(KeyPress{SDLK_F2, KMOD_NONE, false, true}, state));  // a note is being written
    state.practice.before.open = true;
    state.practice.before.asked_leg = true;
    for (const SDL_Keycode yes : {SDLK_y, SDLK_j, SDLK_s})
        CHECK(is<action::AnswerBefore>(press(state, yes)));
    CHECK_FALSE(press(state, SDLK_l));
}

TEST_CASE("while both legs are measured the keys go on with that, and start no session") {
    AppState state = test::practising();
    update(state, {action::BeginMeasureMe{}});
    REQUIRE(shows_measure_me(state));
    CHECK(is<action::LeaveMeasureMe>(press(state, SDLK_ESCAPE)));
    CHECK(is<action::ToggleCamera>(press(state, SDLK_k)));
    CHECK(is<action::LevelCamera>(press(state, SDLK_h)));
    CHECK(is<action::ToggleFullscreen>(press(state, SDLK_F11)));
    for (const SDL_Keycode none : {SDLK_SPACE, SDLK_RETURN, SDLK_s, SDLK_r, SDLK_g, SDLK_UP, SDLK_1})
        CHECK_FALSE(press(state, none));
    CHECK(is<action::LeaveMeasureMe>(action_of(SDL_CONTROLLER_BUTTON_BACK, state)));
    CHECK_FALSE(action_of(SDL_CONTROLLER_BUTTON_A, state));
    state.practice.measure_me.stage = MeasureMe::Stage::unsure;
    CHECK(is<action::BeginMeasureMe>(press(state, SDLK_SPACE)));
    CHECK(is<action::BeginMeasureMe>(press(state, SDLK_r)));
    CHECK(is<action::BeginMeasureMe>(action_of(SDL_CONTROLLER_BUTTON_A, state)));
    state.practice.measure_me.stage = MeasureMe::Stage::done;
    CHECK(is<action::LeaveMeasureMe>(press(state, SDLK_SPACE)));
    CHECK(is<action::LeaveMeasureMe>(press(state, SDLK_RETURN)));
    CHECK(is<action::BeginMeasureMe>(press(state, SDLK_r)));
    CHECK_FALSE(action_of(KeyPress{SDLK_SPACE, KMOD_NONE, true}, state));
}

TEST_CASE("with a page on top digits are nothing at all") {
    for (bool Shell::*page : {&Shell::stop_signs_open, &Shell::shortcuts_open, &Shell::delete_open}) {
        AppState state = after_a_session();
        state.shell.*page = true;
        for (const SDL_Keycode digit : kDigits)
            CHECK_FALSE(press(state, digit));
        CHECK(is<action::ClosePage>(press(state, SDLK_RETURN)));
        // Nor does an answer come to anything that was asked for before the page lay on top.
        CHECK_FALSE(takes_answers(state));
        update(state, {action::Answer{5}});
        CHECK_FALSE(state.practice.check_in.answered());
        state.practice.check_in.stretch = 4;
        update(state, {action::TakeBackAnswer{}});
        CHECK(state.practice.check_in.stretch == 4);
    }
}

TEST_CASE(
    "on the page of the links a controller's directions open the doors that are there, and back leads back "
    "to it") {
    AppState state{Settings{}};
    for (const char* id : {"links", "stretch", "stoop", "disc", "lift"}) {
        Article page;
        page.id = id;
        if (page.id == "disc") page.lesson = Lesson::disc;
        state.reading.articles.push_back(std::move(page));
    }
    state.shell.panel = Panel::why;
    state.shell.stop_signs_open = false;
    state.reading.page = "links";
    REQUIRE(shows_links(state));
    for (const auto& [button, page] : {std::pair(SDL_CONTROLLER_BUTTON_DPAD_LEFT, "stoop"),
                                       {SDL_CONTROLLER_BUTTON_DPAD_DOWN, "disc"},
                                       {SDL_CONTROLLER_BUTTON_DPAD_RIGHT, "lift"},
                                       {SDL_CONTROLLER_BUTTON_A, "stretch"}}) {
        const auto action = action_of(button, state);
        REQUIRE(action);
        const auto* opened = std::get_if<action::ShowPage>(&action->asked());
        REQUIRE(opened);
        CHECK(opened->id == page);
    }
    state.reading.page = "disc";
    REQUIRE(lesson_shown(state) == Lesson::disc);
    const auto back = action_of(SDL_CONTROLLER_BUTTON_BACK, state);
    REQUIRE(back);
    REQUIRE(std::get_if<action::ShowPage>(&back->asked()));
    CHECK(std::get_if<action::ShowPage>(&back->asked())->id == "links");
}

TEST_CASE("nothing passes the first page but Return; quitting and the full screen are the window's own") {
    AppState state = first_start();
    for (SDL_Keycode key = SDLK_SPACE; key <= SDLK_z; ++key) {
        CAPTURE(key);
        CHECK_FALSE(press(state, key));
    }
    for (const SDL_Keycode key : {SDLK_ESCAPE, SDLK_TAB, SDLK_BACKSPACE, SDLK_LEFT, SDLK_RIGHT, SDLK_F1,
                                  SDLK_AUDIOPLAY, SDLK_AUDIOSTOP, SDLK_AUDIONEXT, SDLK_AUDIOPREV,
                                  SDLK_KP_PLUS, SDLK_KP_MINUS, SDLK_KP_1, SDLK_DELETE})
        CHECK_FALSE(press(state, key));
    for (int button = 0; button < SDL_CONTROLLER_BUTTON_MAX; ++button)
        CHECK_FALSE(action_of(static_cast<SDL_GameControllerButton>(button), state));
    CHECK_FALSE(action_of_drop("a.toml", state));
    CHECK_FALSE(action_of_paste("hold_s = 30", state));
    // The arrows and their larger sisters scroll it.
    for (const SDL_Keycode key : {SDLK_UP, SDLK_DOWN, SDLK_PAGEUP, SDLK_PAGEDOWN, SDLK_HOME, SDLK_END})
        CHECK(is<action::ScrollPage>(press(state, key)));
    CHECK(std::get<action::ScrollPage>(press(state, SDLK_DOWN)->asked()).lines > 0);
    CHECK(std::get<action::ScrollPage>(press(state, SDLK_UP)->asked()).lines < 0);
    // The Return that started the program and is still held down has read nothing.
    CHECK_FALSE(action_of(KeyPress{SDLK_RETURN, KMOD_NONE, true}, state));
    CHECK(is<action::Quit>(action_of(KeyPress{SDLK_q, KMOD_LCTRL}, state)));
    CHECK(is<action::ToggleFullscreen>(press(state, SDLK_F11)));

    REQUIRE(is<action::ClosePage>(press(state, SDLK_RETURN)));
    update(state, {action::ClosePage{}});
    CHECK_FALSE(state.shell.stop_signs_open);
    CHECK(state.settings.stop_signs_seen);
    CHECK_FALSE(state.watch.player.playing());
    CHECK(is<action::TogglePlay>(press(state, SDLK_SPACE)));
    CHECK(is<action::Ask>(action_of_drop("a.toml", state)));
    CHECK(is<action::Ask>(action_of_paste("hold_s = 30", state)));
    CHECK_FALSE(action_of_paste("", state));
}

TEST_CASE("nor does anything but Return pass the stop signs after a session that hurt too much") {
    AppState state = after_a_session();
    update(state, {action::Answer{5}, action::Answer{2}, action::Answer{8}, action::SaveCheckIn{}});
    REQUIRE(open_dialog(state) == Dialog::stop_signs);
    CHECK(is_required_reading(state));
    for (const SDL_Keycode key : {SDLK_ESCAPE, SDLK_SPACE, SDLK_TAB, SDLK_F1, SDLK_1, SDLK_AUDIOPLAY})
        CHECK_FALSE(press(state, key));
    for (int button = 0; button < SDL_CONTROLLER_BUTTON_MAX; ++button)
        CHECK_FALSE(action_of(static_cast<SDL_GameControllerButton>(button), state));
    CHECK_FALSE(action_of_drop("a.toml", state));
    update(state, {*press(state, SDLK_RETURN)});
    CHECK(open_dialog(state) == Dialog::none);
    // Looked up later they are closed as any page is.
    update(state, {action::ShowStopSigns{true}});
    CHECK_FALSE(is_required_reading(state));
    CHECK(is<action::ClosePage>(press(state, SDLK_ESCAPE)));
}

TEST_CASE("after the first page a session waits until somebody starts it") {
    AppState state = first_start();
    state.shell.mode = Mode::practise;
    state.shell.panel = Panel::practise;
    update(state, {action::ClosePage{}});
    CHECK(state.practice.clock.state() == RoutineClock::State::ready);
    update(state, {action::TogglePlay{}});
    CHECK(state.practice.clock.running());
}

TEST_CASE(
    "looking the stop signs up pauses a session, however they are opened, and closing them starts nothing") {
    const Action ways[] = {action::ShowStopSigns{true}, action::ShowPage{kStopSignsPage}};
    for (const Action& way : ways) {
        AppState state = after_a_session();
        update(state, {action::TogglePlay{}});
        REQUIRE(state.practice.clock.running());
        update(state, {way});
        CHECK(state.practice.clock.state() == RoutineClock::State::paused);
        update(state, {action::ClosePage{}});
        CHECK(state.practice.clock.state() == RoutineClock::State::paused);
        update(state, {action::TogglePlay{}});
        CHECK(state.practice.clock.running());
    }
    // One that has not begun, or is over, stays as it is.
    AppState state = after_a_session();
    update(state, {action::ShowStopSigns{true}});
    CHECK(state.practice.clock.state() == RoutineClock::State::done);
    update(state, {action::ClosePage{}, action::Restart{}, action::ShowStopSigns{true}});
    CHECK(state.practice.clock.state() == RoutineClock::State::ready);
}

TEST_CASE("Esc closes what lies on top first, then leaves the full screen, then takes a notice away") {
    AppState state = after_a_session();
    state.shell.fullscreen = state.shell.stop_signs_open = true;
    state.shell.notices.problem("A problem.");
    const auto escape = [&] {
        const auto action = press(state, SDLK_ESCAPE);
        REQUIRE(action);
        update(state, {*action});
    };
    escape();
    CHECK_FALSE(state.shell.stop_signs_open);
    CHECK(state.shell.fullscreen);
    escape();
    CHECK_FALSE(state.shell.fullscreen);
    CHECK(state.shell.notices.size() == 1);
    escape();
    CHECK(state.shell.notices.empty());
    escape();
    CHECK_FALSE(state.shell.quit);
}

TEST_CASE("the page that is closed is the one that has the keys") {
    AppState state = after_a_session();
    state.shell.delete_open = state.shell.stop_signs_open = state.shell.shortcuts_open = true;
    for (const Dialog wanted : {Dialog::delete_all, Dialog::stop_signs, Dialog::shortcuts}) {
        CHECK(open_dialog(state) == wanted);
        update(state, {action::ClosePage{}});
    }
    CHECK(open_dialog(state) == Dialog::none);
}

TEST_CASE("Page down changes the panel, but not behind a page") {
    AppState state = after_a_session();
    CHECK(is<action::ShowPanel>(press(state, SDLK_PAGEDOWN)));
    state.shell.shortcuts_open = true;
    CHECK_FALSE(is<action::ShowPanel>(press(state, SDLK_PAGEDOWN)));
    CHECK(is<action::ToggleShortcuts>(press(state, SDLK_F1)));
    CHECK(is<action::ClosePage>(press(state, SDLK_ESCAPE)));
    state.shell.shortcuts_open = false;
    state.shell.delete_open = true;
    CHECK_FALSE(press(state, SDLK_PAGEDOWN));
    CHECK(is<action::ClosePage>(press(state, SDLK_ESCAPE)));
    CHECK(is<action::KeysToPanels>(press(state, SDLK_TAB)));
}

TEST_CASE("session and demonstration wait for each other, and no other panel stops either") {
    AppState state = after_a_session();
    update(state, {action::TogglePlay{}});
    REQUIRE(state.practice.clock.running());
    for (const Panel beside : {Panel::progress, Panel::why, Panel::body, Panel::settings, Panel::practise}) {
        update(state, {action::ShowPanel{beside}});
        CHECK(state.practice.clock.running());
    }
    update(state, {action::ShowPanel{Panel::watch}});
    CHECK(state.practice.clock.state() == RoutineClock::State::paused);
    update(state, {action::TogglePlay{}});
    REQUIRE(state.watch.player.playing());
    for (const Panel beside : {Panel::progress, Panel::body, Panel::settings}) {
        update(state, {action::ShowPanel{beside}});
        CHECK(state.watch.player.playing());
    }
    update(state, {action::ShowPanel{Panel::practise}});
    CHECK_FALSE(state.watch.player.playing());
    CHECK(state.practice.clock.state() == RoutineClock::State::paused);
}

TEST_CASE("asked whether to begin again, Return says yes, Esc says no, and no other key says anything") {
    AppState state = after_a_session();
    state.shell.begin_again_open = true;
    CHECK(is<action::BeginAgain>(press(state, SDLK_RETURN)));
    CHECK(is<action::BeginAgain>(press(state, SDLK_KP_ENTER)));
    CHECK(is<action::ClosePage>(press(state, SDLK_ESCAPE)));
    for (const SDL_Keycode none : {SDLK_r, SDLK_s, SDLK_SPACE, SDLK_1, SDLK_RIGHT, SDLK_AUDIOPLAY, SDLK_F1})
        CHECK_FALSE(press(state, none));
    // The stop signs lie over the question.
    state.shell.stop_signs_open = true;
    CHECK(is<action::ClosePage>(press(state, SDLK_RETURN)));
}
