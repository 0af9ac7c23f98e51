#include "audio/room_sound.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace ninety {
namespace {

constexpr std::size_t kLoop = 12 * kSampleRate, kOverlap = 2 * kSampleRate;
constexpr float kLevel = .06f;  // root mean square: well under the voice at the same setting

float pole_of(double hertz) {
    return static_cast<float>(std::exp(-2 * std::numbers::pi * hertz / kSampleRate));
}

}  // namespace

Sound make_room_sound() {
    // 1. White noise, the same every time: a step of a linear congruence (Numerical Recipes' constants).
    Samples noise(kLoop + kOverlap);
    std::uint32_t state = 1;
    // 2. Brown by a low pole at 90 Hz, rounded off above 700 Hz, without what lies below 40 Hz, which only
    // moves loudspeakers.
    const float low = pole_of(90), high = pole_of(700), floor = pole_of(40);
    float brown = 0, soft = 0, slow = 0;
    for (float& sample : noise) {
        state = state * 1664525u + 1013904223u;
        const float white = static_cast<float>(static_cast<std::int32_t>(state)) / 2147483648.0f;
        brown = low * brown + (1 - low) * white;
        soft = high * soft + (1 - high) * brown;
        slow = floor * slow + (1 - floor) * soft;
        sample = soft - slow;
    }
    // 3. Its end fades into its beginning: the two share no wave, so powers are added.
    auto loop = std::make_shared<Samples>(noise.begin() + static_cast<std::ptrdiff_t>(kOverlap), noise.end());
    for (std::size_t i = 0; i < kOverlap; ++i) {
        const float share = (static_cast<float>(i) + .5f) / static_cast<float>(kOverlap);
        float& sample = (*loop)[kLoop - kOverlap + i];
        sample = sample * std::sqrt(1 - share) + noise[i] * std::sqrt(share);
    }
    double power = 0;
    for (const float sample : *loop)
        power += static_cast<double>(sample) * static_cast<double>(sample);
    const float gain = kLevel / static_cast<float>(std::sqrt(power / kLoop));
    for (float& sample : *loop)
        sample *= gain;
    return loop;
}

}  // namespace ninety
