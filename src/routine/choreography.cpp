#include "routine/choreography.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "body/gains.h"
#include "body/lie_down.h"
#include "core/easing.h"

namespace ninety {
namespace {

// How long movements take at an easy pace; all are squeezed when a pause is shorter than their sum.
constexpr Seconds kLieDown{9}, kLower{5}, kCross{8}, kRaise{6}, kScoot{3};
constexpr Seconds kSlowLower{8};  // the last time
static_assert(kSlowLower < kEaseOff);

// A gentler routine lowers the leg no further: below, a heel is not on a wall.
constexpr Degrees kLowestStart{20};

Degrees mix(Degrees from, Degrees to, double t_01) {
    return from + (to - from) * t_01;
}

// Somebody was ready before everything was in its place: what was still to come is done in what is left, from
// where it was.
constexpr Seconds kLetGoMoves = kLead - Seconds(.6);

// Even, but for its beginning and end: as fast as it must be and no faster.
double let_go_part(const LetGo& go, Seconds t) {
    constexpr double kRamp = .15, kSpeed = 1 / (1 - kRamp);
    const double part = std::clamp((t - go.at) / kLetGoMoves, 0.0, 1.0);
    const auto ramp = [](double from_end) { return kSpeed * from_end * from_end / (2 * kRamp); };
    if (part < kRamp) return ramp(part);
    return part > 1 - kRamp ? 1 - ramp(1 - part) : kSpeed * (part - kRamp / 2);
}

// What is done one after the other, and how fast its fastest joint is at the easy pace, in metres a second:
// measured, to a tenth (tests/routine/choreography_test.cpp). Done in a hurry, each gets time by both:
// otherwise the side steps are a blur between a leg that hardly moves before and one that hardly moves after.
struct Move {
    Seconds length;
    double speed;
};
constexpr double kLieDownSpeed = 1.2, kLowerSpeed = 1.1, kCrossSpeed = 1.15, kRaiseSpeed = .6,
                 kScootSpeed = .4;
constexpr double kScootShare = kScoot / (kRaise + kScoot);

// How far through `moves` one is, `part` of the way from `from` to their end, in their own time.
Seconds hurried(std::span<const Move> moves, Seconds from, double part) {
    const auto effort = [&](Seconds until) {
        double sum = 0;
        Seconds begins{0};
        for (const Move& move : moves) {
            sum += move.speed * std::clamp(until - begins, Seconds(0), move.length).value;
            begins += move.length;
        }
        return sum;
    };
    Seconds end{0};
    for (const Move& move : moves)
        end += move.length;
    double left = std::lerp(effort(from), effort(end), part);
    Seconds at{0};
    for (const Move& move : moves) {
        const double whole = move.speed * move.length.value;
        if (left <= whole) return whole > 0 ? at + move.length * (left / whole) : at;
        left -= whole, at += move.length;
    }
    return end;
}

// What is done in a pause: at its beginning, and up to its end; between, one lies still.
struct Moves {
    Seconds first, last, length;

    static Moves within(Seconds first, Seconds last, Seconds length) {
        const double squeeze = std::min(1.0, length / (first + last));
        return {first * squeeze, last * squeeze, length};
    }
    // How much of both together has been done.
    Seconds moved_at(Seconds t) const {
        return std::min(t, first) + std::clamp(t - (length - last), Seconds(0), last);
    }
    Seconds moved_at(Seconds t, const std::optional<LetGo>& go, std::span<const Move> moves) const {
        return go ? hurried(moves, moved_at(go->from), let_go_part(*go, t)) : moved_at(t);
    }
    Move raises() const { return {last * (1 - kScootShare), kRaiseSpeed}; }
    Move scoots() const { return {last * kScootShare, kScootSpeed}; }
};

struct Mover {
    const Stretcher& who;
    Variant variant = Variant::wall;

    StretchMoment make(Stage stage, Side side, Degrees leg, double progress_01 = 0) const {
        return {stage, progress_01, side, leg, who.person.habit, variant};
    }

    // Closer to the wall, heel up: the hips come off the floor a little and settle again, three times. t in
    // 0..1.
    StretchMoment scoot(Side side, Degrees from, Degrees to, double t_01) const {
        constexpr double kTimes = 3;
        const double along = std::clamp(t_01, 0.0, 1.0) * kTimes;
        const double whole = std::min(std::floor(along), kTimes - 1), part = along - whole;
        const double lifted = smooth_step(part / .35) * smooth_step((1 - part) / .35);
        return make(Stage::holding, side, mix(from, to, (whole + smoother_step(part)) / kTimes), lifted);
    }

    // From lying with bent knees to the heel on the wall at `leg`: up to the wall, then closer. t in 0..1.
    StretchMoment raise_and_scoot(Side side, Degrees leg, double t_01) const {
        // With a towel there is no wall to come closer to.
        const double up = variant == Variant::towel ? 1 : kRaise / (kRaise + kScoot);
        const Degrees lands = landing_angle(who.body, leg);
        if (t_01 < up || up >= 1) return make(Stage::raising, side, leg, t_01 / up);
        return scoot(side, lands, leg, (t_01 - up) / (1 - up));
    }

