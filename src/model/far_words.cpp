#include "model/far_words.h"

#include "core/system.h"
#include "model/captions.h"
#include "model/coach_words.h"
#include "model/names.h"
#include "routine/coaching.h"

namespace ninety {
namespace {

using Steps = std::vector<Step>;

// "Hold 2 of 4", or the same of what comes next.
FixedText<63> hold_of(Phrase<int, int> text, const Steps& steps, std::size_t index) {
    const HoldNumber hold = hold_number(steps, index);
    return phrase<63>(text, hold.number, hold.of);
}

const char* whose_leg(Side side) {
    return side == Side::left ? translate("far.your_left") : translate("far.your_right");
}

// What the step after this one is.
FixedText<63> next_after(const Steps& steps, std::size_t index) {
    if (index + 1 >= steps.size()) return {};
    switch (steps[index + 1].phase) {
        case Phase::hold:
            return hold_of("far.next_hold", steps, index + 1);
        case Phase::change_sides:
            return translate("far.next_change");
        case Phase::rest:
            return translate("far.next_rest");
        case Phase::ease_off:
            return translate("far.next_ease_off");
        default:
            return translate("far.next_done");
    }
}

const char* lie_down(const Step& step) {
    if (step.variant == Variant::towel) return translate("far.lie_down_towel");
    return step.side == Side::left ? translate("far.lie_down_left") : translate("far.lie_down_right");
}

const char* hold_words(Variant variant, bool closer) {
    if (variant == Variant::towel) return translate("far.hold_towel");
    if (variant == Variant::bent_knee) return translate("far.hold_bent");
    return closer ? translate("far.hold_closer") : translate("far.hold_wall");
}

// Push and relax in turn are a headline each, with a countdown of their own: whoever looks up for a moment
// wants to know how long to push, not how long the hold is.
void say_push(FarWords& words, const RoutinePosition& here, bool closer) {
    const Pushes pushes = pushes_of(here.step);
    for (std::size_t i = 0; i < pushes.count; ++i) {
        const Seconds begins = pushes.begins[i], ends = begins + kPush;
        if (here.elapsed >= ends) continue;
        if (here.elapsed >= begins) {
            words.headline = translate("far.push");
            words.left = ends - here.elapsed;
            words.what = translate("far.push_gently");
            words.next = translate("far.next_relax");
            return;
        }
        words.left = begins - here.elapsed;
        words.next = translate("far.next_push");
        if (i == 0) {
            words.what = translate("far.push_comes");
            return;
        }
        break;
    }
    if (pushes.count == 0) return;
    words.headline = translate("far.relax");
    words.what = closer ? translate("far.let_go_closer") : translate("far.let_go");
}

void say_hold(FarWords& words, const RoutinePosition& here, const AppState& state) {
    const bool closer = comes_closer(state);
    words.what = hold_words(here.step.variant, closer);
    words.which = hold_of("far.hold_of", state.practice.clock.steps(), here.index);
    if (here.step.variant == Variant::contract_relax) say_push(words, here, closer);
}

// The guided first time: what to do now is the headline.
void say_guide(FarWords& words, const RoutinePosition& here, const AppState& state) {
    words.headline = guide_title(here.step.guide);
    if (here.step.guide == Guide::distance)
        words.what = starts_half_a_leg_away(state) ? phrase<127>("far.half_a_leg", set_up_gap(state).c_str())
                                                   : phrase<127>("far.gap", set_up_gap(state).c_str());
    words.side = nullptr;
    words.next = FixedText<63>();
}

void say_phase(FarWords& words, const RoutinePosition& here, const AppState& state) {
    const bool towel = here.step.variant == Variant::towel;
    words.headline = word(here.step.phase);
    words.shape = here.step.phase;
    words.left = here.remaining;
    words.side = whose_leg(here.step.side);
    words.next = next_after(state.practice.clock.steps(), here.index);
    switch (here.step.phase) {
        case Phase::get_ready:
            words.what = lie_down(here.step);
            if (here.step.guide != Guide::none) say_guide(words, here, state);
            break;
        case Phase::hold:
            say_hold(words, here, state);
            break;
        case Phase::change_sides:
            words.what = towel ? translate("far.change_towel") : translate("far.change_sides");
            break;
        case Phase::rest:
            words.what = translate("far.rest");
            break;
        case Phase::ease_off:
            words.what = translate("far.ease_off");
            break;
        case Phase::done:
            break;
    }
}

// What only the camera knows goes before what the coach has said.
void say_camera(FarWords& words, const RoutinePosition& here, const AppState& state) {
    if (here.step.phase != Phase::hold || !camera_is_on(state)) return;
    if (state.practice.measuring.lost) words.what = translate("camera.lost");
    if (state.practice.camera.bent_for_long(state.now) && here.step.variant != Variant::bent_knee)
        words.what = translate("camera.measure_knee");
}

// What the coach has said last stays to be read, but where the lines above know more: on which side, how to
// hold, of coming closer, and of pushes.
bool said_better(CoachLine line) {
    switch (line) {
        case CoachLine::none:
        case CoachLine::lie_down:
        case CoachLine::lie_with_towel:
        case CoachLine::hold_still:
        case CoachLine::push:
        case CoachLine::push_breathe:
        case CoachLine::let_go:
            return true;
        default:
            return false;
    }
}

}  // namespace

FarWords far_words(const AppState& state) {
    const RoutineClock& clock = state.practice.clock;
    const RoutinePosition here = clock.position();
    FarWords words;
    if (clock.state() == RoutineClock::State::done) {
        words.headline = translate("far.stopped");
        words.shape = Phase::rest;
        words.what = translate("far.nothing_held");
        words.next = translate(kInBrowser ? Text("web.touch_again") : Text("far.space_again"));
        return words;
    }
    say_phase(words, here, state);
    const CoachLine line = instruction_at(clock.cues(), here.index, here.step, here.total);
    if (!said_better(line) && here.step.guide != Guide::distance) words.what = coach_words(line);
    say_camera(words, here, state);
    if (clock.waiting()) {
        words.waits = true;
        words.headline = translate("far.waiting");
        words.left.reset();
        words.next = translate(kInBrowser ? Text("web.touch_ready") : Text("far.any_key"));
    }
    if (state.practice.choosing) words.next = phrase<63>("choice.button", word(*state.practice.choosing));
    if (clock.state() == RoutineClock::State::running) return words;
    words.waits = true;
    words.shape.reset();
    if (clock.state() == RoutineClock::State::ready) {
        words.headline = translate("far.ready");
        words.left.reset();
        words.which = translate("far.waiting");
        words.next = translate(kInBrowser ? Text("web.touch_starts") : Text("far.space_starts"));
        return words;
    }
    // What was under way stays to be read: hold 2 of 4 waits.
    if (words.which.empty()) words.which = word(here.step.phase);
    words.headline = translate("far.paused");
    words.what = state.practice.stalled_at ? translate("far.stood_still") : translate("far.s_ends");
    words.next = translate(kInBrowser ? Text("web.touch_goes_on") : Text("far.space_goes_on"));
    return words;
}

}  // namespace ninety
