#include "routine/routine_clock.h"

#include <doctest/doctest.h>

#include <limits>

#include "support/approx.h"

using namespace ninety;

namespace {

Routine short_routine() {
    Routine routine;
    routine.hold = 30.0_s;
    routine.sets = 2;
    routine.rest = 20.0_s;
    routine.change_over = 15.0_s;
    routine.get_ready = 10.0_s;
    routine.first_side = Side::left;
    return routine;
}

// Runs a whole session at a frame rate and collects its cues.
std::vector<Cue> cues_at(double rate_hz, double speed = 1) {
    RoutineClock clock(short_routine(), speed);
    std::vector<Cue> cues;
    Seconds now{1000};
    clock.start(now);
    for (int frame = 0; clock.state() != RoutineClock::State::done && frame < 1'000'000; ++frame) {
        now += Seconds(1 / rate_hz);
        for (const Cue& cue : clock.advance_to(now))
            cues.push_back(cue);
    }
    return cues;
}

}  // namespace

TEST_CASE("a session is get ready, hold, change sides, hold, rest, and again") {
    const auto steps = schedule_of(short_routine());
    const struct {
        Phase phase;
        Side side;
        int set;
        double start, length;
    } expected[] = {
        {Phase::get_ready, Side::left, 1, 0, 10},       {Phase::hold, Side::left, 1, 10, 30},
        {Phase::change_sides, Side::right, 1, 40, 15},  {Phase::hold, Side::right, 1, 55, 30},
        {Phase::rest, Side::left, 2, 85, 20},           {Phase::hold, Side::left, 2, 105, 30},
        {Phase::change_sides, Side::right, 2, 135, 15}, {Phase::hold, Side::right, 2, 150, 30},
        {Phase::ease_off, Side::right, 2, 180, 10},     {Phase::done, Side::right, 2, 190, 0},
    };
    REQUIRE(steps.size() == std::size(expected));
    for (std::size_t i = 0; i < steps.size(); ++i) {
        CAPTURE(i);
        CHECK(steps[i] == Step{expected[i].phase, expected[i].side, expected[i].set, Variant::wall,
                               Seconds(expected[i].start), Seconds(expected[i].length)});
    }
}

TEST_CASE("pauses of no length leave no step behind") {
    Routine routine = short_routine();
    routine.rest = routine.change_over = routine.get_ready = 0.0_s;
    for (const Step& step : schedule_of(routine))
        CHECK((step.phase == Phase::hold || step.phase == Phase::ease_off || step.phase == Phase::done));
}

TEST_CASE("each cue fires once, in order, whatever the frame rate and speed") {
    const auto expected = cues_of(schedule_of(short_routine()));
    for (const double rate : {2.0, 15.0, 60.0, 240.0}) {
        CAPTURE(rate);
        CHECK(cues_at(rate) == expected);
        CHECK(cues_at(rate, 20) == expected);
    }
    CHECK(cues_at(60, 100) == expected);
}

TEST_CASE("half way and last five seconds fall where they are announced") {
    const auto cues = cues_of(schedule_of(short_routine()));
    int halves = 0;
    for (const Cue& cue : cues) {
        if (cue.kind != CueKind::half_way) continue;
        ++halves;
        CHECK(cue.remaining == 15.0_s);
    }
    CHECK(halves == 4);
    CHECK(cues[0].kind == CueKind::step_begins);
    CHECK(cues.back().kind == CueKind::step_begins);
    CHECK(cues.back().at == 190.0_s);
}

TEST_CASE("pausing keeps the remainder of a hold") {
    RoutineClock clock(short_routine());
    clock.start(0.0_s);
    for (int i = 1; i <= 250; ++i)
        clock.advance_to(Seconds(i * .1));
    clock.pause(25.0_s);
    CHECK(clock.state() == RoutineClock::State::paused);
    CHECK(test::near(clock.position().remaining, 15.0_s, 1e-9_s));
    CHECK(clock.advance_to(5000.0_s).empty());
    CHECK(test::near(clock.position().remaining, 15.0_s, 1e-9_s));
    clock.start(5000.0_s);
    clock.advance_to(5000.5_s);
    CHECK(clock.running());
    CHECK(test::near(clock.position().remaining, 14.5_s, 1e-9_s));
}

