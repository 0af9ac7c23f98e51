#include "measure/still_leg.h"

#include <doctest/doctest.h>

#include <cmath>
#include <functional>

#include "support/camera.h"

using namespace ninety;
using test::sees;

namespace {

constexpr double kPicturesEachSecond = 15;  // pictures a second

// So many seconds of a leg whose angle goes by time.
void show(StillLeg& still, double from, double seconds, const std::function<double(double)>& leg,
          double spread = 1) {
    for (int i = 0; i < static_cast<int>(seconds * kPicturesEachSecond + .5); ++i) {
        const double t = from + i / kPicturesEachSecond;
        still.take(sees(Seconds(t), leg(t), spread));
    }
}

double still_at_62(double) {
    return 62;
}

}  // namespace

TEST_CASE("a leg that is still for five seconds has an angle, and not before") {
    StillLeg still;
    CHECK(still.lasted() == Seconds(0));
    show(still, 10, 4.9, still_at_62);
    CHECK(still.lasted().value == doctest::Approx(4.8).epsilon(.02));
    CHECK_FALSE(still.angle());
    show(still, 14.9, .4, still_at_62);
    CHECK(still.lasted() == StillLeg::kHeldFor);
    REQUIRE(still.angle());
    CHECK(still.angle()->leg == Degrees(62));
    CHECK(still.angle()->spread == Degrees(1));
    // Held on, it stays at five seconds: of the last ones.
    show(
        still, 15.3, 60, [](double) { return 63.5; }, 2);
    CHECK(still.lasted() == StillLeg::kHeldFor);
    CHECK(still.angle()->leg == Degrees(63.5));
    CHECK(still.angle()->spread == Degrees(2));
}

TEST_CASE("the angle is the median, and the spread the farthest that four in five looks have been from it") {
    StillLeg still;
    // Two thirds of the time at 60, the last third at 62; at each moment the looks scatter by 1.5.
    show(
        still, 0, 3.4, [](double) { return 60; }, 1.5);
    show(
        still, 3.4, 1.7, [](double) { return 62; }, 1.5);
    REQUIRE(still.angle());
    CHECK(still.angle()->leg == Degrees(60));
    CHECK(still.angle()->spread.value == doctest::Approx(3.5));  // 2 away, and 1.5 about that
}

TEST_CASE("a leg that moves begins anew, at the pace at which it has moved three degrees") {
    StillLeg still;
    // A degree a second: within 3 degrees for three seconds, never for five.
    show(still, 0, 20, [](double t) { return 40 + t; });
    CHECK(still.lasted().value == doctest::Approx(3).epsilon(.05));
    CHECK_FALSE(still.angle());
    // Half a degree a second stays within them for six.
    still.clear();
    show(still, 100, 5.2, [](double t) { return 40 + .5 * (t - 100); });
    CHECK(still.angle());
    // A leg that trembles by a degree is still.
    still.clear();
    show(still, 200, 5.2, [](double t) { return 60 + std::sin(9 * t); });
    REQUIRE(still.angle());
    CHECK(still.angle()->leg.value == doctest::Approx(60).epsilon(.02));
}

TEST_CASE("what bends, lies, stands askew or is away for longer than a blink begins anew") {
    const auto after = [](const CameraSight& between, double gap) {
        StillLeg still;
        show(still, 0, 3, still_at_62);
        still.take(between);
        show(still, 3 + gap, 1, still_at_62);
        return still.lasted().value;
    };
    const Seconds at{3};
    CHECK(after(sees(at, 62), 1 / kPicturesEachSecond) > 3.5);  // nothing between
    CHECK(after(test::sees_bent(at), .1) < 1);
    CHECK(after(sees(at, 19.9), .1) < 1);  // the higher one of two that lie
    CameraSight askew = sees(at, 62);
    askew.hint = CameraHint::tilted;
    CHECK(after(askew, .1) < 1);
    CHECK(after(test::sees_nobody(at), .4) > 3.5);
    CHECK(after(test::sees_nobody(at), .6) < 1);
    CHECK(after(sees(Seconds(1), 62), .1) < 1.2);  // time has run backwards: another camera's
}

TEST_CASE("a raised leg is 20 degrees up at least, whatever is held still below") {
    StillLeg still;
    show(still, 0, 8, [](double) { return 19.5; });
    CHECK(still.lasted() == Seconds(0));
    show(still, 8, 5.2, [](double) { return 20; });
    CHECK(still.angle());
}

TEST_CASE("the same picture twice is one, and a camera of sixty pictures a second fills nothing up") {
    StillLeg still;
    for (int i = 0; i < 1000; ++i)
        still.take(sees(Seconds(1), 62));
    CHECK(still.lasted() == Seconds(0));
    for (int i = 0; i < 600; ++i)
        still.take(sees(Seconds(2 + i / 60.0), 62 + (i % 2)));
    REQUIRE(still.angle());
    CHECK(still.lasted() == StillLeg::kHeldFor);
}
