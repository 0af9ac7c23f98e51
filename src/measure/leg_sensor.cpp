#include "measure/leg_sensor.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

namespace ninety {
namespace {

constexpr Seconds kFilter{1.5};  // MEASURE.md: k = dt / (1.5 s + dt)
// A leg that is held still by a person trembles: its rate is looked at after it has been smoothed.
constexpr double kStillRate = .12;  // rad/s
constexpr Seconds kSmooth{.3};
constexpr double kPoor = 4;  // m/s2 of disagreement: worthless

bool finite(const glm::dvec3& v) {
    return std::isfinite(v.x) && std::isfinite(v.y) && std::isfinite(v.z);
}

}  // namespace

void LegSensor::calibrate() {
    stage_ = Stage::lie_flat;
    mean_ = {};
}

double LegSensor::progress_01() const {
    if (stage_ == Stage::measuring) return 1;
    if (!last_ || mean_.count == 0) return 0;
    const Seconds needed = stage_ == Stage::lie_flat ? kFlatTime : kRaisedTime;
    return std::clamp((last_->at - mean_.began) / needed, 0.0, 1.0);
}

bool LegSensor::still() const {
    return glm::length(smooth_rate_ - bias_) < kStillRate;
}

// Adds to the mean of the present pose; a movement starts it anew.
void LegSensor::gather(const MotionSample& sample) {
    if (!still()) mean_ = {};
    if (mean_.count == 0) mean_.began = sample.at;
    mean_.acceleration += sample.acceleration;
    mean_.rate += sample.rate;
    ++mean_.count;
}

void LegSensor::finish_flat() {
    flat_gravity_ = mean_.acceleration / static_cast<double>(mean_.count);
    bias_ = mean_.rate / static_cast<double>(mean_.count);
    mean_ = {};
    if (glm::length(flat_gravity_) < 1) return;  // no gravity: not a sensor that can be used
    stage_ = Stage::raise_once;
}

void LegSensor::finish_raised() {
    const glm::dvec3 raised = mean_.acceleration / static_cast<double>(mean_.count);
    mean_ = {};
    const double cosine =
        glm::dot(raised, flat_gravity_) / (glm::length(raised) * glm::length(flat_gravity_));
    if (!(cosine < cos(kLeastRaise))) return;  // still (nearly) flat: wait for the raise
    // The hip's axis lies across both; the leg's own axis across that and gravity.
    const glm::dvec3 hip = glm::normalize(glm::cross(flat_gravity_, raised));
    leg_axis_ = glm::normalize(glm::cross(flat_gravity_, hip));
    if (glm::dot(leg_axis_, raised) < 0) leg_axis_ = -leg_axis_;
    gravity_ = raised;
    stage_ = Stage::measuring;
}

void LegSensor::filter(const MotionSample& sample, Seconds passed) {
    if (passed > kSignalLost) {
        gravity_ = sample.acceleration;
        return;
    }
    const double dt = passed.value;
    gravity_ += glm::cross(gravity_, sample.rate - bias_) * dt;
    const glm::dvec3 difference = sample.acceleration - gravity_;
    gravity_ += difference * (dt / (kFilter.value + dt));
    // A trembling leg disagrees to and fro; a slipped sensor to one side. Both lower the quality, the second
    // for good.
    disagreement_ += (glm::length(difference) - disagreement_) * std::min(1.0, dt / kFilter.value);
}

void LegSensor::take(const MotionSample& sample) {
    if (!finite(sample.acceleration) || !finite(sample.rate)) return;
    if (last_ && sample.at <= last_->at) return;
    const Seconds passed = last_ ? sample.at - last_->at : Seconds(0);
    if (!last_ || sample.acceleration != last_->acceleration || sample.rate != last_->rate)
        changed_at_ = sample.at;
    if (passed > kSignalLost) mean_ = {};
    smooth_rate_ += (sample.rate - smooth_rate_) * std::min(1.0, passed / kSmooth);
    last_ = sample;
    if (stage_ == Stage::measuring) return filter(sample, passed);
    gather(sample);
    const Seconds held = sample.at - mean_.began;
    if (stage_ == Stage::lie_flat && held >= kFlatTime) return finish_flat();
    if (stage_ == Stage::raise_once && held >= kRaisedTime) return finish_raised();
}

std::optional<LegReading> LegSensor::reading(Seconds now) const {
    if (stage_ != Stage::measuring || !last_) return std::nullopt;
    if (now - last_->at > kSignalLost || now - changed_at_ > kSignalLost) return std::nullopt;
    const double size = glm::length(gravity_);
    if (size < 1) return std::nullopt;
    const double sine = std::clamp(glm::dot(leg_axis_, gravity_) / size, -1.0, 1.0);
    const Degrees leg = std::clamp(to_degrees(Radians(std::asin(sine))), kMinMeasured, kMaxMeasured);
    return LegReading{leg, AngleSource::sensor, std::clamp(1 - disagreement_ / kPoor, 0.0, 1.0)};
}

}  // namespace ninety
