#include "measure/leg_sensor.h"

#include <doctest/doctest.h>

#include <cmath>
#include <glm/gtc/quaternion.hpp>
#include <numbers>

#include "support/random.h"

using namespace ninety;

namespace {

constexpr double kPi = std::numbers::pi, kGravity = 9.81, kRate = 200;
constexpr double kFromHip = .75;  // metres: the sensor is strapped above the ankle

// A leg that lies flat for 4 s, goes up to 55 degrees in 4 s, is held for 4 s, and creeps up to 70 within a
// minute.
double profile(double t) {
    const auto ease = [](double x) { return x <= 0 ? 0.0 : x >= 1 ? 1.0 : x * x * (3 - 2 * x); };
    return 55 * ease((t - 4) / 4) + 15 * ease((t - 12) / 60);
}

struct Sensor {
    glm::dquat mounting{1, 0, 0, 0};
    glm::dvec3 bias{0}, offset{0};
    double tremor_deg = 0, noise = 0;
    test::Random random{7};

    double angle(double t) const {  // radians
        return (profile(t) + tremor_deg * std::sin(2 * kPi * 8 * t)) * kPi / 180;
    }
    MotionSample at(double t) {
        constexpr double h = 1e-4;
        const double theta = angle(t), rate = (angle(t + h) - angle(t - h)) / (2 * h),
                     acceleration = (angle(t + h) - 2 * theta + angle(t - h)) / (h * h);
        // The leg's frame: x along it away from the hip, y square to it upwards, z the hip's axis.
        const glm::dvec3 force(kGravity * std::sin(theta) - rate * rate * kFromHip,
                               kGravity * std::cos(theta) + acceleration * kFromHip, 0);
        const auto some = [&] { return noise * (random.between(-1, 1)); };
        return {Seconds(100 + t), mounting * force + offset + glm::dvec3(some(), some(), some()),
                mounting * glm::dvec3(0, 0, rate) + bias + .02 * glm::dvec3(some(), some(), some())};
    }
};

// Degrees RMS from when it measures on.
double error_of(Sensor sensor) {
    LegSensor leg;
    double sum = 0;
    int count = 0;
    for (int i = 0; i < 80 * kRate; ++i) {
        const double t = i / kRate;
        leg.take(sensor.at(t));
        if (t < 14) continue;
        const auto reading = leg.reading(Seconds(100 + t));
        REQUIRE(reading);
        sum += std::pow(reading->leg.value - profile(t), 2);
        ++count;
    }
    CHECK(leg.stage() == LegSensor::Stage::measuring);
    return std::sqrt(sum / count);
}

glm::dquat some_mounting(test::Random& random) {
    const auto value = [&] { return random.between(-1, 1); };
    return glm::normalize(glm::dquat(value(), value(), value(), value()));
}

}  // namespace

TEST_CASE("any mounting, a biased gyro, an offset and a trembling leg: under two degrees RMS") {
    test::Random random(42);
    for (int i = 0; i < 12; ++i) {
        Sensor sensor;
        sensor.mounting = some_mounting(random);
        sensor.bias = glm::dvec3(.5, -.5, .5) * kPi / 180.0;
        sensor.offset = {.15, -.15, .15};
        sensor.tremor_deg = .3;
        sensor.noise = .1;
        CHECK(error_of(sensor) < 2);
    }
    Sensor good;
    good.noise = .01;  // none at all would be a frozen one
    CHECK(error_of(good) < .5);
}

TEST_CASE("it waits for both poses, and a raise that is too small is none") {
    LegSensor leg;
    Sensor sensor;
    for (int i = 0; i < 3 * kRate; ++i)
        leg.take(sensor.at(i / kRate));
    CHECK(leg.stage() == LegSensor::Stage::lie_flat);
    CHECK(leg.progress_01() > .9);
    for (int i = 3 * static_cast<int>(kRate); i < 4 * kRate; ++i)
        leg.take(sensor.at(i / kRate));
    CHECK(leg.stage() == LegSensor::Stage::raise_once);
    CHECK_FALSE(leg.reading(Seconds(104)));
    // Flat for longer: still waiting.
    for (int i = 0; i < 5 * kRate; ++i) {
        MotionSample sample = sensor.at(3);
        sample.at = Seconds(104 + i / kRate);
        sample.acceleration.x += 1e-6 * i;
        leg.take(sample);
    }
    CHECK(leg.stage() == LegSensor::Stage::raise_once);
    leg.calibrate();
    CHECK(leg.stage() == LegSensor::Stage::lie_flat);
}

TEST_CASE("a lost, frozen or senseless sensor says nothing within a second, and comes back by itself") {
    LegSensor leg;
    Sensor sensor;
    double t = 0;
    for (; t < 20; t += 1 / kRate)
        leg.take(sensor.at(t));
    REQUIRE(leg.reading(Seconds(100 + t)));
    // Lost.
    CHECK(leg.reading(Seconds(100 + t + .9)));
    CHECK_FALSE(leg.reading(Seconds(100 + t + 1.1)));
    // Senseless values are left out.
    MotionSample broken = sensor.at(t + 1.1);
    broken.acceleration.y = std::nan("");
    leg.take(broken);
    CHECK_FALSE(leg.reading(Seconds(100 + t + 1.2)));
    // Back after a gap.
    for (t += 5; t < 27; t += 1 / kRate)
        leg.take(sensor.at(t));
    REQUIRE(leg.reading(Seconds(100 + t)));
    CHECK(leg.reading(Seconds(100 + t))->leg.value == doctest::Approx(profile(t)).epsilon(.03));
    // Frozen: the same values for ever.
    const MotionSample same = sensor.at(t);
    for (int i = 0; i < 300; ++i) {
        MotionSample again = same;
        again.at = Seconds(100 + t + i / kRate);
        leg.take(again);
    }
    CHECK_FALSE(leg.reading(Seconds(100 + t + 1.49)));
    // Time that runs backwards is left out.
    MotionSample old = sensor.at(3);
    leg.take(old);
    CHECK_FALSE(leg.reading(Seconds(100 + t + 1.49)));
}
