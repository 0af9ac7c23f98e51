#include "routine/choreography.h"

#include <algorithm>
#include <cmath>

#include "body/gains.h"
#include "core/easing.h"

namespace ninety {
namespace {

// How long movements take at an easy pace; all are squeezed when a pause is shorter than their sum.
constexpr Seconds kLieDown{7}, kLower{5}, kCross{6}, kRaise{6}, kScoot{3};
constexpr Seconds kSlowLower{8};  // the last time
static_assert(kSlowLower < kEaseOff);

// A gentler routine lowers the leg no further: below, a heel is not on a wall.
constexpr Degrees kLowestStart{20};

Degrees mix(Degrees from, Degrees to, double t_01) {
    return from + (to - from) * t_01;
}

struct Mover {
    const Stretcher& who;
    Variant variant = Variant::wall;

    StretchMoment make(Stage stage, Side side, Degrees leg, double progress_01 = 0) const {
        return {stage, progress_01, side, leg, who.person.habit, variant};
    }

    // From lying with bent knees to the heel on the wall at `leg`: up to the wall, then closer. t in 0..1.
    StretchMoment raise_and_scoot(Side side, Degrees leg, double t_01) const {
        // With a towel there is no wall to come closer to.
        const double up = variant == Variant::towel ? 1 : kRaise / (kRaise + kScoot);
        const Degrees lands = landing_angle(who.body, leg);
        if (t_01 < up || up >= 1) return make(Stage::raising, side, leg, t_01 / up);
        return make(Stage::holding, side, mix(lands, leg, smooth_step((t_01 - up) / (1 - up))));
    }

