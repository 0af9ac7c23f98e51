#include "routine/choreography.h"

#include <doctest/doctest.h>

#include <array>

#include "body/wall_contact.h"
#include "support/approx.h"

using namespace ninety;

namespace {

Stretcher person(double raise, double stature = 1.72) {
    Stretcher who;
    who.body = {Metres(stature)};
    who.person.raise = Degrees(raise);
    return who;
}

WorldPose posed(const Stretcher& who, const StretchMoment& moment) {
    return forward_kinematics(stretch_pose(who.body, moment), who.body);
}

// The farthest any joint moves between two poses, metres.
float farthest(const WorldPose& a, const WorldPose& b) {
    float most = 0;
    for (std::size_t i = 0; i < kBoneCount; ++i)
        most = std::max(most, glm::distance(a.frame[i].origin_world, b.frame[i].origin_world));
    return most;
}

// The fastest joint: its way, and its own turn.
struct Speeds {
    double metres = 0, degrees = 0;  // a second
    void take(const Speeds& other) {
        metres = std::max(metres, other.metres), degrees = std::max(degrees, other.degrees);
    }
};
Speeds speeds(const Pose& from, const Pose& to, Proportions body, double dt) {
    Speeds most{farthest(forward_kinematics(from, body), forward_kinematics(to, body)) / dt, 0};
    for (std::size_t i = 0; i < kBoneCount; ++i) {
        const auto bone = static_cast<Bone>(i);
        const float half = std::abs(glm::dot(from[bone], to[bone]));
        most.degrees = std::max(most.degrees, 2 * std::acos(std::min(1.0f, half)) * 57.29578 / dt);
    }
    return most;
}

Routine routine_with(double get_ready, double change, double rest) {
    Routine routine;
    routine.hold = 30.0_s;
    routine.sets = 2;
    routine.get_ready = Seconds(get_ready);
    routine.change_over = Seconds(change);
    routine.rest = Seconds(rest);
    return routine;
}

StretchMoment practice_at(const Stretcher& who, const Routine& routine, const HoldCourse& course,
                          Seconds total) {
    const auto steps = schedule_of(routine);
    std::size_t index = 0;
    while (index + 1 < steps.size() && steps[index + 1].start <= total)
        ++index;
    return practice_moment(
        who, steps, {steps[index], index, total - steps[index].start, steps[index].end() - total, total},
        course);
}

}  // namespace

TEST_CASE("in practice the figure never jumps, however long or short the pauses are") {
    for (const double raise : {35.0, 60.0, 95.0})
        for (const auto& pauses :
             {std::array{15.0, 20.0, 30.0}, std::array{60.0, 45.0, 90.0}, std::array{8.0, 8.0, 8.0}}) {
            const Stretcher who = person(raise);
            const Routine routine = routine_with(pauses[0], pauses[1], pauses[2]);
            const HoldCourse course = session_course(who, routine);
            const double length = schedule_of(routine).back().start.value;
            WorldPose before = posed(who, practice_at(who, routine, course, Seconds(0)));
            for (double t = .02; t <= length; t += .02) {
                const WorldPose now = posed(who, practice_at(who, routine, course, Seconds(t)));
                CAPTURE(raise);
                CAPTURE(pauses[1]);
                CAPTURE(t);
                // 8 cm in a fiftieth of a second would be 4 m/s.
                CHECK(farthest(before, now) < .08f);
                before = now;
            }
        }
}

TEST_CASE("through every hold the heel is on the wall, within a millimetre, and the leg never sinks") {
    for (const double stature : {1.45, 1.72, 2.0})
        for (const double raise : {35.0, 60.0, 75.4, 100.0}) {
            const Stretcher who = person(raise, stature);
            const Routine routine = routine_with(10, 10, 10);
            const HoldCourse course = session_course(who, routine);
            double leg_before = 0;
            Seconds step_before{-1};
            for (const Step& step : schedule_of(routine)) {
                if (step.phase != Phase::hold) continue;
                for (double t = 0; t < 30; t += .5) {
                    const StretchMoment moment = practice_at(who, routine, course, step.start + Seconds(t));
                    REQUIRE(moment.stage == Stage::holding);
                    CHECK(moment.side == step.side);
                    CHECK(std::abs(posed(who, moment)(heel(step.side, who.body)).x) < .001f);
                    if (step_before == step.start) CHECK(moment.leg.value >= leg_before - 1e-9);
                    leg_before = moment.leg.value;
                    step_before = step.start;
                }
            }
        }
}

