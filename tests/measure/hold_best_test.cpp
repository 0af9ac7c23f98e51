// A measured hold's numbers at its very ends: the best of the last second counts, times add up to the hold.
#include <doctest/doctest.h>

#include "measure/hold_tracker.h"

using namespace ninety;

namespace {

// Readings every eighth of a second, whose times are exact in binary.
void feed(HoldTracker& tracker, double from, double to, double leg) {
    for (double t = from; t < to; t += .125)
        tracker.add(Seconds(t), {Degrees(leg), AngleSource::sensor, 1});
}

}  // namespace

TEST_CASE("what is reached in the last second and held through it is the hold's best") {
    HoldTracker tracker;
    feed(tracker, 0, 29, 55);
    feed(tracker, 29, 30, 61);
    const auto angles = tracker.angles(Seconds(30), Degrees(90));
    REQUIRE(angles);
    CHECK(angles->best == Degrees(61));
    CHECK(angles->end == Degrees(61));
    CHECK(angles->start == Degrees(55));
}

TEST_CASE("a second that was not held to its end is no best, in the middle or at the end") {
    for (const double at : {10.0, 29.25}) {
        HoldTracker tracker;
        feed(tracker, 0, at, 55);
        feed(tracker, at, at + .75, 70);
        feed(tracker, at + .75, 30, 55);
        const auto angles = tracker.angles(Seconds(30), Degrees(90));
        REQUIRE(angles);
        CAPTURE(at);
        CHECK(angles->best == Degrees(55));
    }
}

TEST_CASE("the first second counts like any other") {
    HoldTracker tracker;
    feed(tracker, 0, 1.125, 64);
    feed(tracker, 1.125, 30, 55);
    const auto angles = tracker.angles(Seconds(30), Degrees(90));
    REQUIRE(angles);
    CHECK(angles->best == Degrees(64));
    CHECK(angles->start == Degrees(64));
}

TEST_CASE("of a leg that rises to the end, the best is where it was a second before the end") {
    HoldTracker tracker;
    for (double t = 0; t < 30; t += .125)
        tracker.add(Seconds(t), {Degrees(40 + t), AngleSource::sensor, 1});
    const auto angles = tracker.angles(Seconds(30), Degrees(90));
    REQUIRE(angles);
    CHECK(angles->best == Degrees(69));
    CHECK(angles->end == Degrees(69.875));
}

TEST_CASE(
    "time near the best is within 5 degrees of it, time at the goal within 3 of the target, to the hold's "
    "end") {
    HoldTracker tracker;
    feed(tracker, 0, 10, 50);
    feed(tracker, 10, 20, 55.5);
    feed(tracker, 20, 30, 60);
    const auto angles = tracker.angles(Seconds(30), Degrees(63));
    REQUIRE(angles);
    CHECK(angles->best == Degrees(60));
    CHECK(angles->near_best.value == doctest::Approx(20));
    CHECK(angles->at_goal.value == doctest::Approx(10));
    const auto easier = tracker.angles(Seconds(30), Degrees(58));
    CHECK(easier->at_goal.value == doctest::Approx(20));
    CHECK(tracker.angles(Seconds(30), Degrees(63.5))->at_goal == Seconds(0));
    CHECK(tracker.angles(Seconds(30), Degrees(40))->at_goal.value == doctest::Approx(30));
}

TEST_CASE(
    "less than three fifths measured is not measured; a pause of the signal stands for a second at most") {
    for (const double measured : {17.0, 19.0}) {
        HoldTracker tracker;
        feed(tracker, 0, measured - 1, 55);  // the last reading stands for a second more
        const auto angles = tracker.angles(Seconds(30), Degrees(50));
        CAPTURE(measured);
        CHECK(angles.has_value() == (measured > 18));
        if (angles) CHECK(angles->at_goal.value == doctest::Approx(measured - .125));
    }
}

TEST_CASE("a hold that begins again forgets the one before") {
    HoldTracker tracker;
    feed(tracker, 0, 20, 80);
    feed(tracker, 0, 30, 50);
    const auto angles = tracker.angles(Seconds(30), Degrees(90));
    REQUIRE(angles);
    CHECK(angles->best == Degrees(50));
    CHECK(angles->start == Degrees(50));
}