    // The whole of what comes between two holds.
    StretchMoment between(Side from, Degrees from_leg, Side to, Degrees to_leg, Seconds t, Seconds length,
                          const std::optional<LetGo>& let_go) const {
        const Seconds first = kLower + (from == to ? Seconds(0) : kCross);
        const Moves moves = Moves::within(first, kRaise + kScoot, length);
        const Seconds lower = moves.first * (kLower / first), cross = moves.first - lower;
        const Seconds moved = moves.moved_at(
            t, let_go,
            std::array{Move{lower * kScootShare, kScootSpeed}, Move{lower * (1 - kScootShare), kLowerSpeed},
                       Move{cross, kCrossSpeed}, moves.raises(), moves.scoots()});
        if (moved < lower) return raise_and_scoot(from, from_leg, 1 - moved / lower);
        if (moved < moves.first) return make(Stage::crossing, from, from_leg, (moved - lower) / cross);
        if (moved <= moves.first) return make(Stage::lying, to, to_leg);
        return raise_and_scoot(to, to_leg, (moved - moves.first) / moves.last);
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
    for (const int weeks : {1, 4, 12}) {
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
    const Seconds t = scene.passed(at);
    const double part = t / scene.shows;
    const Degrees start = course().in_hold(0, Seconds(0)).leg, end = hold_end(0);
    switch (scene.step) {
        case DemoStep::lie_down:
            return mover.make(Stage::lying_down, scene.side, start, linear_step(.04, .96, part));
        case DemoStep::heel_on_wall:
            return mover.make(Stage::raising, scene.side, start, linear_step(.04, .94, part));
        case DemoStep::adjust:
            return mover.scoot(scene.side, landing_angle(who_.body, start), start, linear_step(.1, .9, part));
        case DemoStep::hold:
            return mover.make(Stage::holding, scene.side, course().in_hold(0, t).leg);
        case DemoStep::switch_sides: {
            constexpr double kDown = .42;
            if (part < kDown) return mover.raise_and_scoot(scene.side, end, 1 - part / kDown);
            return mover.make(Stage::crossing, scene.side, start, linear_step(kDown, .97, part));
        }
        case DemoStep::get_up: {
            constexpr double kDown = .42;
            const Degrees last = hold_end(courses_.size() - 1);
            if (part < kDown) return mover.raise_and_scoot(scene.side, last, 1 - part / kDown);
            return mover.make(Stage::lying_down, scene.side, last, 1 - linear_step(kDown, .98, part));
        }
        case DemoStep::after_weeks: {
            // Which of the weeks: they are the last scenes, in the order of the courses.
            const auto index = static_cast<std::size_t>(&scene - timeline_.scenes().data());
            const std::size_t from_last = timeline_.scenes().size() - 1 - index;  // after them: getting up
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
StretchMoment guided_moment(const Mover& mover, const RoutinePosition& here, Seconds length, Degrees start) {
    constexpr double kSeated = lie_down_at::hand_down;
    const Step& step = here.step;
    // The rest of the time is for the person.
    const auto done_at = [&](Seconds elapsed) { return std::min(1.0, elapsed / length * 1.5); };
    double done = done_at(here.elapsed);
    if (here.let_go)
        done = std::lerp(done_at(here.let_go->from), 1.0, let_go_part(*here.let_go, here.elapsed));
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

StretchMoment getting_up(const StretchMoment& done, Seconds since) {
    constexpr Seconds kLiesStill{1.5};
    StretchMoment moment = done;
    moment.stage = Stage::lying_down;
    moment.progress_01 = 1 - linear_step(kLiesStill / kGotUpAfter, 1, since / kGotUpAfter);
    return moment;
}

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
    const Seconds length = step.length - lead;
    switch (step.phase) {
        case Phase::get_ready: {
            if (step.guide != Guide::none) return guided_moment(mover, here, length, start_of(1));
            const Moves moves = Moves::within(kLieDown, kRaise + kScoot, length);
            const Seconds moved =
                moves.moved_at(here.elapsed, here.let_go,
                               std::array{Move{moves.first, kLieDownSpeed}, moves.raises(), moves.scoots()});
            if (moved < moves.first)
                return mover.make(Stage::lying_down, step.side, start_of(1), moved / moves.first);
            if (moved <= moves.first) return mover.make(Stage::lying, step.side, start_of(1));
            return mover.raise_and_scoot(step.side, start_of(1), (moved - moves.first) / moves.last);
        }
        case Phase::hold:
            return mover.make(Stage::holding, step.side, in_hold(step.set, here.elapsed));
        case Phase::change_sides:
        case Phase::rest: {
            // What has just been held is the step before.
            const Step& before = steps[here.index - 1];
            return mover.between(before.side, end_of(before.set), step.side, start_of(step.set),
                                 std::min(here.elapsed, here.let_go ? step.length : length), length,
                                 here.let_go);
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
