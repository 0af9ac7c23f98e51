// Puts the cues of a running routine on the mixer's line a moment before they are due, to the sample.
//
// Called once a frame; frames may be late. When the routine is paused or jumps, what has not begun is taken
// back. Words that would run into the next ones (a routine at many times its speed) are left out; tones never
// are.
#pragma once

#include "audio/cue_sounds.h"
#include "audio/voice_bank.h"
#include "routine/routine_clock.h"

namespace ninety {

struct SoundChoice {
    bool voice = true, tones = true;
    friend bool operator==(const SoundChoice&, const SoundChoice&) = default;
};

class CuePlayer {
  public:
    // How far ahead cues are laid out: longer than the longest wait between two calls.
    static constexpr Seconds kAhead{.2};

    CuePlayer(Mixer& mixer, const VoiceBank& voices);

    // `sample_now` is the line's sample that sounds at this time.
    void update(const RoutineClock& clock, Seconds now, std::int64_t sample_now, SoundChoice choice);

    // One thing out of turn, at once: an answer to a key, an angle. Words wait for those that are being said.
    void play(Chime chime, std::int64_t sample_now);
    void say(std::span<const std::string_view> words, std::int64_t sample_now);

  private:
    struct Expected {
        Seconds total, now;
    };

    bool jumped(const RoutineClock& clock, Seconds now) const;
    void lay_out(const Cue& cue, const std::vector<Step>& steps, std::int64_t at, std::int64_t room,
                 SoundChoice choice);

    Mixer& mixer_;
    const VoiceBank& voices_;
    std::array<Sound, kChimes> chimes_;
    std::optional<Expected> last_;  // empty: the routine did not run
    Seconds laid_out_to_;           // routine time
    std::int64_t said_until_ = 0;
};

}  // namespace ninety