    // The whole of what comes between two holds.
    StretchMoment between(Side from, Degrees from_leg, Side to, Degrees to_leg, Seconds t,
                          Seconds length) const {
        const Seconds needed = kLower + (from == to ? Seconds(0) : kCross) + kRaise + kScoot;
        const double squeeze = std::min(1.0, length / needed);
        const Seconds lower = kLower * squeeze, cross = from == to ? Seconds(0) : kCross * squeeze;
        const Seconds raise = (kRaise + kScoot) * squeeze;
        if (t < lower) return raise_and_scoot(from, from_leg, 1 - t / lower);
        if (t < lower + cross) return make(Stage::crossing, from, from_leg, (t - lower) / cross);
        if (t < length - raise) return make(Stage::lying, to, to_leg);
        return raise_and_scoot(to, to_leg, 1 - (length - t) / raise);
    }
};

HoldPlan plan_of(const Stretcher& who, Seconds hold, int sets, Seconds flat, const Doorway& doorway) {
    HoldPlan plan;
    plan.person = who.person;
    plan.mode = who.mode;
    plan.start_angle = who.start_angle;
    plan.steepest = steepest_leg(who.body, doorway);
    plan.sets = sets;
    plan.hold = hold;
    plan.rest = flat;
    return plan;
}

Stretcher after_weeks(const Stretcher& who, int weeks, Seconds hold) {
    Stretcher later = who;
    later.person.raise = ninety::raise_after(who.person.raise, weeks, StretchHabit{hold}, who.target);
    if (later.start_angle) *later.start_angle += later.person.raise - who.person.raise;
    return later;
}

}  // namespace

HoldCourse session_course(const Stretcher& who, const Routine& routine, const Doorway& doorway) {
    // Between two holds of one leg lie the other leg's hold and the pauses around it; at its end the leg is
    // raised.
    const Seconds between = routine.change_over + routine.hold + routine.rest;
    HoldPlan first = plan_of(who, routine.hold, 1, Seconds(0), doorway);
    if (routine.gentler > Degrees(0)) {
        const Degrees own = HoldCourse(first).in_hold(0, Seconds(0)).leg;
        first.start_angle = std::min(own, std::max(kLowestStart, own - routine.gentler));
    }
    const Seconds raise = HoldCourse(first).raise_time(0);
    HoldPlan all = plan_of(who, routine.hold, routine.sets, std::max(Seconds(0), between - raise), doorway);
    all.start_angle = first.start_angle;
    return HoldCourse(all);
}

std::vector<int> DemonstrationChoreography::weeks_shown(const Stretcher& who, Seconds hold) {
    std::vector<int> shown;
    for (const int weeks : {1, 4, 8, 12}) {
        shown.push_back(weeks);
        if (after_weeks(who, weeks, hold).person.raise >= who.target) break;
    }
    return shown;
}

DemonstrationChoreography::DemonstrationChoreography(const Stretcher& who, Side first, Seconds hold,
                                                     const Doorway& doorway)
    : who_(who), hold_(hold), timeline_(first, hold, weeks_shown(who, hold)) {
    courses_.emplace_back(plan_of(who, hold, 1, Seconds(0), doorway));
    for (const int weeks : weeks_shown(who, hold))
        courses_.emplace_back(plan_of(after_weeks(who, weeks, hold), hold, 1, Seconds(0), doorway));
}

Degrees DemonstrationChoreography::raise_after(int weeks) const {
    return after_weeks(who_, weeks, hold_).person.raise;
}

Degrees DemonstrationChoreography::hold_end(std::size_t course) const {
    return courses_[course].in_hold(0, hold_).leg;
}

StretchMoment DemonstrationChoreography::moment_at(Seconds at) const {
    const Mover mover{who_};
    const DemoScene& scene = timeline_.scene_at(at);
    const Seconds t = std::clamp(at - scene.start, Seconds(0), scene.length);
    const double part = t / scene.length;
    const Degrees start = course().in_hold(0, Seconds(0)).leg, end = hold_end(0);
    switch (scene.step) {
        case DemoStep::lie_down:
            return mover.make(Stage::lying_down, scene.side, start, linear_step(.08, .92, part));
        case DemoStep::heel_on_wall:
            return mover.make(Stage::raising, scene.side, start, linear_step(.04, .94, part));
        case DemoStep::adjust:
            return mover.make(
                Stage::holding, scene.side,
                mix(landing_angle(who_.body, start), start, smoother_step(linear_step(.1, .9, part))));
        case DemoStep::hold:
            return mover.make(Stage::holding, scene.side, course().in_hold(0, t).leg);
        case DemoStep::switch_sides: {
            constexpr double kDown = .46;
            if (part < kDown) return mover.raise_and_scoot(scene.side, end, 1 - part / kDown);
            return mover.make(Stage::crossing, scene.side, start, linear_step(kDown, .96, part));
        }
        case DemoStep::after_weeks: {
            // Which of the weeks: they are the last scenes, in the order of the courses.
            const auto index = static_cast<std::size_t>(&scene - timeline_.scenes().data());
            const std::size_t from_last = timeline_.scenes().size() - index;
            const std::size_t week = courses_.size() - from_last;
            return mover.make(
                Stage::holding, scene.side,
                mix(hold_end(week - 1), hold_end(week), smoother_step(linear_step(.05, .55, part))));
        }
    }
    return {};
}

namespace {

// The guided first time: what is told is done, and waits for the next.
StretchMoment guided_moment(const Mover& mover, const Step& step, double part, Degrees start) {
    constexpr double kSeated = .1;                  // of lying down
    const double done = std::min(1.0, part * 1.5);  // the rest of the time is for the person
    switch (step.guide) {
        case Guide::none:
        case Guide::find_the_wall:
            return mover.make(Stage::lying_down, step.side, start, 0);
        case Guide::sit_down:
            return mover.make(Stage::lying_down, step.side, start, kSeated * done);
        case Guide::roll_down:
            return mover.make(Stage::lying_down, step.side, start, kSeated + (1 - kSeated) * done);
        case Guide::distance:
            return mover.make(Stage::lying, step.side, start);
        case Guide::heel_up:
            return mover.raise_and_scoot(step.side, start, done);
        case Guide::what_to_feel:
            return mover.make(Stage::holding, step.side, start);
    }
    return {};
}

}  // namespace

Degrees lowered(Degrees leg, Degrees by) {
    constexpr Degrees kLowest{20};
    return std::max(std::min(leg, kLowest), leg - by);
}

StretchMoment practice_moment(const Stretcher& who, const std::vector<Step>& steps,
                              const RoutinePosition& here, const HoldCourse& course, Degrees lower) {
    const Mover mover{who, here.step.variant};
    const Step& step = here.step;
    const Seconds hold = course.plan().hold;
    const auto in_hold = [&](int set, Seconds at) { return lowered(course.in_hold(set - 1, at).leg, lower); };
    const auto start_of = [&](int set) { return in_hold(set, Seconds(0)); };
    const auto end_of = [&](int set) { return in_hold(set, hold); };
    // Where it waits for somebody to be ready, everything is in its place by then.
    const Seconds lead = step.waits ? kLead : Seconds(0);
    const Seconds length = step.length - lead, remaining = here.remaining - lead;
    switch (step.phase) {
        case Phase::get_ready: {
            if (step.guide != Guide::none)
                return guided_moment(mover, step, here.elapsed / length, start_of(1));
            const double squeeze = std::min(1.0, length / (kLieDown + kRaise + kScoot));
            const Seconds down = kLieDown * squeeze, raise = (kRaise + kScoot) * squeeze;
            if (here.elapsed < down)
                return mover.make(Stage::lying_down, step.side, start_of(1), here.elapsed / down);
            if (remaining > raise) return mover.make(Stage::lying, step.side, start_of(1));
            return mover.raise_and_scoot(step.side, start_of(1), 1 - std::max(Seconds(0), remaining) / raise);
        }
        case Phase::hold:
            return mover.make(Stage::holding, step.side, in_hold(step.set, here.elapsed));
        case Phase::change_sides:
        case Phase::rest: {
            // What has just been held is the step before.
            const Step& before = steps[here.index - 1];
            return mover.between(before.side, end_of(before.set), step.side, start_of(step.set),
                                 std::min(here.elapsed, length), length);
        }
        case Phase::ease_off: {
            const Degrees from = end_of(step.set);
            if (here.elapsed >= kSlowLower) return mover.make(Stage::lying, step.side, from);
            return mover.raise_and_scoot(step.side, from, 1 - here.elapsed / kSlowLower);
        }
        case Phase::done:
            return mover.make(Stage::lying, step.side, end_of(step.set));
    }
    return {};
}

}  // namespace ninety
