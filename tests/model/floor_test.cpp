// What a person on the floor asks for, with many keys or a single button.
#include <doctest/doctest.h>

#include "body/tape_measure.h"
#include "history/session_recorder.h"
#include "model/hold_angles.h"
#include "model/update.h"
#include "support/approx.h"
#include "support/effects.h"
#include "support/states.h"

using namespace ninety;

namespace {

AppState in_a_hold() {
    AppState state = test::practising();
    update(state, {action::TogglePlay{}});
    update(state, {action::SkipForward{}});
    advance(state, state.now + Seconds(1));
    REQUIRE(state.practice.clock.position().step.phase == Phase::hold);
    return state;
}

void live(AppState& state, double seconds) {
    for (int i = 0; i < static_cast<int>(seconds * 10 + .5); ++i)
        advance(state, state.now + Seconds(.1));
}

}  // namespace

TEST_CASE("backing off lowers the leg by five degrees within four seconds, and once more by as much") {
    AppState state = in_a_hold();
    Settings still = state.settings;
    still.mode = HoldMode::fixed;
    update(state, {action::ChangeSettings{still}});
    const Degrees before = moment_of(state).leg;
    update(state, {action::BackOff{}});
    CHECK(test::near(moment_of(state).leg.value, before.value, .01));
    live(state, 5);
    CHECK(test::near(moment_of(state).leg.value, before.value - 5, .2));
    CHECK(state.practice.clock.running());
    // Asked for again, the leg goes on from where it is.
    const Degrees lower = moment_of(state).leg;
    update(state, {action::BackOff{}});
    CHECK(test::near(moment_of(state).leg.value, lower.value, .01));
    live(state, 5);
    CHECK(test::near(moment_of(state).leg.value, before.value - 10, .2));
    for (int i = 0; i < 20; ++i)
        update(state, {action::BackOff{}});
    live(state, 5);
    CHECK(lower_by(state) == BackedOff::kMostBackedOff);
}

TEST_CASE("who has backed off is not told to come closer, and is kept with the lower leg") {
    AppState state = in_a_hold();
    CHECK(comes_closer(state));
    const Step hold = state.practice.clock.position().step;
    const HoldAngles planned = hold_angles(state, hold, Seconds(20));
    update(state, {action::BackOff{}});
    CHECK_FALSE(comes_closer(state));
    CHECK(test::near(hold_angles(state, hold, Seconds(20)).best.value, planned.best.value - 5, 1e-6));
    // The next session begins as planned.
    update(state, {action::StopAndKeep{}, action::TogglePlay{}});
    CHECK(comes_closer(state));
    CHECK(lower_by(state) == Degrees(0));
}

TEST_CASE("a leg is never lowered off the wall, and one that is lower already stays") {
    CHECK(lowered(Degrees(50), Degrees(10)) == Degrees(40));
    CHECK(lowered(Degrees(25), Degrees(10)) == Degrees(20));
    CHECK(lowered(Degrees(15), Degrees(10)) == Degrees(15));
}

TEST_CASE("with one button each press names the next choice, and a silence takes it") {
    AppState state = in_a_hold();
    state.settings.one_button = true;
    const auto said = [](const Effects& effects) -> std::optional<FloorChoice> {
        for (const Effect& effect : effects.asked)
            if (const auto* say = std::get_if<effect::SayChoice>(&effect)) return say->choice;
        return std::nullopt;
    };
    CHECK(said(update(state, {action::PressButton{}})) == FloorChoice::pause);
    live(state, 1);
    CHECK(state.practice.clock.running());  // nothing yet
    CHECK(said(update(state, {action::PressButton{}})) == FloorChoice::easier);
    live(state, 2.3);
    CHECK(state.practice.backed_off.to == Degrees(0));
    live(state, .4);
    CHECK(state.practice.backed_off.to == Degrees(5));
    CHECK_FALSE(state.practice.choosing);
    // A new press begins with the first again; after the last comes the first.
    const FloorChoice round[] = {FloorChoice::pause, FloorChoice::easier, FloorChoice::more_time,
                                 FloorChoice::next,  FloorChoice::again,  FloorChoice::stop,
                                 FloorChoice::pause};
    for (const FloorChoice choice : round)
        CHECK(said(update(state, {action::PressButton{}})) == choice);
    live(state, 3);
    CHECK(state.practice.clock.state() == RoutineClock::State::paused);
    CHECK(said(update(state, {action::PressButton{}})) == FloorChoice::go_on);
    live(state, 3);
    CHECK(state.practice.clock.running());
}

TEST_CASE("before a hold the single button says ready first; with nothing under way it starts") {
    AppState state = test::practising();
    update(state, {action::PressButton{}});
    CHECK(state.practice.clock.running());
    update(state, {action::PressButton{}});
    CHECK(state.practice.choosing == FloorChoice::ready);
    live(state, 3);
    CHECK(state.practice.clock.position().remaining < kLead);
}

TEST_CASE("what was chosen for a session that has ended meanwhile comes to nothing") {
    AppState state = in_a_hold();
    update(state, {action::PressButton{}, action::StopAndKeep{}});
    live(state, 3);
    CHECK(state.practice.clock.state() == RoutineClock::State::done);
    CHECK_FALSE(state.practice.choosing);
    // "Go on" would begin another one.
    state = in_a_hold();
    update(state, {action::TogglePlay{}, action::PressButton{}});
    REQUIRE(state.practice.choosing == FloorChoice::go_on);
    update(state, {action::StopAndKeep{}});
    live(state, 3);
    CHECK(state.practice.clock.state() == RoutineClock::State::done);
}

TEST_CASE("without a session nothing can be asked for from the floor") {
    AppState state = test::practising();
    const Effects effects =
        update(state, {action::Ready{}, action::MoreTime{}, action::BackOff{}, action::Again{}});
    CHECK(effects.asked.empty());
    CHECK(state.practice.clock.state() == RoutineClock::State::ready);
    CHECK(state.practice.backed_off.to == Degrees(0));
}

TEST_CASE("the guided first time begins half a leg from the wall, or farther where the model says so") {
    Settings settings;
    settings.raise = Degrees(80);
    AppState state = test::practising(settings);
    update(state, {action::StartGuided{}});
    CHECK(state.practice.clock.running());
    CHECK(state.practice.clock.position().step.guide == Guide::find_the_wall);
    CHECK(state.settings.guided_seen);
    // FACTS section 3: R = hypot(.511, .035) H, the buttock .0523.. H behind the hip: by the same triangle.
    const Proportions body{settings.stature};
    const Degrees start = state.practice.course.in_hold(0, Seconds(0)).leg;
    CHECK(test::near(gap_at(start, body).value, half_a_leg(body).value, .001));
    CHECK(test::near(half_a_leg(body).value, .5 * std::hypot(.511, .035) * settings.stature.value, 1e-6));
    settings.raise = Degrees(40);
    AppState stiff = test::practising(settings);
    update(stiff, {action::StartGuided{}});
    CHECK(gap_at(stiff.practice.course.in_hold(0, Seconds(0)).leg, body) > half_a_leg(body));
}

TEST_CASE("after the guided first time Start is the routine itself") {
    AppState state = test::practising();
    update(state, {action::StartGuided{}, action::StopAndKeep{}, action::TogglePlay{}});
    CHECK(state.practice.clock.position().step.guide == Guide::none);
    CHECK(state.practice.clock.routine() == state.settings.routine);
}
