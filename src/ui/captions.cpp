#include "ui/captions.h"

#include <cstdio>

namespace ninety {
namespace {

std::string name(Side side) {
    return name_of(side);
}

std::string degrees(Degrees angle) {
    char shown[16];
    std::snprintf(shown, sizeof shown, "%.0f\u00b0", angle.value);
    return shown;
}

}  // namespace

std::string leg_up(Side side) {
    return side == Side::left ? "LEFT leg up" : "RIGHT leg up";
}

Caption caption_of(const DemoScene& scene, const AppState& state) {
    const HoldCourse& course = state.demo.course();
    const Degrees start = course.in_hold(0, Seconds(0)).leg, end = course.in_hold(0, scene.length).leg;
    const std::string leg = name(scene.side), rest = name(other(scene.side));
    switch (scene.step) {
        case DemoStep::lie_down:
            return {"1 \u00b7 Lie down",
                    "On your back beside the doorway, hips a little away from the wall."};
        case DemoStep::heel_on_wall:
            return {"2 \u00b7 Heel on the wall", "The " + leg +
                                                     " heel rests on the wall, knee straight. The " + rest +
                                                     " leg lies flat through the doorway."};
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
            return {"Switch sides",
                    "Leg down, and over to the other side of the doorway: the same again with the " + rest +
                        " leg."};
        case DemoStep::after_weeks: {
            const std::string weeks =
                scene.weeks == 1 ? "After 1 week" : "After " + std::to_string(scene.weeks) + " weeks";
            return {weeks, "Practised on most days, an average person's straight-leg raise has gone from " +
                               degrees(state.settings.raise) + " to about " +
                               degrees(state.demo.raise_after(scene.weeks)) +
                               ". A model estimate, not a promise."};
        }
    }
    return {};
}

Caption caption_of(const RoutinePosition& here) {
    const std::string leg = name(here.step.side);
    switch (here.step.phase) {
        case Phase::get_ready:
            return {"Get ready",
                    "Lie down on the " + leg + " side of the doorway. The " + leg + " leg goes up first."};
        case Phase::hold:
            return {"Hold",
                    "The " + leg + " heel on the wall, knee straight. Breathe; no pain, no tingling."};
        case Phase::change_sides:
            return {"Change sides",
                    "Leg down, over to the other side of the doorway. Next: the " + leg + " leg."};
        case Phase::rest:
            return {"Rest", "Let both legs go. Then back to the other side: the " + leg + " leg."};
        case Phase::ease_off:
            return {"Ease off",
                    "Slide away from the wall, bend the knee and let the " + leg + " leg down slowly."};
        case Phase::done:
            return {"Done", "Roll onto your side and take your time getting up."};
    }
    return {};
}

}  // namespace ninety
