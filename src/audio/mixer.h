// Sounds laid out on a line of samples and summed: what a sound device asks for, block by block.
//
// Mono floats at kSampleRate. Sounds begin at exact samples; whatever is stopped early fades out, and changes
// of volume are ramps, so that nothing clicks. Sounds of moving are silent while anything is said or sounded,
// and nobody waits for them. Thread-safe: the device's thread renders, the other one plays. Knows no device
// and no clock.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

namespace ninety {

inline constexpr int kSampleRate = 48'000;

using Samples = std::vector<float>;  // -1..1
using Sound = std::shared_ptr<const Samples>;

// What a person sets the loudness of apart.
// The panels' words have the voice's loudness, and are stopped apart from it.
enum class SoundPart { tones, voice, room, panels, movement };
inline constexpr int kSoundParts = 5;

class Mixer {
  public:
    // The sound's first sample is the line's sample `at`; a time that has passed means now.
    void play(Sound sound, std::int64_t at, SoundPart part = SoundPart::tones);
    // Sounds on and on, from its end to its beginning, under all the others; null ends it. Not among what is
    // waited for or stopped: whoever wants silence sets its volume.
    void set_room(Sound loop);
    // The room swells from a low to its full loudness and back: the share of a swell that is over at a sample
    // of the line, and how long one takes in samples (0: it does not).
    void set_swell(std::int64_t at, double share_01, double length);
    // What has not begun is forgotten, what sounds fades out: all of it, or one part.
    void stop(std::optional<SoundPart> part = {});
    // What has not begun begins `by` samples later, or earlier: the line has slipped against the time.
    void shift(std::int64_t by);
    // 0..1, reached within kRamp; of one part, or of everything.
    void set_volume(SoundPart part, float volume);
    void set_volume(float volume);

    // The next samples of the line.
    void render(std::span<float> out);
    // How many have been rendered.
    std::int64_t position() const;
    // Whether anything sounds or is to come, but for sounds of moving.
    bool busy() const;

    static constexpr int kRamp = kSampleRate / 50;  // 20 ms; 2 s for the room
    // So long before a cue sounds of moving fade out, within kRamp.
    static constexpr int kDuck = kSampleRate / 4;

  private:
    struct Playing {
        Sound sound;
        std::int64_t at;
        SoundPart part;
        std::int64_t fade_from = -1;  // a sample of the line; -1: none
    };

    // A loudness on its way to another.
    struct Volume {
        float now = 1, target = 1;
        int ramp = kRamp;
        float after(std::int64_t samples) const;
    };
    void add_room(std::span<float> out);
    bool cue_by(std::int64_t sample) const;

    mutable std::mutex mutex_;
    std::vector<Playing> playing_;
    std::int64_t position_ = 0;
    Volume volume_;
    std::array<Volume, kSoundParts> parts_{Volume{}, Volume{},
                                           Volume{0, 0, 100 * kRamp},  // the room comes and goes slowly
                                           Volume{}, Volume{}};
    Volume duck_;  // of sounds of moving
    Sound room_;
    double swell_share_ = 0, swell_length_ = 0;
    std::int64_t swell_at_ = 0;
    float swell_ = 1;  // as it is now: it follows what it should be, and never jumps
};

}  // namespace ninety
