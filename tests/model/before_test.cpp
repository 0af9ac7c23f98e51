// The questions before a session. Limits: FACTS-2 section G.
#include <doctest/doctest.h>

#include "model/update.h"
#include "support/effects.h"
#include "support/states.h"

using namespace ninety;

namespace {

AppState asked() {
    AppState state = test::practising();
    state.settings.ask_before = true;
    update(state, {action::TogglePlay{}});
    REQUIRE(open_dialog(state) == Dialog::before);
    REQUIRE(state.practice.clock.state() == RoutineClock::State::ready);
    return state;
}

}  // namespace

TEST_CASE("little pain and no trouble in the leg: the session begins, and the pain is remembered") {
    for (const int pain : {0, 4}) {
        AppState state = asked();
        update(state, {action::AnswerBefore{pain}, action::AnswerBefore{0}});
        CHECK(open_dialog(state) == Dialog::none);
        CHECK(state.practice.clock.running());
        CHECK(state.practice.check_in.pain_before == pain);
        CHECK(comes_closer(state));
    }
}

TEST_CASE("pain of five and six offers a gentler session; with either it never comes closer") {
    for (const int pain : {5, 6})
        for (const bool gentler : {true, false}) {
            AppState state = asked();
            update(state, {action::AnswerBefore{pain}, action::AnswerBefore{0}});
            CHECK(question_of(state.practice.before) == BeforeQuestion::gentler);
            CHECK_FALSE(state.practice.clock.running());
            update(state, {action::TakeGentler{gentler}});
            CHECK(state.practice.clock.running());
            CHECK_FALSE(comes_closer(state));
            CHECK(state.practice.course.plan().mode == HoldMode::fixed);
            CHECK((state.practice.clock.routine().hold == (gentler ? Seconds(30) : Seconds(45))));
            CHECK((lower_by(state) == (gentler ? Degrees(10) : Degrees(0))));
        }
}

TEST_CASE("pain of seven, or trouble down the leg: the stop signs, and no session") {
    for (const auto& [pain, leg] : {std::pair{7, 0}, std::pair{10, 0}, std::pair{0, 1}}) {
        AppState state = asked();
        const Effects effects = update(state, {action::AnswerBefore{pain}, action::AnswerBefore{leg}});
        CHECK(open_dialog(state) == Dialog::stop_signs);
        CHECK(state.settings.stop_signs_due);
        CHECK(is_required_reading(state));
        CHECK(test::find<effect::SaveSettings>(effects));
        CHECK(state.practice.clock.state() == RoutineClock::State::ready);
        // Read: whoever starts then is asked again.
        update(state, {action::ShowStopSigns{false}});
        CHECK(open_dialog(state) == Dialog::none);
        update(state, {action::TogglePlay{}});
        CHECK(open_dialog(state) == Dialog::before);
        CHECK_FALSE(state.practice.before.pain);
    }
}

TEST_CASE("questions can be passed over, taken back, and left without a session") {
    AppState state = asked();
    update(state, {action::PassBefore{}, action::PassBefore{}});
    CHECK(state.practice.clock.running());
    CHECK_FALSE(state.practice.check_in.pain_before);

    state = asked();
    update(state, {action::AnswerBefore{8}, action::TakeBackBefore{}, action::AnswerBefore{2},
                   action::AnswerBefore{0}});
    CHECK(state.practice.check_in.pain_before == 2);

    state = asked();
    update(state, {action::AnswerBefore{6}, action::AnswerBefore{0}, action::TakeBackBefore{}});
    CHECK_FALSE(state.practice.before.leg);  // shown as open again
    update(state, {action::AnswerBefore{1}});
    CHECK(open_dialog(state) == Dialog::stop_signs);

    state = asked();
    update(state, {action::LeaveBefore{}});
    CHECK(open_dialog(state) == Dialog::none);
    CHECK(state.practice.clock.state() == RoutineClock::State::ready);
}

TEST_CASE("whoever does not want to be asked, or is not there to answer, is not") {
    AppState state = test::practising();
    update(state, {action::TogglePlay{}});
    CHECK(state.practice.clock.running());
    state = test::practising();
    state.settings.ask_before = true;
    state.shell.exit_when_done = true;
    update(state, {action::TogglePlay{}});
    CHECK(state.practice.clock.running());
}

TEST_CASE("going on after a pause asks nothing") {
    AppState state = asked();
    update(state, {action::AnswerBefore{0}, action::AnswerBefore{0}, action::TogglePlay{}});
    CHECK(state.practice.clock.state() == RoutineClock::State::paused);
    update(state, {action::TogglePlay{}});
    CHECK(state.practice.clock.running());
    CHECK(open_dialog(state) == Dialog::none);
}

TEST_CASE("pain answered before a session with holds is kept, even when the program is left without more") {
    AppState state = asked();
    update(state, {action::AnswerBefore{3}, action::AnswerBefore{0}});
    update(state, {action::StopAndKeep{}});
    state.practice.summary.holds = 1;
    const Effects effects = update(state, {action::Quit{}});
    CHECK(test::find<effect::StoreCheckIn>(effects));
}

TEST_CASE("a gentler routine is shorter and never pushes, and is never longer than what was chosen") {
    Routine routine;
    routine.hold = Seconds(20);
    routine.sets = 4;
    routine.variant = Variant::contract_relax;
    const Routine softer = gentler(routine);
    CHECK(softer.hold == Seconds(20));
    CHECK(softer.sets == 2);
    CHECK(softer.variant == Variant::wall);
    routine.variant = Variant::towel;
    CHECK(gentler(routine).variant == Variant::towel);
}
