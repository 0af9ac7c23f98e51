// Sounds laid out on a line of samples and summed: what a sound device asks for, block by block.
//
// Mono floats at kSampleRate. Sounds begin at exact samples; whatever is stopped early fades out, and changes
// of volume are ramps, so that nothing clicks. Thread-safe: the device's thread renders, the other one plays.
// Knows no device and no clock.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace ninety {

inline constexpr int kSampleRate = 48'000;

using Samples = std::vector<float>;  // -1..1
using Sound = std::shared_ptr<const Samples>;

class Mixer {
  public:
    // The sound's first sample is the line's sample `at`; a time that has passed means now.
    void play(Sound sound, std::int64_t at, float gain = 1);
    // What has not begun is forgotten, what sounds fades out.
    void stop();
    // What has not begun begins `by` samples later, or earlier: the line has slipped against the time.
    void shift(std::int64_t by);
    // 0..1, reached within kRamp.
    void set_volume(float volume);

    // The next samples of the line.
    void render(std::span<float> out);
    // How many have been rendered.
    std::int64_t position() const;
    // Whether anything sounds or is to come.
    bool busy() const;

    static constexpr int kRamp = kSampleRate / 50;  // 20 ms

  private:
    struct Playing {
        Sound sound;
        std::int64_t at;
        float gain;
        std::int64_t fade_from = -1;  // a sample of the line; -1: none
    };

    mutable std::mutex mutex_;
    std::vector<Playing> playing_;
    std::int64_t position_ = 0;
    float volume_ = 1, target_volume_ = 1;
};

}  // namespace ninety
