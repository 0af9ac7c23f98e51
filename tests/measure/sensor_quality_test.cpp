// How good a sensor's angle is, and which way round it measures: a leg at rest, one that is shaken, one whose
// strap slips.
#include <doctest/doctest.h>

#include <cmath>
#include <functional>
#include <glm/geometric.hpp>
#include <glm/gtc/quaternion.hpp>
#include <numbers>

#include "measure/leg_sensor.h"

using namespace ninety;

namespace {

constexpr double kStandardGravity = 9.81, kSamplesPerSecond = 100;

// A leg sensor fed with what a leg's motion makes it feel; the jitter is that of a real one, which never
// repeats itself.
struct Fed {
    LegSensor leg;
    glm::dquat mounting{1, 0, 0, 0};
    double t = 0;

    void run(
        double seconds, const std::function<double(double)>& angle_deg,
        const std::function<glm::dvec3(double)>& shake = [](double) { return glm::dvec3(0); }) {
        constexpr double h = 1e-4;
        const double from = t;
        for (int i = 0; i < seconds * kSamplesPerSecond; ++i) {
            const double s = t - from, a = angle_deg(s) * std::numbers::pi / 180,
                         rate = (angle_deg(s + h) - angle_deg(s - h)) / (2 * h) * std::numbers::pi / 180;
            const glm::dvec3 force(kStandardGravity * std::sin(a) + 1e-3 * std::sin(t * 977),
                                   kStandardGravity * std::cos(a), 0);
            leg.take({Seconds(t), mounting * (force + shake(s)), mounting * glm::dvec3(0, 0, rate)});
            t += 1 / kSamplesPerSecond;
        }
    }
    // Flat, up to `to`, and still.
    void calibrate(double to = 60) {
        run(4, [](double) { return 0.0; });
        run(4, [to](double s) { return to * s / 4; });
        run(3, [to](double) { return to; });
    }
    LegReading reading() const {
        const auto read = leg.reading(Seconds(t));
        REQUIRE(read);
        return *read;
    }
};

}  // namespace

TEST_CASE("a leg that lies still in the strap is measured as well as it can be") {
    Fed fed;
    fed.calibrate();
    fed.run(5, [](double) { return 60.0; });
    CHECK(fed.reading().quality_01 > .97);
    CHECK(fed.reading().quality_01 <= 1);
    CHECK(fed.reading().leg.value == doctest::Approx(60).epsilon(.01));
    CHECK(fed.reading().source == AngleSource::sensor);
}

TEST_CASE(
    "the more the accelerometer is shaken, the worse the angle is said to be, and it gets better again") {
    double before = 1;
    for (const double strength : {1.5, 3.0, 5.0}) {
        Fed fed;
        fed.calibrate();
        fed.run(
            8, [](double) { return 60.0; },
            [strength](double s) {
                return glm::dvec3(0, 0, strength * std::sin(2 * std::numbers::pi * 9 * s));
            });
        const double quality = fed.reading().quality_01;
        CAPTURE(strength);
        CHECK(quality < before - .1);
        // 4 m/s2 of disagreement is worthless; a sine's mean size is 2/pi of its peak. The filter follows a
        // little of it.
        CHECK(quality == doctest::Approx(1 - 2 / std::numbers::pi * strength / 4).epsilon(.2));
        before = quality;
        fed.run(15, [](double) { return 60.0; });
        CHECK(fed.reading().quality_01 > .95);
    }
}

TEST_CASE("shaken so that nothing can be said of it, the quality is none and no less") {
    Fed fed;
    fed.calibrate();
    fed.run(
        6, [](double) { return 60.0; },
        [](double s) { return glm::dvec3(0, 0, 30 * std::sin(2 * std::numbers::pi * 9 * s)); });
    CHECK(fed.reading().quality_01 == 0);
}

TEST_CASE("gyro and accelerometer agree through a quick raise: gyroscopes are why") {
    Fed fed;
    fed.calibrate(40);
    fed.run(1, [](double s) { return 40 + 40 * s; });
    // The accelerometer alone, low-passed by 1.5 s, would lag by tens of degrees.
    CHECK(fed.reading().leg.value == doctest::Approx(80).epsilon(.02));
    CHECK(fed.reading().quality_01 > .9);
    fed.run(1, [](double s) { return 80 - 60 * s; });
    CHECK(fed.reading().leg.value == doctest::Approx(20).epsilon(.06));
}

TEST_CASE("mounted any way round, up is up and the angle never has the wrong sign") {
    for (const glm::dvec3 axis :
         {glm::dvec3(1, 0, 0), glm::dvec3(0, 1, 0), glm::dvec3(0, 0, 1), glm::dvec3(1, 1, 1)})
        for (const double turn : {0.0, 90.0, 180.0, 270.0}) {
            Fed fed;
            fed.mounting = glm::angleAxis(turn * std::numbers::pi / 180, glm::normalize(axis));
            fed.calibrate(50);
            CAPTURE(turn);
            CHECK(fed.reading().leg.value == doctest::Approx(50).epsilon(.02));
            fed.run(4, [](double s) { return 50 + 5 * s; });
            CHECK(fed.reading().leg.value == doctest::Approx(70).epsilon(.02));
        }
}

TEST_CASE("a gyro that drifts is not believed for long: gravity puts it right within some seconds") {
    Fed fed;
    fed.calibrate(60);
    // A bias that comes up after the calibration, 3 degrees/s: at rest the error is the bias times the
    // filter's 1.5 s.
    for (int i = 0; i < 20 * kSamplesPerSecond; ++i) {
        const double a = 60 * std::numbers::pi / 180;
        fed.leg.take({Seconds(fed.t),
                      glm::dvec3(kStandardGravity * std::sin(a) + 1e-3 * std::sin(fed.t * 977),
                                 kStandardGravity * std::cos(a), 0),
                      glm::dvec3(0, 0, 3 * std::numbers::pi / 180)});
        fed.t += 1 / kSamplesPerSecond;
    }
    CHECK(fed.reading().leg.value == doctest::Approx(60 + 3 * 1.5).epsilon(.01));
}

TEST_CASE("it asks to lie flat for 3 s and to hold the raise for 1.5 s, and says how far that is") {
    Fed fed;
    fed.run(1.5, [](double) { return 0.0; });
    CHECK(fed.leg.stage() == LegSensor::Stage::lie_flat);
    CHECK(fed.leg.progress_01() == doctest::Approx(.5).epsilon(.03));
    fed.run(1.6, [](double) { return 0.0; });
    CHECK(fed.leg.stage() == LegSensor::Stage::raise_once);
    // A raise of less than 20 degrees is none.
    fed.run(2, [](double s) { return 8 * s; });
    fed.run(5, [](double) { return 16.0; });
    CHECK(fed.leg.stage() == LegSensor::Stage::raise_once);
    fed.run(1, [](double s) { return 16 + 14 * s; });
    fed.run(1.2, [](double) { return 30.0; });
    CHECK(fed.leg.stage() == LegSensor::Stage::raise_once);
    fed.run(2.5, [](double) { return 30.0; });
    CHECK(fed.leg.stage() == LegSensor::Stage::measuring);
    CHECK(fed.leg.progress_01() == 1);
    CHECK(fed.reading().leg.value == doctest::Approx(30).epsilon(.03));
}
