// After a session that hurt too much the stop signs come before the next one; nothing else keeps a person
// from it.
#include <doctest/doctest.h>

#include "model/apply.h"
#include "services/routine_service.h"

using namespace ninety;

namespace {

// A session has ended and has been kept; these answers are given, not kept yet.
AppState after_session(int pain_before, int pain_after) {
    Settings settings;
    settings.stop_signs_seen = true;
    AppState state(settings);
    state.mode = Mode::practise;
    state.panel = Panel::practise;
    state.session_kept = true;
    state.check_in.stretch = 5;
    state.check_in.pain_before = pain_before;
    state.check_in.pain_after = pain_after;
    return state;
}

const request::SaveCheckIn* kept(const AppState& state) {
    return state.requests.empty() ? nullptr : std::get_if<request::SaveCheckIn>(&state.requests.front());
}

}  // namespace

TEST_CASE("pain of 7 opens the stop signs, and Start asks until they have been read") {
    AppState state = after_session(7, 7);
    apply({action::SaveCheckIn{}}, state);
    CHECK(kept(state));
    CHECK(state.stop_signs_open);
    CHECK(state.settings.stop_signs_due);
    CHECK(state.settings_dirty);
    // The window may have been closed meanwhile; the page is not open then.
    state.stop_signs_open = false;
    apply({action::TogglePlay{}}, state);
    CHECK_FALSE(state.clock.running());
    CHECK(state.stop_signs_open);
    apply({action::ShowStopSigns{false}}, state);
    CHECK_FALSE(state.stop_signs_open);
    CHECK_FALSE(state.settings.stop_signs_due);
    CHECK_FALSE(state.clock.running());  // starting is the person's own
    apply({action::TogglePlay{}}, state);
    CHECK(state.clock.running());
}

TEST_CASE("less pain keeps nobody from the next session") {
    AppState state = after_session(0, 6);
    apply({action::SaveCheckIn{}}, state);
    CHECK_FALSE(state.stop_signs_open);
    apply({action::TogglePlay{}}, state);
    CHECK(state.clock.running());
}

TEST_CASE("answers that were not kept yet are, by the next start or from the beginning") {
    for (const Action& next : {Action(action::TogglePlay{}), Action(action::Restart{})}) {
        AppState state = after_session(1, 9);
        apply({next}, state);
        REQUIRE(kept(state));
        CHECK(kept(state)->answers.pain_after == 9);
        CHECK_FALSE(state.clock.running());
        CHECK(state.stop_signs_open);
        AppState mild = after_session(1, 1);
        apply({next}, mild);
        CHECK(kept(mild));
        CHECK_FALSE(mild.stop_signs_open);
    }
    // No answer is no check-in.
    AppState silent = after_session(0, 0);
    silent.check_in = {};
    apply({action::TogglePlay{}}, silent);
    CHECK_FALSE(kept(silent));
    CHECK(silent.clock.running());
}

TEST_CASE("a routine that had to take another name is the one in use, under that name") {
    AppState state = after_session(0, 0);
    Routine wanted = state.settings.routine;
    wanted.hold = Seconds(50);
    state.settings.routine = wanted;
    SavedRoutine saved{"mine-2.toml", wanted};
    saved.routine.name = "Mine (2)";
    const std::size_t notices = state.notices.size();
    tell_kept(wanted, saved, state);
    CHECK(state.settings.routine == saved.routine);
    CHECK(state.notices.size() == notices + 1);
    // A dropped one changes nothing of what is in use.
    const Routine in_use = state.settings.routine;
    Routine dropped = wanted;
    dropped.name = "Theirs";
    tell_kept(dropped, SavedRoutine{"theirs.toml", dropped}, state);
    CHECK(state.settings.routine == in_use);
    CHECK(state.notices.size() == notices + 2);
    tell_kept(dropped, Error{"no room"}, state);
    CHECK(state.notices.size() == notices + 3);
}
