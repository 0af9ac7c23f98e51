// The list of sessions in the state: what is chosen, corrected, deleted and brought back, and what follows
// for the history.
#include "model/sessions_page.h"

#include <doctest/doctest.h>

#include "history/make_history.h"
#include "model/update.h"

using namespace ninety;

namespace {

AppState with_sessions(int sessions) {
    Settings settings;
    settings.stop_signs_seen = true;
    AppState state(settings);
    HistoryData data = test::daily(sessions);
    const WallTime now{test::kNoon + std::int64_t{86'400} * sessions, 60};
    state.reading.progress = progress_view(std::move(data), now, Metres(1.7), Degrees(90), Seconds(45));
    state.reading.wall_now = now;
    state.shell.panel = Panel::progress;
    return state;
}

Effects ask(AppState& state, std::initializer_list<Action> actions) {
    return update(state, actions);
}

template <class E>
const E* asked(const Effects& effects) {
    for (const Effect& one : effects.asked)
        if (const auto* found = std::get_if<E>(&one)) return found;
    return nullptr;
}

}  // namespace

TEST_CASE("a session is corrected in a draft, and kept only when it is right") {
    AppState state = with_sessions(5);
    ask(state, {action::CorrectSession{test::uid_of(3)}});
    REQUIRE(state.reading.sessions.draft);
    SessionDraft draft = *state.reading.sessions.draft;
    draft.holds[0].seconds = 0;
    CHECK_FALSE(asked<effect::ReviseSession>(ask(state, {action::ChangeDraft{draft}, action::KeepDraft{}})));
    REQUIRE(state.reading.sessions.draft);  // nothing that was typed is lost
    draft.holds[0].seconds = 50;
    const Effects effects = ask(state, {action::ChangeDraft{draft}, action::KeepDraft{}});
    const auto* revise = asked<effect::ReviseSession>(effects);
    REQUIRE(revise);
    CHECK(revise->session.uid == test::uid_of(3));
    CHECK(revise->session.holds[0].done == Seconds(50));
    CHECK_FALSE(state.reading.sessions.draft);
    CHECK(state.reading.sessions.chosen == test::uid_of(3));
}

TEST_CASE("who changes nothing changes nothing") {
    AppState state = with_sessions(5);
    ask(state, {action::CorrectSession{test::uid_of(3)}});
    CHECK(ask(state, {action::LeaveDraft{}}).asked.empty());
    CHECK_FALSE(state.reading.sessions.draft);
    ask(state, {action::CorrectSession{"of nobody"}});
    CHECK_FALSE(state.reading.sessions.draft);
}

TEST_CASE("a session without the program is added at the hour of the clock") {
    AppState state = with_sessions(0);
    ask(state, {action::AddSession{}});
    REQUIRE(state.reading.sessions.draft);
    const Effects effects = ask(state, {action::KeepDraft{}});
    const auto* revise = asked<effect::ReviseSession>(effects);
    REQUIRE(revise);
    CHECK(revise->session.started.utc_s / 60 == state.reading.wall_now.utc_s / 60);
    CHECK(revise->session.holds.size() == 2);
}

TEST_CASE("what is deleted can be brought back, the last first, a measurement, too") {
    AppState state = with_sessions(11);
    ask(state, {action::ChooseRecord{test::uid_of(3)}});
    const Effects effects =
        ask(state, {action::DeleteRecord{test::uid_of(3)}, action::DeleteRecord{test::uid_of(1'000'010)}});
    REQUIRE(effects.asked.size() == 2);
    CHECK(std::get<effect::RemoveRecord>(effects.asked[0]).uid == test::uid_of(3));
    CHECK(state.reading.sessions.chosen.empty());
    const Effects first = ask(state, {action::UndoDelete{}});
    REQUIRE(asked<effect::BringBackMeasurement>(first));
    CHECK(asked<effect::BringBackMeasurement>(first)->measurement == test::daily(11).measurements.back());
    const Effects second = ask(state, {action::UndoDelete{}});
    REQUIRE(asked<effect::ReviseSession>(second));
    CHECK(asked<effect::ReviseSession>(second)->session == test::daily(11).sessions[3]);
    CHECK(ask(state, {action::UndoDelete{}}).asked.empty());
    CHECK(ask(state, {action::DeleteRecord{"of nobody"}}).asked.empty());
}

TEST_CASE("the session that goes on is neither corrected nor deleted") {
    AppState state = with_sessions(3);
    HistoryData data = test::daily(3);
    data.sessions.back().ended.reset();
    state.reading.progress =
        progress_view(std::move(data), state.reading.wall_now, Metres(1.7), Degrees(90), Seconds(45));
    ask(state, {action::CorrectSession{test::uid_of(2)}});
    CHECK(state.reading.sessions.draft);  // nobody practises
    ask(state, {action::LeaveDraft{}, action::ShowPanel{Panel::practise}});
    state.settings.ask_before = false;
    ask(state, {action::TogglePlay{}});
    REQUIRE(session_under_way(state));
    ask(state, {action::CorrectSession{test::uid_of(2)}});
    CHECK_FALSE(state.reading.sessions.draft);
    CHECK_FALSE(asked<effect::RemoveRecord>(ask(state, {action::DeleteRecord{test::uid_of(2)}})));
    ask(state, {action::CorrectSession{test::uid_of(1)}});
    CHECK(state.reading.sessions.draft);
}
