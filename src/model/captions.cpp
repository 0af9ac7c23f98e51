#include "model/captions.h"
#include "model/names.h"

#include <algorithm>
#include <cassert>

#include "body/tape_measure.h"

namespace ninety {
namespace {

using LegText = Phrase<const char*>;  // with "left" or "right" in it
using LegsText = Phrase<const char*, const char*>;

// The words of a caption.
template <class... Values>
FixedText<639> words(std::type_identity_t<Phrase<Values...>> text, Values... values) {
    return phrase<639, Values...>(text, values...);
}

// Buttock to wall in a hold.
Metres gap_in(const StretchMoment& moment, const AppState& state) {
    const Proportions body{state.settings.stature};
    Metres gap = gap_at(moment.leg, body);
    // A bent knee brings the hips closer: there the pose says how close.
    if (moment.variant == Variant::bent_knee) {
        const WorldPose pose = forward_kinematics(stretch_pose(body, moment), body);
        gap = Metres(-static_cast<double>(pose[Bone::pelvis].origin_world.x)) -
              body.length(fraction::hip_centre_to_buttock);
    }
    return std::max(Metres(0), gap);
}

FixedText<31> length_words(Metres length, const AppState& state) {
    return state.practice.tape.unit == TapeUnit::inches
               ? phrase<31>("captions.length_inches", length.value / .0254)
               : phrase<31>("captions.length_cm", length.value * 100);
}

}  // namespace

FixedText<31> set_up_gap(const AppState& state) {
    const Routine& routine = state.practice.clock.routine();
    const StretchMoment moment{Stage::holding,        0,
                               routine.first_side,    state.practice.course.in_hold(0, Seconds(0)).leg,
                               state.settings.pelvis, routine.variant};
    return length_words(gap_in(moment, state), state);
}

const char* leg_up(Side side) {
    return side == Side::left ? translate("captions.left_leg") : translate("captions.right_leg");
}

bool starts_half_a_leg_away(const AppState& state) {
    const Proportions body{state.settings.stature};
    return gap_at(state.practice.course.in_hold(0, Seconds(0)).leg, body) - half_a_leg(body) < Metres(.05);
}

const char* guide_title(Guide guide) {
    switch (guide) {
        case Guide::none:
            break;
        case Guide::find_the_wall:
            return translate("guide.find_the_wall.title");
        case Guide::sit_down:
            return translate("guide.sit_down.title");
        case Guide::roll_down:
            return translate("guide.roll_down.title");
        case Guide::distance:
            return translate("guide.distance.title");
        case Guide::heel_up:
            return translate("guide.heel_up.title");
        case Guide::what_to_feel:
            return translate("guide.what_to_feel.title");
    }
    assert(false);
    return "";
}

const char* phase_word(const RoutinePosition& here, const AppState& state) {
    const bool empty = here.step.phase == Phase::done && !anything_held(state.practice.summary);
    return empty ? translate("phase.stopped") : word(here.step.phase);
}

FixedText<255> set_up_words(const AppState& state) {
    const Routine& routine = state.practice.clock.routine();
    if (routine.variant == Variant::towel) return phrase<255>("towel.to_set_up", word(routine.first_side));
    return phrase<255>("practise.set_up", word_beside(routine.first_side), set_up_gap(state).c_str());
}

namespace {

// With a clock that runs faster the title says how much is shown in what time.
FixedText<63> hold_title_of(const DemoScene& scene) {
    const char* title = translate("captions.demo_hold.title");
    const double watched = scene.length.value;
    if (scene.pace() <= 1) return title;
    if (scene.shows == Seconds(60)) return phrase<63>("captions.demo_hold.fast_minute", title, watched);
    return phrase<63>("captions.demo_hold.fast", title, scene.shows.value, watched);
}

// The buttock's distance from the wall in the demonstration now.
FixedText<31> demo_gap(const AppState& state) {
    return length_words(gap_in(moment_of(state), state), state);
}

// What matters in a hold, one after the other: the knee, the other leg, the hips, the breath and the
// distance.
FixedText<639> hold_cue_of(const DemoScene& scene, const AppState& state, bool rises) {
    const char *leg = word(scene.side), *rest = word(other(scene.side));
    switch (hold_cue_at(scene, state.watch.player.position())) {
        case HoldCue::knee:
            return words(routine_of(state).variant == Variant::bent_knee
                             ? LegText("captions.demo_hold.knee_bent")
                             : LegText("captions.demo_hold.knee"),
                         leg);
        case HoldCue::other_leg:
            return words("captions.demo_hold.other_leg", rest);
        case HoldCue::hips:
            return translate("captions.demo_hold.hips");
        case HoldCue::breath:
            break;
    }
    if (!rises) return translate("captions.demo_hold.fixed");
    return words("captions.demo_hold.follow", demo_gap(state).c_str());
}

// The demonstration's words where a towel does what the wall does otherwise.
Caption towel_caption_of(const DemoScene& scene, bool rises) {
    const char *leg = word(scene.side), *rest = word(other(scene.side));
    switch (scene.step) {
        case DemoStep::lie_down:
            return {translate("captions.demo_lie_down.title"), translate("towel.on_your_back_with")};
        case DemoStep::heel_on_wall:
            return {translate("towel.round_the_foot"), words("towel.it_lies_round_the", leg, rest)};
        case DemoStep::adjust:
            return {translate("captions.demo_adjust.title"), translate("towel.draw_it_closer_or")};
        case DemoStep::hold:
            return {hold_title_of(scene),
                    rises ? translate("towel.as_the_muscle_eases") : translate("towel.let_the_leg_be")};
        case DemoStep::get_up:
            return {translate("captions.demo_get_up.title"), words("towel.leg_down_and_up", leg)};
        default:
            return {translate("captions.demo_switch.title"),
                    words("towel.leg_down_and_the", word_dative(other(scene.side)))};
    }
}

}  // namespace

Caption caption_of(const DemoScene& scene, const AppState& state) {
    const HoldCourse& course = state.watch.demo.course();
    const Degrees start = course.in_hold(0, Seconds(0)).leg, end = course.in_hold(0, scene.shows).leg;
    const bool rises = end.value - start.value > .5;
    const char *leg = word(scene.side), *rest = word(other(scene.side));
    const Variant variant = routine_of(state).variant;
    if (variant == Variant::towel && scene.step != DemoStep::after_weeks)
        return towel_caption_of(scene, rises);
    switch (scene.step) {
        case DemoStep::lie_down:
            return {translate("captions.demo_lie_down.title"), translate("captions.demo_lie_down.words")};
        case DemoStep::heel_on_wall:
            return {translate("captions.demo_heel.title"),
                    words(variant == Variant::bent_knee ? LegsText("captions.demo_heel.bent_knee")
                                                        : LegsText("captions.demo_heel.words"),
                          leg, rest)};
        case DemoStep::adjust:
            return {translate("captions.demo_adjust.title"),
                    words("captions.demo_adjust.words", demo_gap(state).c_str())};
        case DemoStep::hold:
            return {hold_title_of(scene), hold_cue_of(scene, state, rises)};
        case DemoStep::get_up:
            return {translate("captions.demo_get_up.title"), words("captions.demo_get_up.words", leg)};
        case DemoStep::switch_sides:
            return {translate("captions.demo_switch.title"),
                    words("captions.demo_switch.words", word_dative(other(scene.side)))};
        case DemoStep::after_weeks: {
            return {plural<63>("captions.demo_weeks.title", scene.weeks),
                    words("captions.demo_weeks.words", state.settings.raise.value,
                          state.watch.demo.raise_after(scene.weeks).value)};
        }
    }
    return {};
}

Caption caption_of(Fault fault, const AppState& state) {
    const FaultWords fault_words = words_of(fault, routine_of(state).variant);
    // What the model says of the hamstrings, against the same moment done right.
    const StretchMoment wrong = moment_of(state);
    StretchMoment right = wrong;
    right.fault = Fault::none;
    const Proportions body{state.settings.stature};
    const auto longest = [&](const StretchMoment& moment) {
        const Beneath beneath = beneath_at(forward_kinematics(stretch_pose(body, moment), body), moment.side);
        return *std::max_element(beneath.strain.begin(), beneath.strain.end());
    };
    const double was = 100 * longest(right), is = 100 * longest(wrong);
    return {fault_words.title, phrase<639>("captions.fault", fault_words.why, fault_words.instead, is, was)};
}

namespace {

// Push and relax in turn: what is next depends on how many pushes are still to come.
Caption push_caption_of(const RoutinePosition& here, const AppState& state) {
    const char* leg = word(here.step.side);
    if (pushing_at(here.step, here.elapsed))
        return {translate("captions.push.title"), words("captions.push.words", leg)};
    const Pushes pushes = pushes_of(here.step);
    std::size_t begun = 0;
    while (begun < pushes.count && pushes.begins[begun] <= here.elapsed)
        ++begun;
    if (pushes.count == 0) return {translate("captions.hold.title"), words("captions.hold.fixed", leg)};
    if (begun == 0) return {translate("captions.hold.title"), words("captions.a_gentle_push_comes", leg)};
    const bool closer = comes_closer(state), last = begun == pushes.count;
    return {translate("captions.relax.title"),
            last     ? closer ? translate("captions.let_go_closer_last") : translate("captions.let_go_last")
                : closer ? translate("captions.relax.words")
                     : translate("captions.let_go_push_again")};
}

// What the guided first time tells now.
Caption guide_caption_of(const Step& step, const AppState& state) {
    const char *leg = word(step.side), *rest = word(other(step.side)), *title = guide_title(step.guide);
    switch (step.guide) {
        case Guide::none:
            break;
        case Guide::find_the_wall:
            return {title, words("guide.find_the_wall.words", leg, leg)};
        case Guide::sit_down:
            return {title, translate("guide.sit_down.words")};
        case Guide::roll_down:
            return {title, translate("guide.roll_down.words")};
        case Guide::distance: {
            const bool half = starts_half_a_leg_away(state);
            return {title, words(half ? LegText("guide.distance.half") : LegText("guide.distance.farther"),
                                 set_up_gap(state).c_str())};
        }
        case Guide::heel_up:
            return {title, words("guide.heel_up.words", rest, leg)};
        case Guide::what_to_feel:
            return {title, translate("guide.what_to_feel.words")};
    }
    return {};
}

Caption hold_caption_of(const RoutinePosition& here, const AppState& state) {
    const char* leg = word(here.step.side);
    switch (here.step.variant) {
        case Variant::towel:
            return {translate("captions.hold.title"), words("captions.hold.towel", leg)};
        case Variant::contract_relax:
            return push_caption_of(here, state);
        case Variant::bent_knee:
            return {translate("captions.hold.title"), words("captions.hold.bent_knee", leg)};
        case Variant::wall:
            break;
    }
    const bool closer = comes_closer(state);
    return {translate("captions.hold.title"),
            words(closer ? LegText("captions.hold.follow") : LegText("captions.hold.fixed"), leg)};
}

Caption step_caption_of(const RoutinePosition& here, const AppState& state) {
    const char* leg = word(here.step.side);
    const bool towel = here.step.variant == Variant::towel;
    switch (here.step.phase) {
        case Phase::get_ready:
            if (here.step.guide != Guide::none) return guide_caption_of(here.step, state);
            if (towel) return {translate("captions.get_ready.title"), words("towel.lie_on_your_back", leg)};
            return {translate("captions.get_ready.title"),
                    words("captions.get_ready.words", word_beside(here.step.side), set_up_gap(state).c_str(),
                          leg)};
        case Phase::hold:
            return hold_caption_of(here, state);
        case Phase::change_sides:
            return {
                translate("captions.change_sides.title"),
                words(towel ? LegText("towel.leg_down_towel_over") : LegText("captions.change_sides.words"),
                      leg)};
        case Phase::rest:
            return {translate("captions.rest.title"),
                    words(towel ? LegText("towel.let_both_legs_go") : LegText("captions.rest.words"), leg)};
        case Phase::ease_off:
            return {
                translate("captions.ease_off.title"),
                words(towel ? LegText("towel.bend_the_knee_and") : LegText("captions.ease_off.words"), leg)};
        case Phase::done:
            if (!anything_held(state.practice.summary))
                return {phase_word(here, state), translate("captions.nothing_was_held")};
            return {translate("captions.done.title"), rates_by_digits(state)
                                                          ? translate("captions.digits_answer_now")
                                                          : translate("captions.done.words")};
    }
    return {};
}

}  // namespace

Caption caption_of(const RoutinePosition& here, const AppState& state) {
    Caption caption = step_caption_of(here, state);
    if (state.practice.clock.waiting()) caption.title = translate("guide.wait");
    return caption;
}

}  // namespace ninety
