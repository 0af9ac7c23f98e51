// R in a session asks first: yes begins again, no goes on as it was. And a swap of sides in a session says
// from when it counts.
#include <doctest/doctest.h>

#include <string>

#include "model/update.h"
#include "support/states.h"

using namespace ninety;

namespace {

AppState twelve_seconds_in() {
    AppState state = test::practising();
    update(state, {action::TogglePlay{}});
    for (int i = 1; i <= 24; ++i)
        advance(state, Seconds(i / 2.0), {});
    return state;
}

}  // namespace

TEST_CASE("a session under way is thrown away only when the answer is yes") {
    AppState state = twelve_seconds_in();
    update(state, {action::Restart{}});
    CHECK(open_dialog(state) == Dialog::begin_again);
    CHECK(state.practice.clock.state() == RoutineClock::State::paused);
    CHECK(state.practice.clock.position().total.value == doctest::Approx(12));
    advance(state, Seconds(30), {});
    CHECK(state.practice.clock.position().total.value == doctest::Approx(12));
    // No: it goes on where it was.
    AppState no = state;
    update(no, {action::ClosePage{}});
    CHECK(open_dialog(no) == Dialog::none);
    CHECK(no.practice.clock.running());
    advance(no, Seconds(31), {});
    CHECK(no.practice.clock.position().total.value == doctest::Approx(13));
    // Yes: ready for the next one, and nothing runs by itself.
    update(state, {action::BeginAgain{}});
    CHECK(open_dialog(state) == Dialog::none);
    CHECK(state.practice.clock.state() == RoutineClock::State::ready);
}

TEST_CASE("one that was paused stays paused, and one that has not begun asks nothing") {
    AppState state = twelve_seconds_in();
    update(state, {action::TogglePlay{}, action::Restart{}, action::ClosePage{}});
    CHECK(state.practice.clock.state() == RoutineClock::State::paused);
    AppState ready = test::practising();
    update(ready, {action::Restart{}});
    CHECK(open_dialog(ready) == Dialog::none);
    AppState done = test::after_session();
    update(done, {action::Restart{}});
    CHECK(open_dialog(done) == Dialog::none);
    CHECK(done.practice.clock.state() == RoutineClock::State::ready);
}

TEST_CASE("swapping sides in a session keeps its sides, and says so; before one it just swaps") {
    AppState state = twelve_seconds_in();
    const Side first = state.practice.clock.routine().first_side;
    update(state, {action::SwapSide{}});
    CHECK(state.practice.clock.routine().first_side == first);
    CHECK(state.settings.routine.first_side == other(first));
    REQUIRE(state.shell.notices.successes().size() == 1);
    CHECK(state.shell.notices.successes()[0].text.find("next one on the left leg") != std::string::npos);
    AppState before = test::practising();
    update(before, {action::SwapSide{}});
    CHECK(before.practice.clock.routine().first_side == other(first));
    CHECK(before.shell.notices.successes().empty());
}
