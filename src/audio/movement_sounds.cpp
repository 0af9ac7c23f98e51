#include "audio/movement_sounds.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace ninety {
namespace {

constexpr double kTurn = 2 * std::numbers::pi;

// White, -1..1: a step of a linear congruence (Numerical Recipes' constants).
class White {
  public:
    explicit White(std::uint32_t seed) : state_(seed) {}
    double next() {
        state_ = state_ * 1664525u + 1013904223u;
        return static_cast<double>(static_cast<std::int32_t>(state_)) / 2147483648.0;
    }

  private:
    std::uint32_t state_;
};

// A pole each way, hertz.
class Band {
  public:
    Band(double low, double high)
        : low_(std::exp(-kTurn * low / kSampleRate)), high_(std::exp(-kTurn * high / kSampleRate)) {}
    double pass(double x) {
        soft_ = high_ * soft_ + (1 - high_) * x;
        slow_ = low_ * slow_ + (1 - low_) * soft_;
        return soft_ - slow_;
    }

  private:
    double low_, high_, soft_ = 0, slow_ = 0;
};

Sound at_level(Samples samples, double peak) {
    float most = 1e-9f;
    for (const float s : samples)
        most = std::max(most, std::abs(s));
    for (float& s : samples)
        s *= static_cast<float>(peak) / most;
    return std::make_shared<const Samples>(std::move(samples));
}

// Cloth: band noise that swells and dies, with the unevenness of folds that slip one after the other.
Sound rustle(double length_s, double low, double high, double peak, std::uint32_t seed) {
    White white(seed), folds(seed ^ 0x9e3779b9u);
    Band band(low, high), slips(0.5, 11);
    Samples samples(static_cast<std::size_t>(length_s * kSampleRate));
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double part = static_cast<double>(i) / static_cast<double>(samples.size());
        const double swell = std::pow(std::sin(std::numbers::pi * std::pow(part, .7)), 1.5);
        const double fold = std::clamp(.6 + 22 * slips.pass(folds.next()), .15, 1.4);
        samples[i] = static_cast<float>(swell * fold * band.pass(white.next()));
    }
    samples.back() = 0;
    return at_level(std::move(samples), peak);
}

// A soft body on a hard wall: a low note that falls a little and is gone, and what the skin does on plaster.
Sound thud(double peak, std::uint32_t seed) {
    constexpr double kLength = .28;
    White white(seed);
    Band skin(300, 1400);
    const double pitch = 84 + 6 * white.next();
    double phase = 0;
    Samples samples(static_cast<std::size_t>(kLength * kSampleRate));
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double t = static_cast<double>(i) / kSampleRate;
        phase += kTurn * pitch * (1 + .5 * std::exp(-t / .02)) / kSampleRate;
        const double rise = 1 - std::exp(-t / .004), fall = std::clamp((kLength - t) / .05, 0.0, 1.0);
        const double body = std::sin(phase) * std::exp(-t / .05);
        const double touch = 2.2 * skin.pass(white.next()) * std::exp(-t / .03);
        samples[i] = static_cast<float>(rise * fall * (body + touch));
    }
    return at_level(std::move(samples), peak);
}

}  // namespace

Sound make_movement_sound(MovementSound sound, int take) {
    const auto seed = 1u + 7919u * static_cast<std::uint32_t>(take);
    const double longer = 1 + .12 * (take % kMovementTakes);
    switch (sound) {
        case MovementSound::heel_on_wall:
            return thud(.30, seed);
        case MovementSound::cloth:
            return rustle(.42 * longer, 500, 3800, .13, seed);
        case MovementSound::roll:
            return rustle(.85 * longer, 260, 2400, .16, seed);
    }
    return nullptr;
}

}  // namespace ninety