TEST_CASE("the demonstration ends where the model says, and then shows the weeks") {
    const Stretcher who = person(60);
    const DemonstrationChoreography demo(who, Side::right, 60.0_s);
    const Seconds start = demo.timeline().hold_start(Side::right);
    // Source: tests/fixtures/stretch_model_checks.csv, modeB_SLR60_hold60_set1.
    CHECK(test::near(demo.moment_at(start).leg, 54.3_deg, 0.06_deg));
    CHECK(test::near(demo.moment_at(demo.timeline().hold_at(Side::right, 30.0_s)).leg, 59.456_deg, 0.02_deg));
    CHECK(
        test::near(demo.moment_at(demo.timeline().hold_at(Side::right, 59.999_s)).leg, 61.536_deg, 0.02_deg));

    // Source: the same file, weeks_gain_deg.
    const struct {
        int weeks;
        double gain;
    } rows[] = {{1, 3.9402}, {4, 10.236}, {8, 12.934}, {12, 13.645}};
    for (const auto& row : rows)
        CHECK(test::near(demo.raise_after(row.weeks), Degrees(60 + row.gain), 0.02_deg));

    Degrees before = demo.moment_at(demo.timeline().hold_at(Side::right, 59.999_s)).leg;
    for (const DemoScene& scene : demo.timeline().scenes()) {
        if (scene.step != DemoStep::after_weeks) continue;
        const Degrees leg = demo.moment_at(scene.end() - 0.01_s).leg;
        CHECK(leg > before);
        CHECK(leg <= who.target);
        before = leg;
    }
    CHECK(before < 80.0_deg);  // nobody is shown a miracle
}

TEST_CASE("the weeks stop at the target") {
    CHECK(DemonstrationChoreography::weeks_shown(person(60), 30.0_s) == std::vector{1, 4, 12});
    CHECK(DemonstrationChoreography::weeks_shown(person(88), 30.0_s) == std::vector{1});
    Stretcher modest = person(60);
    modest.target = 66.0_deg;
    const DemonstrationChoreography demo(modest, Side::left, 30.0_s);
    CHECK(demo.raise_after(12) == 66.0_deg);
}

TEST_CASE("the demonstration does not jump, but for the cut from its end to its beginning") {
    for (const double raise : {30.0, 60.0, 90.0}) {
        const Stretcher who = person(raise);
        const DemonstrationChoreography demo(who, Side::left, 20.0_s);
        WorldPose before = posed(who, demo.moment_at(Seconds(0)));
        for (double t = .02; t <= demo.timeline().length().value; t += .02) {
            const WorldPose now = posed(who, demo.moment_at(Seconds(t)));
            CAPTURE(raise);
            CAPTURE(t);
            CHECK(farthest(before, now) < .06f);
            before = now;
        }
    }
}

TEST_CASE("at a fixed distance the demonstrated leg stays where it is") {
    Stretcher who = person(60);
    who.mode = HoldMode::fixed;
    const DemonstrationChoreography demo(who, Side::right, 45.0_s);
    const Seconds start = demo.timeline().hold_start(Side::right);
    CHECK(demo.moment_at(start).leg == demo.moment_at(demo.timeline().hold_at(Side::right, 44.0_s)).leg);
    CHECK(test::near(demo.moment_at(start).leg, 60.0_deg, 1e-9_deg));
    // Source: modeA_T_over_T0.
    const double ratio = demo.course().in_hold(0, 30.0_s).torque / demo.course().in_hold(0, 0.0_s).torque;
    CHECK(ratio < .85);
    CHECK(ratio > .75);
}

TEST_CASE(
    "at the wall the hips come closer before a hold begins; with a towel there is nothing to come closer "
    "to") {
    for (const Variant variant : {Variant::wall, Variant::towel}) {
        Routine routine = routine_with(15, 20, 30);
        routine.variant = variant;
        const Stretcher who = person(80);
        const HoldCourse course = session_course(who, routine);
        int closer = 0;
        for (double t = 0; t < 15; t += .1) {  // get ready
            const StretchMoment moment = practice_at(who, routine, course, Seconds(t));
            CHECK(moment.variant == variant);
            closer += moment.stage == Stage::holding;
        }
        CHECK((closer > 0) == (variant == Variant::wall));
    }
}

