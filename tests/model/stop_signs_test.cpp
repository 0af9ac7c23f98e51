// After a session that hurt too much the stop signs come before the next one; nothing else keeps a person
// from it.
#include <doctest/doctest.h>

#include "model/update.h"
#include "support/effects.h"

using namespace ninety;
using test::find;

namespace {

// A session has ended and has been kept; these answers are given, not kept yet.
AppState after_session(int pain_before, int pain_after) {
    Settings settings;
    settings.stop_signs_seen = true;
    settings.ask_before = false;
    AppState state(settings);
    state.shell.mode = Mode::practise;
    state.shell.panel = Panel::practise;
    state.practice.summary.holds = 1;
    state.practice.check_in.stretch = 5;
    state.practice.check_in.pain_before = pain_before;
    state.practice.check_in.pain_after = pain_after;
    return state;
}

}  // namespace

TEST_CASE("pain of 7 opens the stop signs, and Start asks until they have been read") {
    AppState state = after_session(7, 7);
    const Effects effects = update(state, {action::SaveCheckIn{}});
    REQUIRE(find<effect::StoreCheckIn>(effects));
    CHECK(find<effect::StoreCheckIn>(effects)->answers.pain_after == 7);
    CHECK(find<effect::SaveSettings>(effects));
    CHECK(state.shell.stop_signs_open);
    CHECK(state.settings.stop_signs_due);
    // The window may have been closed meanwhile; the page is not open then.
    state.shell.stop_signs_open = false;
    update(state, {action::TogglePlay{}});
    CHECK_FALSE(state.practice.clock.running());
    CHECK(state.shell.stop_signs_open);
    update(state, {action::ShowStopSigns{false}});
    CHECK_FALSE(state.shell.stop_signs_open);
    CHECK_FALSE(state.settings.stop_signs_due);
    CHECK_FALSE(state.practice.clock.running());  // starting is the person's own
    update(state, {action::TogglePlay{}});
    CHECK(state.practice.clock.running());
}

TEST_CASE("less pain keeps nobody from the next session") {
    AppState state = after_session(0, 6);
    update(state, {action::SaveCheckIn{}});
    CHECK_FALSE(state.shell.stop_signs_open);
    update(state, {action::TogglePlay{}});
    CHECK(state.practice.clock.running());
}

TEST_CASE("answers that were not kept yet are, by the next start or from the beginning") {
    for (const Action& next : {Action(action::TogglePlay{}), Action(action::Restart{})}) {
        AppState state = after_session(1, 9);
        const Effects effects = update(state, {next});
        REQUIRE(find<effect::StoreCheckIn>(effects));
        CHECK(find<effect::StoreCheckIn>(effects)->answers.pain_after == 9);
        CHECK_FALSE(state.practice.clock.running());
        CHECK(state.shell.stop_signs_open);
        AppState mild = after_session(1, 1);
        CHECK(find<effect::StoreCheckIn>(update(mild, {next})));
        CHECK_FALSE(mild.shell.stop_signs_open);
    }
    // No answer is no check-in.
    AppState silent = after_session(0, 0);
    silent.practice.check_in = {};
    CHECK_FALSE(find<effect::StoreCheckIn>(update(silent, {action::TogglePlay{}})));
    CHECK(silent.practice.clock.running());
}
