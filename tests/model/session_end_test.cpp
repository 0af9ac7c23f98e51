// A session's end: which of the last seven days are marked, and when the next session is due.
#include "model/session_end.h"

#include <doctest/doctest.h>

#include "history/make_history.h"
#include "model/update.h"
#include "support/states.h"

using namespace ninety;

namespace {

AppState with_history(std::initializer_list<int> days_ago, int holds_now = 0) {
    AppState state = holds_now > 0 ? test::after_session(holds_now) : test::practising();
    state.reading.progress =
        progress_view(test::on_days(days_ago), test::kToday, Metres(1.7), Degrees(90), Seconds(45));
    return state;
}

}  // namespace

TEST_CASE("the week is the last seven days, today its last one; what was just held counts for today") {
    const auto week = week_of(with_history({7, 6, 2}));
    REQUIRE(week);
    CHECK(week->practised == std::array{true, false, false, false, true, false, false});
    CHECK(week->days == 2);
    CHECK(week->weekday.back() == weekday_of(test::kToday));
    CHECK(week->weekday.front() == (weekday_of(test::kToday) + 1) % 7);
    const auto after = week_of(with_history({7, 6, 2}, 1));
    CHECK(after->practised.back());
    CHECK(after->days == 3);
    CHECK_FALSE(week_of(test::after_session(1)));  // nobody says which day it is
}

TEST_CASE("after a session the figure lies still for a moment, gets up over its side and then sits") {
    for (const bool reduced : {false, true}) {
        AppState state = test::after_session(1);
        state.settings.reduced_motion = reduced;
        REQUIRE(state.practice.clock.done_at());
        const Seconds done = *state.practice.clock.done_at();
        CHECK(moment_of(state).stage == Stage::lying_down);
        if (reduced) {
            CHECK(moment_of(state).progress_01 == 0);
            CHECK_FALSE(is_animating(state));
            continue;
        }
        CHECK(moment_of(state).progress_01 == 1);
        double before = 1;
        for (double t = .1; t < 12; t += .1) {
            advance(state, done + Seconds(t));
            CHECK(is_animating(state));
            const double now = moment_of(state).progress_01;
            CHECK(now <= before);
            CHECK(before - now < .02);
            before = now;
        }
        advance(state, done + Seconds(12.5));
        CHECK(moment_of(state).progress_01 == 0);
        CHECK_FALSE(is_animating(state));
        // Whoever watches sees none of it.
        state.shell.mode = Mode::watch;
        CHECK(moment_of(state).stage != Stage::lying);
    }
}

TEST_CASE("each day of the week has its letter") {
    CHECK(weekday_letter(0) == "M");
    CHECK(weekday_letter(3) == "T");
    CHECK(weekday_letter(6) == "S");
}

TEST_CASE(
    "what comes next: pain goes first, the history after it, and after a hold nobody is told to begin") {
    AppState state = with_history({}, 1);
    REQUIRE(state.reading.progress->next.kind == NextStepKind::begin);
    CHECK(next_after_session(state)->kind == NextStepKind::again);
    state.practice.check_in.pain_after = 8;
    CHECK(next_after_session(state)->kind == NextStepKind::again);  // not kept yet
    state.practice.check_in.saved = true;
    CHECK(next_after_session(state)->kind == NextStepKind::stop_signs);
    CHECK_FALSE(next_after_session(test::after_session(1)));
}

TEST_CASE("nobody in pain is given a day to stretch on") {
    const AppState state = with_history({4, 2, 1});
    REQUIRE(state.reading.progress->plan.next == test::kToday + 3);  // the week is kept
    for (const NextStepKind kind : {NextStepKind::stop_signs, NextStepKind::have_it_looked_at})
        CHECK(when_of(state, kind).empty());
    CHECK(when_of(state, NextStepKind::gentler_pain).view().find("eased") != std::string::npos);
    CHECK(when_of(state, NextStepKind::keep_going) == "Next time: Monday, 7 Oct.");
    CHECK(when_of(with_history({1}), NextStepKind::again) == "Next time: tomorrow.");
    CHECK(when_of(with_history({2}), NextStepKind::again) == "Next time: today.");
    CHECK(when_of(test::after_session(1), NextStepKind::again).empty());  // nobody says which day it is
}
