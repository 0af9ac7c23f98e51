// What is said across the room: the phase and its own seconds, whose leg, which hold of how many, what comes
// next; and when nothing goes on, why, and which key goes on.
#include "model/far_words.h"

#include <doctest/doctest.h>

#include <string>

#include "model/update.h"
#include "support/states.h"

using namespace ninety;

namespace {

Settings two_rounds(Variant variant) {
    Settings settings;
    settings.mode = HoldMode::fixed;
    settings.routine.variant = variant;
    settings.routine.get_ready = Seconds(10);
    settings.routine.hold = Seconds(30);
    settings.routine.change_over = Seconds(20);
    settings.routine.rest = Seconds(25);
    settings.routine.sets = 2;
    settings.routine.first_side = Side::left;
    return settings;
}

// A session that runs, so many seconds in. 10 ready, 30 left, 20 change, 30 right, 25 rest, 30 left, 20
// change, 30 right, 10 ease off.
AppState far_at(double seconds, Variant variant = Variant::wall) {
    AppState state = test::practising(two_rounds(variant));
    update(state, {action::TogglePlay{}});
    for (double t = 0; t < seconds; t += .5)
        advance(state, Seconds(std::min(t + .5, seconds)), {});
    return state;
}

FarWords far_words_at(double seconds, Variant variant = Variant::wall) {
    return far_words(far_at(seconds, variant));
}

bool mentions(std::string_view text, const char* words) {
    return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("across the room each phase says what to do, whose leg it is, and what comes next") {
    const FarWords ready = far_words_at(4);
    CHECK(std::string(ready.headline) == "Get ready");
    CHECK(mentions(ready.what.view(), "left side of the doorway"));
    CHECK(std::string(ready.side) == "YOUR LEFT LEG");
    CHECK(ready.next == "Next: hold 1 of 4");
    CHECK(ready.left->value == doctest::Approx(6));
    CHECK_FALSE(ready.waits);

    const FarWords hold = far_words_at(22);
    CHECK(std::string(hold.headline) == "Hold");
    CHECK(hold.shape == Phase::hold);
    CHECK(hold.left->value == doctest::Approx(18));
    CHECK(hold.which == "Hold 1 of 4");
    CHECK(hold.next == "Next: change sides");
    CHECK(mentions(far_words_at(10.5).what.view(), "knee straight"));

    const FarWords change = far_words_at(50);
    CHECK(std::string(change.side) == "YOUR RIGHT LEG");
    CHECK(change.next == "Next: hold 2 of 4");
    CHECK(mentions(far_words_at(50).what.view(), "other edge"));

    CHECK(far_words_at(70).next == "Next: rest");
    CHECK(far_words_at(70).which == "Hold 2 of 4");
    const FarWords rest = far_words_at(100);
    CHECK(std::string(rest.headline) == "Rest");
    CHECK(std::string(rest.side) == "YOUR LEFT LEG");
    CHECK(rest.next == "Next: hold 3 of 4");
    CHECK(far_words_at(180).next == "Next: leg down, slowly");
    CHECK(far_words_at(198).next == "Then it is done");
    CHECK(mentions(far_words_at(198).what.view(), "slowly"));
}

TEST_CASE("across the room a bent knee and a towel have instructions of their own") {
    CHECK(mentions(far_words_at(10.5, Variant::bent_knee).what.view(), "a little bent"));
    CHECK(mentions(far_words_at(10.5, Variant::towel).what.view(), "Towel"));
    CHECK(mentions(far_words_at(4, Variant::towel).what.view(), "towel"));
    CHECK(mentions(far_words_at(50, Variant::towel).what.view(), "towel"));
    AppState closer = far_at(10.5);
    closer.settings.mode = HoldMode::follow;
    CHECK(mentions(far_words(closer).what.view(), "closer"));
}

TEST_CASE("push and relax are headlines with a countdown of their own") {
    // Three times in 30 s, each ten seconds long: a push begins after .4 * (10 - 7) = 1.2 s and takes 7.
    const auto at = [](double in_hold) { return far_words_at(10 + in_hold, Variant::contract_relax); };
    CHECK(std::string(at(.5).headline) == "Hold");
    CHECK(at(.5).left->value == doctest::Approx(.7));
    CHECK(at(.5).next == "Next: push");
    CHECK(std::string(at(2.2).headline) == "Push");
    CHECK(at(2.2).left->value == doctest::Approx(6));
    CHECK(at(2.2).next == "Next: relax");
    CHECK(at(2.2).which == "Hold 1 of 4");
    CHECK(std::string(at(9.2).headline) == "Relax");
    CHECK(at(9.2).left->value == doctest::Approx(2));  // until the second push, at 11.2
    CHECK(at(9.2).next == "Next: push");
    CHECK(std::string(at(29).headline) == "Relax");
    CHECK(at(29).left->value == doctest::Approx(1));  // until the hold's end
    CHECK(at(29).next == "Next: change sides");
}

TEST_CASE("when nothing goes on, the screen says why and which key goes on") {
    const FarWords before = far_words(test::practising(two_rounds(Variant::wall)));
    CHECK(before.waits);
    CHECK_FALSE(before.left);
    CHECK(mentions(before.next.c_str(), "starts"));
    CHECK(mentions(before.what.view(), "left side"));

    AppState state = far_at(22);
    update(state, {action::TogglePlay{}});
    const FarWords paused = far_words(state);
    CHECK(paused.waits);
    CHECK(std::string(paused.headline) == "Paused");
    CHECK(paused.which == "Hold 1 of 4");
    CHECK(paused.left->value == doctest::Approx(18));
    CHECK(mentions(paused.next.c_str(), "goes on"));
    CHECK_FALSE(mentions(paused.what.view(), "stood still"));
    state.practice.stalled_at = state.now;
    CHECK(mentions(far_words(state).what.view(), "stood still"));

    AppState nothing = far_at(4);
    update(nothing, {action::StopAndKeep{}});
    CHECK(std::string(far_words(nothing).headline) == "Stopped");
    CHECK(mentions(far_words(nothing).what.view(), "long enough"));
}

TEST_CASE("a step that waits says so instead of counting, and which key goes on") {
    Settings settings = two_rounds(Variant::wall);
    settings.pace = Pace::when_ready;
    AppState state = test::practising(settings);
    update(state, {action::TogglePlay{}});
    for (double t = 0; t < 40; t += .5)
        advance(state, Seconds(t + .5), {});
    REQUIRE(state.practice.clock.waiting());
    const FarWords waiting = far_words(state);
    CHECK(std::string(waiting.headline) == "When you are set");
    CHECK_FALSE(waiting.left);
    CHECK(waiting.waits);
    CHECK(mentions(waiting.next.c_str(), "any key"));
}

TEST_CASE("what the single button would choose is read; who has backed off is not sent closer") {
    AppState state = far_at(10.5);
    state.settings.mode = HoldMode::follow;
    REQUIRE(mentions(far_words(state).what.view(), "closer"));
    update(state, {action::PressButton{}});
    CHECK(far_words(state).next == "Button: Pause");
    update(state, {action::BackOff{}});
    CHECK_FALSE(mentions(far_words(state).what.view(), "closer"));
}

TEST_CASE("the guided first time says what to do in the headline, and the distance in centimetres") {
    AppState state = test::practising();
    update(state, {action::StartGuided{}});
    CHECK(std::string(far_words(state).headline) == "Find the wall");
    update(state, {action::SkipForward{}, action::SkipForward{}, action::SkipForward{}});
    // Half of hypot(.511, .035) of 1.72 m is 44.05 cm; with an average raise the model begins a little
    // farther.
    const auto gap = [](double raise) {
        Settings settings;
        settings.raise = Degrees(raise);
        AppState person = test::practising(settings);
        update(person,
               {action::StartGuided{}, action::SkipForward{}, action::SkipForward{}, action::SkipForward{}});
        return far_words(person).what;
    };
    CHECK(state.settings.stature == Metres(1.72));
    CHECK(gap(80) == "Half a leg from the wall: 44 cm");
    CHECK(mentions(gap(60).view(), "Half a leg"));
    CHECK_FALSE(mentions(gap(40).view(), "Half a leg"));
}