TEST_CASE("a stall of more than a second pauses, says so and takes nothing from the hold") {
    RoutineClock clock(short_routine());
    clock.start(0.0_s);
    for (int i = 1; i <= 120; ++i)
        clock.advance_to(Seconds(i * .1));
    const RoutinePosition before = clock.position();
    const auto cues = clock.advance_to(3600.0_s);
    REQUIRE(cues.size() == 1);
    CHECK(cues[0].kind == CueKind::stalled);
    CHECK(clock.state() == RoutineClock::State::paused);
    CHECK(clock.position() == before);
}

TEST_CASE("a clock that runs backwards changes nothing") {
    RoutineClock clock(short_routine());
    clock.start(100.0_s);
    clock.advance_to(100.5_s);
    const RoutinePosition before = clock.position();
    CHECK(clock.advance_to(50.0_s).empty());
    CHECK(clock.position() == before);
    CHECK(clock.running());
}

TEST_CASE("skip and back go to the beginning of steps and announce them") {
    RoutineClock clock(short_routine());
    clock.start(0.0_s);
    clock.advance_to(0.1_s);
    clock.skip(0.2_s);
    CHECK(clock.position().step.phase == Phase::hold);
    const auto cues = clock.advance_to(0.3_s);
    REQUIRE(cues.size() == 1);
    CHECK(cues[0].kind == CueKind::step_begins);
    CHECK(cues[0].step == 1);
    for (int i = 0; i < 40; ++i)
        clock.advance_to(Seconds(.3 + i * .1));
    clock.back(4.3_s);
    CHECK(clock.position().index == 1);
    CHECK(clock.position().elapsed == 0.0_s);
    clock.back(4.3_s);
    CHECK(clock.position().index == 0);
    for (int i = 0; i < 20; ++i)
        clock.skip(4.3_s);
    CHECK(clock.position().step.phase == Phase::done);
    clock.advance_to(4.4_s);
    CHECK(clock.state() == RoutineClock::State::done);
    clock.start(5.0_s);
    CHECK(clock.position().index == 0);
}

TEST_CASE("a routine out of its limits is named") {
    Routine routine = short_routine();
    CHECK(why_not(routine).empty());
    routine.hold = Seconds(-5);
    CHECK(why_not(routine) == "hold_s is -5; it must be 5 to 600");
    routine.hold = Seconds(std::numeric_limits<double>::quiet_NaN());
    CHECK(why_not(routine) == "hold_s is nan; it must be 5 to 600");
    routine = short_routine();
    routine.sets = 0;
    CHECK(why_not(routine) == "sets is 0; it must be 1 to 20");
}

TEST_CASE("push and relax: three pushes of seven seconds inside the hold, each with its cues") {
    for (const double hold : {30.0, 45.0, 60.0, 600.0}) {
        const Pushes pushes = pushes_in(Seconds(hold));
        REQUIRE(pushes.count == 3);
        CHECK(pushes.begins[0] > 0.0_s);
        for (std::size_t i = 1; i < 3; ++i)
            CHECK(pushes.begins[i] >= pushes.begins[i - 1] + kPush + 3.0_s);
        CHECK(pushes.begins[2] + kPush < Seconds(hold));
    }
    CHECK(pushes_in(9.0_s).count == 0);
    CHECK(pushes_in(12.0_s).count == 1);
    Routine routine;
    routine.variant = Variant::contract_relax;
    const auto steps = schedule_of(routine);
    int begins = 0, ends = 0, half = 0;
    for (const Cue& cue : cues_of(steps)) {
        begins += cue.kind == CueKind::push_begins;
        ends += cue.kind == CueKind::push_ends;
        half += cue.kind == CueKind::half_way;
    }
    CHECK(begins == 12);
    CHECK(ends == 12);
    CHECK(half == 0);
    const Step& hold = steps[1];
    const Seconds push = pushes_in(hold.length).begins[1];
    CHECK(pushing_at(hold, push + 1.0_s));
    CHECK_FALSE(pushing_at(hold, push - .1_s));
    CHECK_FALSE(pushing_at(hold, push + kPush));
}
