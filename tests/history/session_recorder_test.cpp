#include "history/session_recorder.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>

using namespace ninety;

namespace {

Routine short_routine() {
    Routine routine;
    routine.hold = Seconds(20);
    routine.sets = 2;
    routine.rest = routine.change_over = routine.get_ready = Seconds(5);
    return routine;
}

// A clock and a recorder that watches it.
struct Watched {
    RoutineClock clock{short_routine()};
    SessionRecorder recorder;
    std::vector<HistoryEvent> events;
    Seconds now;

    SessionRecorder::Angles angles = [](const Step&, Seconds done) {
        return HoldAngles{Degrees(50), Degrees(55), Degrees(56), done / 2, done, AngleSource::model};
    };
    WallTime wall() const { return {1'764'000'000 + static_cast<std::int64_t>(now.value), 0}; }
    void look() { recorder.observe(clock, clock.advance_to(now), wall(), angles, events); }
    void run(Seconds length, Seconds step = Seconds(.1)) {
        for (const Seconds end = now + length; now < end; look())
            now += step;
    }
    std::vector<HoldRecord> holds() const {
        std::vector<HoldRecord> all;
        for (const HistoryEvent& event : events)
            if (const auto* ended = std::get_if<HoldEnded>(&event)) all.push_back(ended->hold);
        return all;
    }
    const SessionEnded* end() const {
        return events.empty() ? nullptr : std::get_if<SessionEnded>(&events.back());
    }
};

}  // namespace

TEST_CASE("a whole session is four holds and an end, at any frame rate") {
    for (const double step : {.016, .25, .9}) {
        Watched w;
        w.clock.start(w.now);
        w.look();
        w.run(w.clock.length() + Seconds(3), Seconds(step));
        const auto holds = w.holds();
        REQUIRE(holds.size() == 4);
        for (std::size_t i = 0; i < 4; ++i) {
            CHECK(holds[i].number == static_cast<int>(i) + 1);
            CHECK(holds[i].set == 1 + static_cast<int>(i) / 2);
            CHECK(holds[i].done == Seconds(20));
            CHECK(holds[i].planned == Seconds(20));
            CHECK(holds[i].at_goal == Seconds(10));
            CHECK(holds[i].side == (i % 2 == 0 ? Side::right : Side::left));
        }
        REQUIRE(w.end());
        CHECK(w.end()->completed);
        CHECK(w.events.size() == 5);
        CHECK(w.recorder.session() == w.end()->uid);
    }
}

TEST_CASE("a clock so fast that holds fall between two looks loses none") {
    Watched w;
    w.clock = RoutineClock(short_routine(), 100);
    w.clock.start(w.now);
    w.run(Seconds(3), Seconds(.9));
    CHECK(w.holds().size() == 4);
    CHECK(w.end());
}

TEST_CASE("a skipped hold counts as far as it went, a slip not at all") {
    Watched w;
    w.clock.start(w.now);
    w.run(Seconds(5 + 12));
    w.clock.skip(w.now);
    w.look();
    REQUIRE(w.holds().size() == 1);
    CHECK(w.holds()[0].done.value == doctest::Approx(12).epsilon(.02));
    w.run(Seconds(5 + 2));
    w.clock.skip(w.now);
    w.look();
    CHECK(w.holds().size() == 1);
}

TEST_CASE("as many holds as planned, but not all of them whole, complete no session") {
    // Each of the four is left by `skip` after so many seconds of its 20.
    const auto completed = [](std::array<double, 4> held) {
        Watched w;
        w.clock.start(w.now);
        w.look();
        for (const double seconds : held) {
            while (w.clock.position().step.phase != Phase::hold)
                w.run(Seconds(.1));
            if (seconds < 20) {
                w.run(Seconds(seconds));
                w.clock.skip(w.now);
                w.look();
            } else {
                w.run(w.clock.position().remaining + Seconds(.05), Seconds(.05));
            }
        }
        w.run(Seconds(10));
        CHECK(w.holds().size() == 4);
        REQUIRE(w.end());
        return w.end()->completed;
    };
    CHECK(completed({20, 20, 20, 20}));
    CHECK_FALSE(completed({20, 20, 20, 12}));
    CHECK_FALSE(completed({12, 20, 20, 20}));
    CHECK_FALSE(completed({12, 12, 12, 12}));
}

TEST_CASE("back in a hold keeps what was held and counts the new one, too") {
    Watched w;
    w.clock.start(w.now);
    w.run(Seconds(5 + 8));
    w.clock.back(w.now);
    w.look();
    w.run(Seconds(20.5));
    REQUIRE(w.holds().size() == 2);
    CHECK(w.holds()[0].done.value == doctest::Approx(8).epsilon(.02));
    CHECK(w.holds()[1].done == Seconds(20));
}

TEST_CASE("a pause ends nothing; the end of the program keeps what was held") {
    Watched w;
    w.clock.start(w.now);
    w.run(Seconds(5 + 6));
    w.clock.pause(w.now);
    w.run(Seconds(60));
    CHECK(w.events.empty());
    w.clock.start(w.now);
    w.run(Seconds(4));
    w.recorder.finish(w.wall(), w.angles, w.events);
    REQUIRE(w.holds().size() == 1);
    CHECK(w.holds()[0].done.value == doctest::Approx(10).epsilon(.02));
    REQUIRE(w.end());
    CHECK_FALSE(w.end()->completed);
    const std::size_t once = w.events.size();
    w.recorder.finish(w.wall(), w.angles, w.events);
    CHECK(w.events.size() == once);
}

TEST_CASE("a session without a hold is none, and each start is a session of its own") {
    Watched w;
    w.clock.start(w.now);
    w.run(Seconds(4));
    w.clock.restart();
    w.look();
    CHECK(w.events.empty());
    for (int i = 0; i < 2; ++i) {
        w.clock.start(w.now);
        w.run(w.clock.length() + Seconds(2));
    }
    REQUIRE(w.events.size() == 10);
    CHECK(std::get<SessionEnded>(w.events[4]).uid != std::get<SessionEnded>(w.events[9]).uid);
}

TEST_CASE("the model's angles are those of the course") {
    HoldPlan plan;
    plan.person.raise = Degrees(60);
    plan.sets = 2;
    const HoldCourse course(plan);
    const HoldAngles all = modelled_angles(course, 1, plan.hold, Degrees(90));
    CHECK(all.start == course.in_hold(1, Seconds(0)).leg);
    CHECK(all.end == course.in_hold(1, plan.hold).leg);
    CHECK(all.best >= all.end);
    CHECK(all.at_goal == Seconds(0));
    CHECK(modelled_angles(course, 1, Seconds(10.2), Degrees(40)).at_goal.value == doctest::Approx(10.2));
}

TEST_CASE("near the best is within five degrees of it") {
    // Ten minutes at a steady pull: the leg creeps up by more than five degrees.
    HoldPlan plan;
    plan.person.raise = Degrees(60);
    plan.sets = 1;
    plan.hold = Seconds(600);
    const HoldCourse course(plan);
    const Degrees best = course.in_hold(0, plan.hold).leg;
    REQUIRE(best - course.in_hold(0, Seconds(0)).leg > Degrees(6));
    // The leg only rises: near from the moment on that it has come within five degrees of where it ends.
    Seconds from{0};
    while (course.in_hold(0, from).leg + Degrees(5) < best)
        from += Seconds(.05);
    REQUIRE(from > Seconds(5));
    const HoldAngles whole = modelled_angles(course, 0, plan.hold, Degrees(90));
    CHECK(whole.best == best);
    CHECK(std::abs(whole.near_best.value - (plan.hold - from).value) <= .5);
    // In a hold that gains less all of it is near.
    const HoldAngles brief = modelled_angles(course, 0, from / 2, Degrees(90));
    REQUIRE(brief.best - brief.start < Degrees(5));
    CHECK(brief.near_best.value == doctest::Approx(from.value / 2));
}
