#include "ui/captions.h"

#include <algorithm>

#include "body/tape_measure.h"
#include "routine/faults.h"

namespace ninety {
namespace {

// The words of a caption, as printf.
template <class... Values>
FixedText<639> words(const char* format, Values... values) {
    return FixedText<639>::printed(format, values...);
}

}  // namespace

FixedText<31> set_up_gap(const AppState& state) {
    const Degrees start = state.course.in_hold(0, Seconds(0)).leg;
    const Metres gap = std::max(Metres(0), gap_at(start, {state.settings.stature}));
    return state.tape.unit == TapeUnit::inches ? FixedText<31>::printed("%.0f inches", gap.value / .0254)
                                               : FixedText<31>::printed("%.0f cm", gap.value * 100);
}

const char* leg_up(Side side) {
    return side == Side::left ? "LEFT leg up" : "RIGHT leg up";
}

Caption caption_of(const DemoScene& scene, const AppState& state) {
    const HoldCourse& course = state.demo.course();
    const Degrees start = course.in_hold(0, Seconds(0)).leg, end = course.in_hold(0, scene.length).leg;
    const char *leg = name_of(scene.side), *rest = name_of(other(scene.side));
    switch (scene.step) {
        case DemoStep::lie_down:
            return {"1 \u00b7 Lie down",
                    "On your back beside the doorway, hips a little away from the wall."};
        case DemoStep::heel_on_wall:
            return {"2 \u00b7 Heel on the wall",
                    words("The %s heel rests on the wall, knee straight. The %s leg lies flat through the "
                          "doorway.",
                          leg, rest)};
        case DemoStep::adjust:
            return {"3 \u00b7 Adjust",
                    "Scoot closer or farther until the stretch is clear but comfortable. Low back and hips "
                    "stay down."};
        case DemoStep::hold: {
            const bool rises = end.value - start.value > .5;
            return {"4 \u00b7 Hold",
                    rises
                        ? "Breathe. As the muscle eases, scoot a little closer: the heel slides up the wall."
                        : "Breathe and let the leg be heavy. At this distance the pull fades by itself."};
        }
        case DemoStep::switch_sides:
            return {
                "Switch sides",
                words("Leg down, and over to the other side of the doorway: the same again with the %s leg.",
                      rest)};
        case DemoStep::after_weeks: {
            return {
                FixedText<63>::printed(scene.weeks == 1 ? "After %d week" : "After %d weeks", scene.weeks),
                words("Practised on most days, an average person's straight-leg raise has gone from "
                      "%.0f\u00b0 to about %.0f\u00b0. A model estimate, not a promise.",
                      state.settings.raise.value, state.demo.raise_after(scene.weeks).value)};
        }
    }
    return {};
}

Caption caption_of(Fault fault, const AppState& state) {
    const FaultWords& fault_words = words_of(fault);
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
            FixedText<639>::printed("%s Instead: %s\nBy the model the hamstrings are %.0f %% longer at most, "
                                    "%.0f %% when done right.",
                                    fault_words.why, fault_words.instead, is, was)};
}

Caption caption_of(const RoutinePosition& here, const AppState& state) {
    const char* leg = name_of(here.step.side);
    switch (here.step.phase) {
        case Phase::get_ready:
            return {"Get ready", words("Lie down on the %s side of the doorway, buttock about %s from the "
                                       "wall. The %s leg goes up "
                                       "first.",
                                       leg, set_up_gap(state).c_str(), leg)};
        case Phase::hold:
            if (here.step.variant == Variant::towel)
                return {"Hold", words("The towel round the %s foot, knee straight, elbows heavy. Breathe; no "
                                      "pain, no tingling.",
                                      leg)};
            if (pushing_at(here.step, here.elapsed))
                return {"Push",
                        words("Press the %s heel gently into the wall, a fifth of your strength. Keep "
                              "breathing.",
                              leg)};
            if (here.step.variant == Variant::contract_relax)
                return {"Relax", words("Let go, breathe out, and come a little closer. Next, push again.")};
            if (here.step.variant == Variant::bent_knee)
                return {
                    "Hold",
                    words("The %s heel on the wall, the knee a little bent. Breathe; no pain, no tingling.",
                          leg)};
            if (state.settings.mode == HoldMode::follow)
                return {"Hold", words("The %s heel on the wall, knee straight. Breathe out as you come a "
                                      "little closer; no pain, "
                                      "no tingling.",
                                      leg)};
            return {"Hold",
                    words("The %s heel on the wall, knee straight. Breathe; no pain, no tingling.", leg)};
        case Phase::change_sides:
            return {"Change sides",
                    words("Leg down, over to the other side of the doorway. Next: the %s leg.", leg)};
        case Phase::rest:
            return {"Rest", words("Let both legs go. Then back to the other side: the %s leg.", leg)};
        case Phase::ease_off:
            return {"Ease off",
                    words("Slide away from the wall, bend the knee and let the %s leg down slowly.", leg)};
        case Phase::done:
            return {"Done", "Roll onto your side and take your time getting up."};
    }
    return {};
}

}  // namespace ninety
