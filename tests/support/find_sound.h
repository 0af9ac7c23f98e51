// Where a sound is in what was heard: found by its wave, not by what the program says of itself. The
// searching is compiled optimised whatever the rest is (find_sound.cpp): it looks at millions of samples.
#pragma once

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
double likeness(const Samples& line, const Samples& sound, std::int64_t from);

// How much of a sound is in what is heard from a sample on: its gain, whatever sounds along.
double amount(const Samples& line, const Samples& sound, std::int64_t from);

struct Found {
    double at_s = -1, likeness = 0;
};

// The most alike place within `around_s` of where it should be: first by its loudest moment, then whole.
// `moment`: so many samples of it; noise is itself in few, a voice is not.
Found find_near(const Samples& line, const Samples& sound, double at_s, double around_s,
                std::int64_t moment = kSampleRate / 40);

}  // namespace ninety::test
