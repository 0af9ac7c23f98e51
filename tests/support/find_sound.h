// Where a sound is in what was heard: found by its wave, not by what the program says of itself.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string_view>

#include "audio/cue_sounds.h"
#include "audio/voice_bank.h"

namespace ninety::test {

// Noise of a clip's own: nothing is like it but itself. Longer for longer names.
inline Samples noise_for(std::string_view name) {
    std::uint32_t state = 2166136261u;
    for (const char c : name)
        state = (state ^ static_cast<unsigned char>(c)) * 16777619u;
    Samples clip(static_cast<std::size_t>((.3 + .04 * static_cast<double>(name.size())) * kSampleRate));
    for (float& sample : clip) {
        state = state * 1664525u + 1013904223u;
        sample = .3f * static_cast<float>(static_cast<std::int32_t>(state)) / 2147483648.0f;
    }
    return clip;
}

// A voice of such noises that lacks nothing.
inline VoiceBank voice_of_noises() {
    VoiceBank bank;
    for (const std::string_view name : all_clips())
        bank.add(std::string(name), noise_for(name));
    return bank;
}

// How much a sound is what is heard from a sample on: 1 when it is there as it is and nothing else sounds.
inline double likeness(const Samples& line, const Samples& sound, std::int64_t from) {
    double together = 0, heard = 1e-12, own = 1e-12;
    for (std::size_t i = 0; i < sound.size(); ++i) {
        const std::int64_t at = from + static_cast<std::int64_t>(i);
        const double h = at >= 0 && at < static_cast<std::int64_t>(line.size())
                             ? static_cast<double>(line[static_cast<std::size_t>(at)])
                             : 0.0;
        const auto s = static_cast<double>(sound[i]);
        together += h * s;
        heard += h * h;
        own += s * s;
    }
    return together / std::sqrt(heard * own);
}

// How much of a sound is in what is heard from a sample on: its gain, whatever sounds along.
inline double amount(const Samples& line, const Samples& sound, std::int64_t from) {
    double together = 0, own = 1e-12;
    for (std::size_t i = 0; i < sound.size(); ++i) {
        const std::int64_t at = from + static_cast<std::int64_t>(i);
        if (at < 0 || at >= std::ssize(line)) continue;
        const auto s = static_cast<double>(sound[i]);
        together += static_cast<double>(line[static_cast<std::size_t>(at)]) * s;
        own += s * s;
    }
    return together / own;
}

struct Found {
    double at_s = -1, likeness = 0;
};

// The loudest moment of a sound, so many samples long: its first one.
inline std::int64_t loudest(const Samples& sound, std::int64_t length) {
    double power = 0, most = -1;
    std::int64_t best = 0;
    for (std::int64_t i = 0; i < std::ssize(sound); ++i) {
        const auto square = [&](std::int64_t at) {
            const auto s = static_cast<double>(sound[static_cast<std::size_t>(at)]);
            return s * s;
        };
        power += square(i);
        if (i >= length) power -= square(i - length);
        if (i >= length - 1 && power > most) most = power, best = i - length + 1;
    }
    return best;
}

// The most alike place within `around_s` of where it should be: first by its loudest moment, then whole.
// `moment`: so many samples of it; noise is itself in few, a voice is not.
inline Found find_near(const Samples& line, const Samples& sound, double at_s, double around_s,
                       std::int64_t moment = kSampleRate / 40) {
    const auto middle = static_cast<std::int64_t>(std::llround(at_s * kSampleRate));
    if (const double here = likeness(line, sound, middle); here > .9) return {at_s, here};
    const std::int64_t length = std::min<std::int64_t>(moment, std::ssize(sound)),
                       skip = loudest(sound, length);
    const Samples probe(sound.begin() + skip, sound.begin() + skip + length);
    const auto around = static_cast<std::int64_t>(around_s * kSampleRate);
    float best = -1;
    std::int64_t place = middle;
    for (std::int64_t at = middle - around; at <= middle + around; ++at) {
        if (at + skip < 0 || at + skip + length > std::ssize(line)) continue;
        const float* heard = line.data() + at + skip;
        float together = 0, power = 1e-6f;
        for (std::int64_t i = 0; i < length; ++i) {
            together += heard[i] * probe[static_cast<std::size_t>(i)];
            power += heard[i] * heard[i];
        }
        if (const float here = together / std::sqrt(power); here > best) best = here, place = at;
    }
    return {static_cast<double>(place) / kSampleRate, likeness(line, sound, place)};
}

}  // namespace ninety::test