TEST_CASE(
    "changing sides at an easy pace nothing is fast: no joint turns or goes faster at one time than at "
    "another") {
    const Stretcher who = person(60);
    const Routine routine = routine_with(40, 40, 60);
    const HoldCourse course = session_course(who, routine);
    const auto steps = schedule_of(routine);
    for (const Step& step : steps) {
        if (!comes_before_a_hold(step.phase)) continue;
        Speeds most;
        for (double t = .02; t < step.length.value; t += .02) {
            const auto pose_at = [&](double at) {
                return stretch_pose(who.body, practice_at(who, routine, course, step.start + Seconds(at)));
            };
            most.take(speeds(pose_at(t - .02), pose_at(t), who.body, .02));
        }
        CAPTURE(static_cast<int>(step.phase));
        CHECK(most.metres < 1.3);   // the fastest foot; a slow walk's swings at 3
        CHECK(most.degrees < 330);  // the fastest knee
    }
}

TEST_CASE(
    "whoever is ready within the first second is shown the rest evenly: calm at first, and no part a blur") {
    for (const Phase phase : {Phase::get_ready, Phase::change_sides, Phase::rest})
        for (const double pressed : {.1, .5, 1.0}) {
            const Stretcher who = person(60);
            Routine routine = routine_with(40, 40, 60);
            routine.hold = 5.0_s;
            const HoldCourse course = session_course(who, routine);
            RoutineClock clock(routine, 1, Pace::by_the_clock);
            clock.start(Seconds(0));
            const auto pose_now = [&] {
                return stretch_pose(who.body, practice_moment(who, clock.steps(), clock.position(), course));
            };
            double t = 0;
            while (clock.position().step.phase != phase || clock.position().elapsed.value < pressed)
                clock.advance_to(Seconds(t += .02));
            clock.ready(Seconds(t));
            std::array<Speeds, 10> half_second;
            Pose before = pose_now();
            for (int i = 0; clock.position().step.phase == phase; ++i) {
                clock.advance_to(Seconds(t += .02));
                if (clock.position().step.phase != phase) break;
                const Pose now = pose_now();
                half_second[std::min<std::size_t>(static_cast<std::size_t>(i / 25), 9)].take(
                    speeds(before, now, who.body, .02));
                before = now;
            }
            CAPTURE(static_cast<int>(phase));
            CAPTURE(pressed);
            CHECK(half_second[0].metres < 1.6);
            Speeds early, late;  // in the first and the second half of the 4.4 s
            for (std::size_t i = 0; i < 4; ++i)
                early.take(half_second[i]), late.take(half_second[i + 4]);
            CHECK(std::max(early.metres, late.metres) < 5);
            CHECK(std::max(early.degrees, late.degrees) < 1300);
            CHECK(early.metres < 1.3 * late.metres);
            CHECK(late.metres < 1.3 * early.metres);
        }
}

TEST_CASE("whoever is ready early is not jumped to the raised leg: what is left is done from where it was") {
    for (const Pace pace : {Pace::by_the_clock, Pace::when_ready})
        for (const double pressed : {.5, 3.0, 7.0, 12.0, 20.0}) {
            const Stretcher who = person(60);
            Routine routine = routine_with(40, 40, 60);
            routine.hold = 5.0_s;
            const HoldCourse course = session_course(who, routine);
            RoutineClock clock(routine, 1, pace);
            clock.start(Seconds(0));
            const auto pose_now = [&] {
                return posed(who, practice_moment(who, clock.steps(), clock.position(), course));
            };
            bool has_pressed = false;
            double pressed_in_change = 0;
            WorldPose before = pose_now();
            for (double t = .04; t < 62; t += .04) {
                clock.advance_to(Seconds(t));
                const RoutinePosition here = clock.position();
                if (here.step.phase == Phase::get_ready && !has_pressed && here.elapsed.value >= pressed) {
                    clock.ready(Seconds(t));
                    has_pressed = true;
                    // Pressed once more it is no other than once.
                    const WorldPose once = pose_now();
                    clock.ready(Seconds(t));
                    CHECK(farthest(once, pose_now()) == 0);
                }
                if (here.step.phase == Phase::change_sides && pressed_in_change == 0 &&
                    here.elapsed.value >= pressed) {
                    clock.ready(Seconds(t));
                    pressed_in_change = t;
                }
                const WorldPose now = pose_now();
                CAPTURE(pressed);
                CAPTURE(t);
                // All of it in 4.4 s is brisk: 5 m/s for a foot in its side step, and no jump.
                CHECK(farthest(before, now) < .20f);
                before = now;
                if (here.step.phase == Phase::hold)
                    CHECK(std::abs(now(heel(here.step.side, who.body)).x) < .001f);
            }
            CHECK(pressed_in_change > 0);
        }
}
