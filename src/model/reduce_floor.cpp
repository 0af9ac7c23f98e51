// What a person asks for from the floor, in a session: "I am ready", gentler, more time, again; and all of it
// with a single button.
#include <span>

#include "model/pose_move.h"
#include "model/reducers.h"

namespace ninety {
namespace {

bool practising(const AppState& state) {
    return state.shell.mode == Mode::practise && session_under_way(state);
}

// What a press goes through, in this order: what is wanted most in this step first.
std::span<const FloorChoice> choices_of(const AppState& state) {
    using enum FloorChoice;
    static constexpr FloorChoice kBefore[] = {ready, more_time, pause, again, stop};
    static constexpr FloorChoice kHold[] = {pause, easier, more_time, next, again, stop};
    static constexpr FloorChoice kAfter[] = {pause, next, more_time, stop};
    static constexpr FloorChoice kPaused[] = {go_on, again, next, stop};
    if (state.practice.clock.state() == RoutineClock::State::paused) return kPaused;
    const Phase phase = state.practice.clock.position().step.phase;
    if (comes_before_a_hold(phase)) return kBefore;
    if (phase == Phase::hold) return kHold;
    return kAfter;
}

// Long enough to hear the choice and to press again.
constexpr Seconds kSilence{2.5};

void carry_out(FloorChoice choice, Change& change) {
    switch (choice) {
        case FloorChoice::ready:
            return reduce(action::Ready{}, change);
        case FloorChoice::pause:
            if (change.state.practice.clock.running()) play_or_pause_session(change);
            return;
        case FloorChoice::go_on:
            if (!change.state.practice.clock.running()) play_or_pause_session(change);
            return;
        case FloorChoice::easier:
            return reduce(action::BackOff{}, change);
        case FloorChoice::more_time:
            return reduce(action::MoreTime{}, change);
        case FloorChoice::next:
            return reduce(action::SkipForward{}, change);
        case FloorChoice::again:
            return reduce(action::Again{}, change);
        case FloorChoice::stop:
            return reduce(action::StopAndKeep{}, change);
    }
}

}  // namespace

void reduce(const action::Ready&, Change& change) {
    AppState& state = change.state;
    if (!practising(state) || !comes_before_a_hold(state.practice.clock.position().step.phase)) return;
    state.practice.clock.ready(state.now);
    change.ask(effect::PlayTap{});
}

void reduce(const action::MoreTime&, Change& change) {
    AppState& state = change.state;
    if (!practising(state)) return;
    state.practice.clock.more_time(state.now);
    change.ask(effect::PlayTap{});
}

void reduce(const action::BackOff&, Change& change) {
    AppState& state = change.state;
    if (!practising(state)) return;
    BackedOff& off = state.practice.backed_off;
    off.from = off.by(state.now);
    off.to = std::min(BackedOff::kMostBackedOff, off.to + BackedOff::kEach);
    off.at = state.now;
    change.ask(effect::SayBackedOff{});
}

void reduce(const action::Again&, Change& change) {
    AppState& state = change.state;
    if (!practising(state)) return;
    ease_pose(state);
    state.practice.clock.again(state.now);
    change.ask(effect::PlayTap{});
}

void reduce(const action::PressButton&, Change& change) {
    AppState& state = change.state;
    if (!practising(state)) return reduce(action::TogglePlay{}, change);
    Practice& practice = state.practice;
    const auto choices = choices_of(state);
    const auto here =
        practice.choosing ? std::find(choices.begin(), choices.end(), *practice.choosing) : choices.end();
    // From the last one, or from what this step does not have, to the first.
    const bool on = here != choices.end() && here + 1 != choices.end();
    practice.choosing = on ? here[1] : choices.front();
    practice.choosing_until = state.now + kSilence;
    change.ask(effect::SayChoice{*practice.choosing});
}

void advance_choice(Change& change) {
    Practice& practice = change.state.practice;
    if (!practice.choosing || change.state.now < practice.choosing_until) return;
    const FloorChoice choice = *practice.choosing;
    practice.choosing.reset();
    if (practising(change.state)) carry_out(choice, change);
}

}  // namespace ninety
