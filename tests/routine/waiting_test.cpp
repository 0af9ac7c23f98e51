// What is asked for in a session: "I am ready", more time, again; and the guided first time.
#include <doctest/doctest.h>

#include "routine/routine_clock.h"
#include "support/approx.h"

using namespace ninety;

namespace {

Routine waited_routine() {
    Routine routine;
    routine.hold = Seconds(30);
    routine.sets = 1;
    routine.get_ready = Seconds(25);
    routine.change_over = Seconds(10);
    return routine;
}

// Frames of .1 s; what fell due.
std::vector<Cue> run(RoutineClock& clock, Seconds& now, double seconds) {
    std::vector<Cue> all;
    for (int i = 0; i < static_cast<int>(seconds * 10 + .5); ++i) {
        now += Seconds(.1);
        for (const Cue& cue : clock.advance_to(now))
            all.push_back(cue);
    }
    return all;
}

int count(const std::vector<Cue>& cues, CueKind kind, std::size_t step) {
    int n = 0;
    for (const Cue& cue : cues)
        n += cue.kind == kind && cue.step == step;
    return n;
}

}  // namespace

TEST_CASE("a step that waits stands five seconds before the hold, until somebody is ready") {
    RoutineClock clock(waited_routine(), 1, Pace::when_ready);
    Seconds now{10};
    clock.start(now);
    run(clock, now, 19);
    CHECK_FALSE(clock.waiting());
    auto cues = run(clock, now, 100);
    CHECK(clock.waiting());
    CHECK(clock.running());
    CHECK(test::near(clock.position().total.value, 20.0, 1e-6));
    CHECK(count(cues, CueKind::last_seconds, 0) == 0);
    clock.ready(now);
    CHECK_FALSE(clock.waiting());
    cues = run(clock, now, 5.2);
    CHECK(count(cues, CueKind::last_seconds, 0) == 3);  // 3, 2, 1
    CHECK(count(cues, CueKind::step_begins, 1) == 1);
    CHECK(clock.position().step.phase == Phase::hold);
}

TEST_CASE("a pause of ten seconds lasts twenty where it waits: nobody is over on the other side sooner") {
    RoutineClock clock(waited_routine(), 1, Pace::when_ready);
    CHECK(clock.steps()[2].phase == Phase::change_sides);
    CHECK(clock.steps()[2].length == Seconds(20));
    Routine none = waited_routine();
    none.get_ready = none.change_over = Seconds(0);
    CHECK(RoutineClock(none, 1, Pace::when_ready).steps().size() == 6);
    CHECK(RoutineClock(none, 1, Pace::by_the_clock).steps().size() == 4);
}

TEST_CASE("whoever is ready early goes on early, by the clock as well; in a hold it means nothing") {
    for (const Pace pace : {Pace::by_the_clock, Pace::when_ready}) {
        RoutineClock clock(waited_routine(), 1, pace);
        Seconds now{0};
        clock.start(now);
        run(clock, now, 3);
        clock.ready(now);
        CHECK(test::near(clock.position().remaining.value, 5.0, 1e-6));
        run(clock, now, 6);
        CHECK(clock.position().step.phase == Phase::hold);
        const Seconds before = clock.position().elapsed;
        clock.ready(now);
        CHECK(clock.position().elapsed == before);
    }
}

TEST_CASE("within the last five seconds ready takes nothing back") {
    RoutineClock clock(waited_routine());
    Seconds now{0};
    clock.start(now);
    run(clock, now, 23);
    clock.ready(now);
    CHECK(test::near(clock.position().remaining.value, 2.0, 1e-6));
}

TEST_CASE("ready, paused: it goes on") {
    RoutineClock clock(waited_routine());
    Seconds now{0};
    clock.start(now);
    run(clock, now, 3);
    clock.pause(now);
    now += Seconds(60);
    clock.ready(now);
    CHECK(clock.running());
    CHECK(test::near(clock.position().remaining.value, 5.0, 1e-6));
    run(clock, now, 2);
    CHECK(test::near(clock.position().remaining.value, 3.0, 1e-6));
}

TEST_CASE("fifteen seconds more make this step longer and everything after it later, each cue once") {
    RoutineClock clock(waited_routine());
    Seconds now{0};
    clock.start(now);
    run(clock, now, 25 + 27);  // five seconds have been called
    const Seconds length = clock.length();
    clock.more_time(now);
    CHECK(test::near(clock.position().remaining.value, 18.0, 1e-6));
    CHECK(clock.length() == length + Seconds(15));
    CHECK(clock.position().step.added == Seconds(15));
    const auto cues = run(clock, now, 18.2);
    CHECK(count(cues, CueKind::hold_ends, 1) == 1);
    CHECK(count(cues, CueKind::last_seconds, 1) == 1);  // of the new end
    CHECK(count(cues, CueKind::step_begins, 1) == 0);
    CHECK(count(cues, CueKind::step_begins, 2) == 1);
    clock.restart();
    CHECK(clock.length() == length);
}

TEST_CASE("asked for at the very beginning of a step, its beginning is still told") {
    RoutineClock clock(waited_routine());
    Seconds now{0};
    clock.start(now);
    run(clock, now, 1);
    clock.skip(now);
    clock.more_time(now);
    const auto cues = run(clock, now, .2);
    CHECK(count(cues, CueKind::step_begins, 1) == 1);
}

TEST_CASE("a step grows to the longest hold there is, and no further") {
    RoutineClock clock(waited_routine());
    clock.start(Seconds(0));
    for (int i = 0; i < 100; ++i)
        clock.more_time(Seconds(0));
    CHECK(clock.position().step.length == routine_limits::max_hold);
}

TEST_CASE("more time in contract-relax leaves its pushes where they were") {
    Routine routine = waited_routine();
    routine.variant = Variant::contract_relax;
    RoutineClock clock(routine);
    Seconds now{0};
    clock.start(now);
    run(clock, now, 25 + 12);
    const auto pushes = [&] {
        std::vector<double> at;
        for (const Cue& cue : clock.cues())
            if (cue.kind == CueKind::push_begins && cue.step == 1) at.push_back(cue.at.value);
        return at;
    };
    const auto before = pushes();
    clock.more_time(now);
    CHECK(before.size() == 3);
    CHECK(pushes() == before);
}

TEST_CASE("again goes to this step's beginning, wherever one is in it") {
    RoutineClock clock(waited_routine());
    Seconds now{0};
    clock.start(now);
    run(clock, now, 26);
    clock.again(now);
    CHECK(clock.position().index == 1);
    CHECK(clock.position().elapsed == Seconds(0));
}

TEST_CASE("the guided first time tells six things in order, then tries each side") {
    const auto clock = RoutineClock::guided(waited_routine(), 1, Pace::when_ready);
    const Guide told[] = {Guide::find_the_wall, Guide::sit_down, Guide::roll_down,
                          Guide::distance,      Guide::heel_up,  Guide::what_to_feel};
    for (std::size_t i = 0; i < std::size(told); ++i) {
        CHECK(clock.steps()[i].guide == told[i]);
        CHECK(clock.steps()[i].phase == Phase::get_ready);
        CHECK(clock.steps()[i].waits);
        CHECK(clock.steps()[i].length >= kShortestWaited);
    }
    CHECK(clock.steps()[6].phase == Phase::hold);
    CHECK(clock.steps()[6].side == Side::right);
    CHECK(clock.steps()[8].phase == Phase::hold);
    CHECK(clock.steps()[8].side == Side::left);
}
