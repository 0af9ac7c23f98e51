#include "routine/breath.h"

#include <doctest/doctest.h>

#include "routine/demonstration.h"
#include "routine/schedule.h"

using namespace ninety;

TEST_CASE("a breath goes out 1.4 times as long as it comes in, and never jumps") {
    int in = 0, out = 0;
    double before = breath_after(0).filled_01;
    for (int i = 1; i <= 2400; ++i) {
        const Breath breath = breath_after(i / 2400.0 * .999999);
        (breath.in ? in : out)++;
        CHECK(std::abs(breath.filled_01 - before) < .003);
        before = breath.filled_01;
    }
    CHECK(double(out) / in == doctest::Approx(1.4).epsilon(.005));
    CHECK(breath_after(7.25).filled_01 == doctest::Approx(breath_after(.25).filled_01));
}

TEST_CASE("in a hold one breathes more slowly, and nothing jumps where it begins") {
    const Demonstration demo(Side::right, 60.0_s, {});
    const Seconds hold = demo.hold_start(Side::right);
    const auto in_ten = [&](Seconds from) {
        return quiet_breaths(demo, from + 10.0_s) - quiet_breaths(demo, from);
    };
    CHECK(in_ten(hold - 15.0_s) == doctest::Approx(2));       // twelve a minute
    CHECK(in_ten(hold + 1.0_s) == doctest::Approx(8.0 / 6));  // eight: seconds that are watched, not held
    Routine routine;
    routine.hold = 60.0_s;
    const auto steps = schedule_of(routine);
    double before = 0;
    for (double t = 0; t < 200; t += .05) {
        const double breaths = quiet_breaths(steps, Seconds(t));
        CHECK(breaths >= before);
        CHECK(breaths - before < .05 * 12 / 60 + 1e-9);
        before = breaths;
    }
    // Half a minute to get ready, a minute's hold, half a minute for the change.
    CHECK(quiet_breaths(steps, 120.0_s) == doctest::Approx(6 + 8 + 6));
}
