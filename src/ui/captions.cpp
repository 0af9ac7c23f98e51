#include "ui/captions.h"

namespace ninety {
namespace {

// The words of a caption, as printf.
template <class... Values>
FixedText<319> words(const char* format, Values... values) {
    return FixedText<319>::printed(format, values...);
}

}  // namespace

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

Caption caption_of(const RoutinePosition& here) {
    const char* leg = name_of(here.step.side);
    switch (here.step.phase) {
        case Phase::get_ready:
            return {"Get ready",
                    words("Lie down on the %s side of the doorway. The %s leg goes up first.", leg, leg)};
        case Phase::hold:
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
