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
    // Five seconds before each hold's end; three, two and one before every other step's. Holds end at 40, 85,
    // 135, 180.
    std::vector<std::pair<double, double>> last;  // when, how many are left
    for (const Cue& cue : cues)
        if (cue.kind == CueKind::last_seconds) last.emplace_back(cue.at.value, cue.remaining.value);
    using Row = std::pair<double, double>;
    const std::vector<Row> expected{{7, 3},   {8, 2},   {9, 1},   {35, 5},  {52, 3},  {53, 2},  {54, 1},
                                    {80, 5},  {102, 3}, {103, 2}, {104, 1}, {130, 5}, {147, 3}, {148, 2},
                                    {149, 1}, {175, 5}, {187, 3}, {188, 2}, {189, 1}};
    CHECK(last == expected);
    CHECK(cues[0].kind == CueKind::step_begins);
    CHECK(cues.back().kind == CueKind::step_begins);
    CHECK(cues.back().at == 190.0_s);
}

TEST_CASE("no cue falls outside the step that it is about, however short that is") {
    for (const double pause : {.5, 1.0, 2.0, 3.0, 3.5, 4.0, 15.0})
        for (const double hold : {5.0, 9.0, 10.0, 11.0, 45.0})
            for (const Variant variant : {Variant::wall, Variant::contract_relax}) {
                Routine routine = short_routine();
                routine.get_ready = routine.change_over = routine.rest = Seconds(pause);
                routine.hold = Seconds(hold);
                routine.variant = variant;
                const auto steps = schedule_of(routine);
                for (const Cue& cue : cues_of(steps)) {
                    CAPTURE(pause);
                    CAPTURE(hold);
                    CHECK(cue.at >= steps[cue.step].start);
                    CHECK(cue.at <= steps[cue.step].end());
                    CHECK(test::near(cue.remaining, steps[cue.step].end() - cue.at, 1e-9_s));
                }
            }
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

TEST_CASE("pausing between two looks counts what has passed, at the routine's own speed") {
    for (const double speed : {.5, 1.0, 20.0}) {
        RoutineClock clock(short_routine(), speed);
        clock.start(100.0_s);
        clock.advance_to(100.5_s);
        clock.pause(100.7_s);
        CHECK(test::near(clock.position().total, Seconds(.7 * speed), 1e-9_s));
    }
}

TEST_CASE("an absence takes nothing from the hold: a short one goes on, a long one pauses; both say so") {
    for (const double away : {1.01, 2.5, 5.0, 5.01, 59.0, 61.0, 3600.0, 40'000.0})
        for (const double speed : {1.0, 4.0}) {
            CAPTURE(away);
            RoutineClock clock(short_routine(), speed);
            clock.start(0.0_s);
            for (int i = 1; i <= 120; ++i)
                clock.advance_to(Seconds(i * .1));
            const RoutinePosition before = clock.position();
            const auto cues = clock.advance_to(Seconds(12.05 + away), Seconds(away));
            REQUIRE(cues.size() == 1);
            CHECK(clock.position() == before);
            const bool goes_on = away <= 5;
            CHECK(cues[0].kind == (goes_on ? CueKind::interrupted : CueKind::stalled));
            CHECK(cues[0].step == before.index);
            CHECK(clock.state() == (goes_on ? RoutineClock::State::running : RoutineClock::State::paused));
            // From there it goes on as if nothing had been.
            if (!goes_on) clock.start(Seconds(13 + away));
            clock.advance_to(Seconds((goes_on ? 12.05 : 13) + away + .5));
            CHECK(test::near(clock.position().total, before.total + Seconds(.5 * speed), 1e-9_s));
        }
}

TEST_CASE("a program that is slow is not away: its time counts, and it never pauses") {
    RoutineClock clock(short_routine());
    clock.start(0.0_s);
    clock.advance_to(1.9_s);
    CHECK(clock.running());
    CHECK(test::near(clock.position().total, 1.9_s, 1e-9_s));
    // Longer than sounds are laid out ahead: nobody was told anything, so the routine waits for the rest.
    clock.advance_to(31.9_s);
    CHECK(clock.running());
    CHECK(test::near(clock.position().total, 3.9_s, 1e-9_s));
    // Less than a second of absence is no more than a hiccup.
    clock.advance_to(32.8_s, .9_s);
    CHECK(test::near(clock.position().total, 4.8_s, 1e-9_s));
}

TEST_CASE("an absence before the start, or while it is paused, is none of the routine's") {
    RoutineClock clock(short_routine());
    clock.advance_to(50.0_s, 50.0_s);
    clock.start(100.0_s);
    CHECK(clock.advance_to(100.5_s, 3600.0_s).size() == 1);  // "get ready" begins
    CHECK(test::near(clock.position().total, .5_s, 1e-9_s));
    clock.pause(100.5_s);
    CHECK(clock.advance_to(5000.0_s, 4899.0_s).empty());
    clock.start(5000.0_s);
    clock.advance_to(5000.5_s, .5_s);
    CHECK(clock.running());
    CHECK(test::near(clock.position().total, 1.0_s, 1e-9_s));
}

TEST_CASE("whoever comes to a step by hand is known, whoever goes on by time is not") {
    RoutineClock clock(short_routine());
    CHECK_FALSE(clock.entered_at());
    clock.start(1.0_s);
    CHECK(clock.entered_at() == 1.0_s);
    for (double t = 1; t < 15; t += .5)
        clock.advance_to(Seconds(t));
    CHECK(clock.position().index == 1);
    CHECK(clock.entered_at() == 1.0_s);
    clock.skip(15.0_s);
    CHECK(clock.entered_at() == 15.0_s);
    clock.back(16.0_s);
    CHECK(clock.entered_at() == 16.0_s);
    clock.pause(17.0_s);
    CHECK(clock.entered_at() == 16.0_s);
    clock.start(18.0_s);
    CHECK(clock.entered_at() == 18.0_s);
    clock.stop(19.0_s);
    CHECK(clock.entered_at() == 19.0_s);
    clock.restart();
    CHECK_FALSE(clock.entered_at());
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

TEST_CASE("whoever skips past the last step of a paused session is at its end, not paused at 0:00") {
    RoutineClock clock(short_routine());
    clock.start(0.0_s);
    clock.advance_to(.5_s);
    clock.pause(1.0_s);
    while (clock.position().step.phase != Phase::ease_off)
        clock.skip(2.0_s);
    CHECK(clock.state() == RoutineClock::State::paused);  // what comes before the end waits as it did
    clock.skip(3.0_s);
    const auto cues = clock.advance_to(3.1_s);
    CHECK(clock.state() == RoutineClock::State::done);
    REQUIRE(cues.size() == 1);  // and it is told, once
    CHECK(cues[0].kind == CueKind::step_begins);
    CHECK(clock.steps()[cues[0].step].phase == Phase::done);
    clock.skip(4.0_s);
    CHECK(clock.state() == RoutineClock::State::done);
}

TEST_CASE("back from the end waits in the last step, and goes on from there, not from the beginning") {
    RoutineClock clock(short_routine());
    clock.start(0.0_s);
    clock.stop(1.0_s);
    REQUIRE(clock.state() == RoutineClock::State::done);
    clock.back(5.0_s);
    CHECK(clock.state() == RoutineClock::State::paused);
    CHECK(clock.position().step.phase == Phase::ease_off);
    CHECK(clock.position().elapsed == 0.0_s);
    clock.start(8.0_s);
    clock.advance_to(9.0_s);
    CHECK(clock.running());
    CHECK(clock.position().step.phase == Phase::ease_off);
    CHECK(clock.position().elapsed.value == doctest::Approx(1));
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

TEST_CASE("a push comes within a second and goes within two, and is nothing between pushes") {
    const Pushes pushes = pushes_in(60.0_s);
    REQUIRE(pushes.count == 3);
    CHECK(push_tone(pushes, pushes.begins[0] - .01_s) == doctest::Approx(0));
    for (std::size_t i = 0; i < pushes.count; ++i) {
        CHECK(push_tone(pushes, pushes.begins[i]) == doctest::Approx(0));
        CHECK(push_tone(pushes, pushes.begins[i] + 1.0_s) == doctest::Approx(1));
        CHECK(push_tone(pushes, pushes.begins[i] + kPush) == doctest::Approx(1));
        CHECK(push_tone(pushes, pushes.begins[i] + kPush + 1.0_s) == doctest::Approx(.5));
        CHECK(push_tone(pushes, pushes.begins[i] + kPush + 2.0_s) == doctest::Approx(0));
    }
    CHECK(push_tone(Pushes{}, 10.0_s) == 0);
}
