// How long a leg lies flat between two of its holds, and where the figure is when each of them begins.
#include <doctest/doctest.h>

#include <map>

#include "body/wall_contact.h"
#include "routine/choreography.h"
#include "support/approx.h"

using namespace ninety;

namespace {

Routine routine_of(double hold, double rest, double change, int sets = 3) {
    Routine routine;
    routine.hold = Seconds(hold);
    routine.rest = Seconds(rest);
    routine.change_over = Seconds(change);
    routine.sets = sets;
    return routine;
}

Stretcher somebody(HoldMode mode = HoldMode::follow, std::optional<Degrees> start = {}) {
    Stretcher who;
    who.person.raise = Degrees(60);
    who.mode = mode;
    who.start_angle = start;
    return who;
}

StretchMoment moment_in(const Stretcher& who, const std::vector<Step>& steps, const HoldCourse& course,
                        std::size_t index, Seconds elapsed) {
    const Step& step = steps[index];
    return practice_moment(who, steps, {step, index, elapsed, step.length - elapsed, step.start + elapsed},
                           course);
}

}  // namespace

TEST_CASE("the course's rest is what the schedule leaves one leg between its holds, less the raise itself") {
    for (const auto& routine : {routine_of(30, 30, 15), routine_of(60, 20, 10), routine_of(45, 60, 30)}) {
        const HoldCourse course = session_course(somebody(), routine);
        std::map<Side, Seconds> last_end;
        int between = 0;
        for (const Step& step : schedule_of(routine)) {
            if (step.phase != Phase::hold) continue;
            if (last_end.contains(step.side)) {
                ++between;
                const Seconds flat = step.start - last_end[step.side] - course.raise_time(0);
                CHECK(test::near(course.plan().rest, flat, Seconds(1e-6)));
            }
            last_end[step.side] = step.end();
        }
        CHECK(between == 4);  // three sets on two sides
        CHECK(course.plan().sets == 3);
        CHECK(course.plan().hold == routine.hold);
    }
    // A raise that takes longer than the pauses leaves no rest, and no negative one.
    CHECK(session_course(somebody(), routine_of(15, 5, 5)).plan().rest >= Seconds(0));
}

TEST_CASE("the course is the person's: raise, habit, mode, start and the wall of this doorway") {
    Stretcher who = somebody(HoldMode::fixed, Degrees(48));
    who.person.habit = PelvisHabit::coached;
    who.body = {Metres(1.9)};
    const HoldPlan plan = session_course(who, routine_of(30, 30, 15)).plan();
    CHECK(plan.person == who.person);
    CHECK(plan.mode == HoldMode::fixed);
    CHECK(plan.start_angle == Degrees(48));
    CHECK(test::near(plan.steepest, steepest_leg(who.body, Metres(.008)), Degrees(1e-9)));
}

TEST_CASE(
    "each hold begins where the raise has got to: above the first one's start, below the last one's end") {
    for (const Stretcher& who : {somebody(), somebody(HoldMode::follow, Degrees(45))}) {
        const Routine routine = routine_of(60, 30, 15);
        const HoldCourse course = session_course(who, routine);
        const auto steps = schedule_of(routine);
        const StretchMoment* last = nullptr;
        std::map<Side, StretchMoment> ended;
        std::optional<Degrees> first_start;
        for (std::size_t i = 0; i < steps.size(); ++i) {
            if (steps[i].phase != Phase::hold) continue;
            const StretchMoment start = moment_in(who, steps, course, i, Seconds(0));
            const StretchMoment before =
                moment_in(who, steps, course, i - 1, steps[i - 1].length - Seconds(1e-6));
            CAPTURE(i);
            CHECK(start.stage == Stage::holding);
            CHECK(before.stage == Stage::holding);
            CHECK(before.side == start.side);
            CHECK(test::near(before.leg, start.leg, Degrees(.01)));
            CHECK(test::near(start.leg, course.in_hold(steps[i].set - 1, Seconds(0)).leg, Degrees(1e-6)));
            if (!first_start) first_start = start.leg;
            if (ended.contains(steps[i].side)) {
                CHECK(start.leg > *first_start + Degrees(.05));
                CHECK(start.leg < ended[steps[i].side].leg - Degrees(.5));
            } else {
                CHECK(test::near(start.leg, *first_start, Degrees(1e-6)));
            }
            const StretchMoment end = moment_in(who, steps, course, i, steps[i].length);
            ended[steps[i].side] = end;
            // Afterwards the leg comes down from where it was, on the side that was held.
            const StretchMoment after = moment_in(who, steps, course, i + 1, Seconds(1e-6));
            CHECK(after.side == end.side);
            CHECK(test::near(after.leg, end.leg, Degrees(.01)));
            last = &ended[steps[i].side];
        }
        CHECK(last != nullptr);
    }
}
