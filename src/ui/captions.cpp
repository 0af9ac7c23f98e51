#include "ui/captions.h"
#include "ui/names.h"

#include <algorithm>

#include "body/tape_measure.h"

namespace ninety {
namespace {

// The words of a caption.
template <class... Values>
FixedText<639> words(std::string_view key, Values... values) {
    return phrase<639>(key, values...);
}

}  // namespace

FixedText<31> set_up_gap(const AppState& state) {
    const Degrees start = state.course.in_hold(0, Seconds(0)).leg;
    const Metres gap = std::max(Metres(0), gap_at(start, {state.settings.stature}));
    return state.tape.unit == TapeUnit::inches ? phrase<31>("captions.inches", gap.value / .0254)
                                               : phrase<31>("captions.cm", gap.value * 100);
}

const char* leg_up(Side side) {
    return side == Side::left ? say("captions.left_leg_up") : say("captions.right_leg_up");
}

Caption caption_of(const DemoScene& scene, const AppState& state) {
    const HoldCourse& course = state.demo.course();
    const Degrees start = course.in_hold(0, Seconds(0)).leg, end = course.in_hold(0, scene.length).leg;
    const char *leg = word(scene.side), *rest = word(other(scene.side));
    switch (scene.step) {
        case DemoStep::lie_down:
            return {say("captions.lie_down"), say("captions.on_your_back_beside")};
        case DemoStep::heel_on_wall:
            return {say("captions.heel_on_the_wall"), words("captions.the_heel_rests_on", leg, rest)};
        case DemoStep::adjust:
            return {say("captions.adjust"), say("captions.scoot_closer_or_farther")};
        case DemoStep::hold: {
            const bool rises = end.value - start.value > .5;
            return {say("captions.hold"),
                    rises ? say("captions.breathe_as_the_muscle") : say("captions.breathe_and_let_the")};
        }
        case DemoStep::switch_sides:
            return {say("captions.switch_sides"),
                    words("captions.leg_down_and_over", word_dative(other(scene.side)))};
        case DemoStep::after_weeks: {
            return {plural<63>("captions.after_weeks", scene.weeks),
                    words("captions.practised_on_most_days", state.settings.raise.value,
                          state.demo.raise_after(scene.weeks).value)};
        }
    }
    return {};
}

Caption caption_of(Fault fault, const AppState& state) {
    const FaultWords fault_words = words_of(fault);
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
    return {fault_words.title,
            phrase<639>("captions.instead_by_the_model", fault_words.why, fault_words.instead, is, was)};
}

Caption caption_of(const RoutinePosition& here, const AppState& state) {
    const char* leg = word(here.step.side);
    switch (here.step.phase) {
        case Phase::get_ready:
            return {say("captions.get_ready"),
                    words("captions.lie_down_on_the", leg, set_up_gap(state).c_str(), leg)};
        case Phase::hold:
            if (here.step.variant == Variant::towel)
                return {say("captions.hold_2"), words("captions.the_towel_round_the", leg)};
            if (pushing_at(here.step, here.elapsed))
                return {say("captions.push"), words("captions.press_the_heel_gently", leg)};
            if (here.step.variant == Variant::contract_relax)
                return {say("captions.relax"), words("captions.let_go_breathe_out")};
            if (here.step.variant == Variant::bent_knee)
                return {say("captions.hold_2"), words("captions.the_heel_on_the", leg)};
            if (state.settings.mode == HoldMode::follow)
                return {say("captions.hold_2"), words("captions.the_heel_on_the_2", leg)};
            return {say("captions.hold_2"), words("captions.the_heel_on_the_3", leg)};
        case Phase::change_sides:
            return {say("captions.change_sides"), words("captions.leg_down_over_to", leg)};
        case Phase::rest:
            return {say("captions.rest"), words("captions.let_both_legs_go", leg)};
        case Phase::ease_off:
            return {say("captions.ease_off"), words("captions.slide_away_from_the", leg)};
        case Phase::done:
            return {say("captions.done"), say("captions.roll_onto_your_side")};
    }
    return {};
}

}  // namespace ninety
