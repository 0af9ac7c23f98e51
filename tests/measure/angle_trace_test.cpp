#include "measure/angle_trace.h"

#include <doctest/doctest.h>

#include "measure/hold_tracker.h"
#include "support/speaking.h"

using namespace ninety;

namespace {

AngleTrace trace_of(const std::string& rows, std::vector<std::string>& problems) {
    auto trace = AngleTrace::from_text("t_s,leg_deg\n" + rows, "t.csv", problems);
    REQUIRE_MESSAGE(trace, (trace ? "" : trace.error()));
    trace->start(Seconds(50));
    return std::move(*trace);
}

}  // namespace

TEST_CASE("a trace is straight between rows and silent in gaps") {
    std::vector<std::string> problems;
    const AngleTrace trace = trace_of("1,40\n1.5,50\n2,50\n5,60\n5.5,70\n", problems);
    CHECK(problems.empty());
    const auto at = [&](double t) { return trace.reading(Seconds(50 + t)); };
    CHECK_FALSE(at(.5));
    CHECK(at(1)->leg == Degrees(40));
    CHECK(at(1.25)->leg.value == doctest::Approx(45));
    CHECK(at(2)->leg == Degrees(50));
    CHECK_FALSE(at(3));
    CHECK(at(5.25)->leg.value == doctest::Approx(65));
    CHECK_FALSE(at(5.6));
    CHECK(at(5)->source == AngleSource::trace);
}

TEST_CASE("rows that cannot be are named and left out") {
    std::vector<std::string> problems;
    const AngleTrace trace = trace_of("1,40\n0.5,41\nx,3\n2,nan\n3,999\n4\n1.5,42\n", problems);
    CHECK(trace.size() == 2);
    REQUIRE(problems.size() == 5);
    CHECK(problems[0] == "t.csv:3: the time runs backwards; the row is left out");
    CHECK(problems[1].starts_with("t.csv:4: a row is two numbers"));
    for (const char* none : {"", "a,b\n1,2\n", "t_s,leg_deg\n", "t_s,leg_deg\nx,y\n"})
        CHECK_FALSE(AngleTrace::from_text(none, "t.csv", problems));
}

TEST_CASE("by hand: nudged from where the model is, within what a leg can do") {
    ManualAngle hand;
    CHECK_FALSE(hand.reading(Seconds(0)));
    hand.nudge(Degrees(1), Degrees(55));
    CHECK(hand.reading(Seconds(1000))->leg == Degrees(56));
    hand.set(Degrees(500));
    CHECK(hand.reading(Seconds(0))->leg == kMaxMeasured);
    hand.clear();
    CHECK_FALSE(hand.reading(Seconds(0)));
}

TEST_CASE("a hold's best is what was held, and little measured is nothing measured") {
    HoldTracker tracker;
    const auto feed = [&](double from, double to, double leg) {
        for (double t = from; t < to; t += 1.0 / 60)
            tracker.add(Seconds(t), {Degrees(leg), AngleSource::sensor, 1});
    };
    feed(0, 10, 50);
    feed(10, 10.3, 80);  // a twitch
    feed(10.3, 20, 60);
    feed(20, 30, 62);
    const auto angles = tracker.angles(Seconds(30), Degrees(64));
    REQUIRE(angles);
    CHECK(angles->start == Degrees(50));
    CHECK(angles->end == Degrees(62));
    CHECK(angles->best == Degrees(62));
    CHECK(angles->near_best.value == doctest::Approx(20).epsilon(.02));
    CHECK(angles->at_goal.value == doctest::Approx(10.3).epsilon(.03));
    CHECK(angles->source == AngleSource::sensor);
    tracker.clear();
    feed(0, 10, 50);
    CHECK_FALSE(tracker.angles(Seconds(30), Degrees(64)));
    CHECK_FALSE(HoldTracker().angles(Seconds(30), Degrees(64)));
}

TEST_CASE("rows that cannot be are named in the window's language") {
    const test::Speaking german("de");
    std::vector<std::string> problems;
    (void)trace_of("1,40\n0.5,41\n2,999\n3\n4,\"5\n", problems);
    CHECK(problems ==
          std::vector<std::string>{
              "t.csv:3: Die Zeit l\u00e4uft r\u00fcckw\u00e4rts; die Zeile wird weggelassen",
              "t.csv:4: Eine Zeit ist 0 bis 86400 s, ein Winkel -30 bis 180 Grad; die Zeile wird weggelassen",
              "t.csv:5: Eine Zeile besteht aus zwei Zahlen; die Zeile wird weggelassen",
              "t.csv:6: Ein Feld in Anf\u00fchrungszeichen hat kein Ende; die Zeile wird weggelassen"});
    CHECK(AngleTrace::from_text("x", "t.csv", problems).error() ==
          "t.csv:1: Eine Spur beginnt mit der Zeile t_s,leg_deg");
}
