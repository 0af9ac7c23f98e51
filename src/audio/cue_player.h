// Puts the cues of a running routine on the mixer's line a moment before they are due, to the sample.
//
// Called once a frame; frames may be late. Whoever comes to a step by hand, or goes on after a pause, hears
// what goes on there; when the routine is paused or moved, what has not begun is taken back. Words that would
// run into the next ones (a routine at many times its speed) are left out; tones never are. A coach's lines
// give way to all of these, and begin at their time or, if nobody could do without them, as soon as there is
// silence.
#pragma once

#include <optional>
#include <vector>

#include "audio/cue_sounds.h"
#include "audio/voice_bank.h"
#include "routine/routine_clock.h"

namespace ninety {

class CuePlayer {
  public:
    // How far ahead cues are laid out, in real time: they come in time while a frame or a file takes long. As
    // far as the clock counts such a time.
    static constexpr Seconds kAhead = RoutineClock::kLongestLook;
    // Who waits for a person says so again and again, in real time.
    static constexpr Seconds kRemindEvery{20};

    CuePlayer(Mixer& mixer, const VoiceBank& voices);

    // `fired` is what the clock's last advance returned; `sample_now` is the line's sample that sounds at
    // this time.
    void update(const RoutineClock& clock, std::span<const Cue> fired, Seconds now, std::int64_t sample_now,
                const SoundChoice& choice);

    // One thing out of turn, at once: an answer to a key, an angle. Words wait for those that are being said.
    void play(Chime chime, std::int64_t sample_now);
    void say(std::span<const std::string_view> words, std::int64_t sample_now);
    // The same instead of what is being said: somebody is listening for it.
    void answer(std::span<const std::string_view> words, std::int64_t sample_now);
    // The same with a tone before it, by the choice of update(); words wait for the tone.
    void announce(const CueSound& sound, std::int64_t sample_now);
    // Whether these words could be said now, and run into nothing that is laid out or will be.
    bool is_free(const RoutineClock& clock, std::int64_t sample_now,
                 std::span<const std::string_view> words) const;
    // The same of something else that is so long.
    bool is_free(const RoutineClock& clock, std::int64_t sample_now, Seconds length) const;

  private:
    using State = RoutineClock::State;

    struct Anchor {
        Seconds now;
        std::int64_t sample;
    };
    struct Place {
        std::int64_t at;             // a sample of the line
        std::int64_t room;           // samples until other words are due
        std::int64_t latest;         // so many samples after `at` it may begin
        bool after_tones = false;    // never over a tone
        bool on_its_second = false;  // a count: words in place of the tone's afterglow
        bool shorten = false;        // rather its last words than none
    };

    void follow_line(Seconds now, std::int64_t sample_now);
    void note_holds(const RoutineClock& clock, std::span<const Cue> fired);
    void hush(std::int64_t sample_now);
    void begin_here(const RoutineClock& clock, const CueSound& sound, std::int64_t sample_now);
    CueSound entered(const RoutineClock& clock) const;
    void tell_standing(const RoutineClock& clock, bool moved, std::int64_t sample_now);
    void attend_waiting(const RoutineClock& clock, Seconds now, std::int64_t sample_now);
    void remind(const CueSound& sound, Seconds now, std::int64_t sample_now);
    void lay_out_ahead(const RoutineClock& clock, std::int64_t sample_now);
    void lay_cue(const RoutineClock& clock, const Cue& cue, std::int64_t at);
    bool held(const RoutineClock& clock, std::size_t step) const;
    bool anything_held(const RoutineClock& clock) const;
    std::int64_t room_after(const RoutineClock& clock, Seconds from) const;
    std::int64_t silence_after(const RoutineClock& clock, Seconds from) const;
    void lay(const CueSound& sound, const Place& place);
    std::int64_t length_of(std::span<const std::string_view> words) const;  // samples
    Sound utterance(std::span<const std::string_view> words) const;

    Mixer& mixer_;
    const VoiceBank& voices_;
    std::array<Sound, kChimes> chimes_;
    SoundChoice choice_;
    std::optional<State> last_state_;  // empty: the first look
    std::optional<Seconds> entered_at_, retimed_at_;
    std::optional<Anchor> anchor_;
    Seconds laid_out_to_;                            // routine time
    std::int64_t said_until_ = 0, tones_until_ = 0;  // samples of the line
    std::vector<bool> held_;                         // which steps have been held to their end
    bool stalled_ = false;                           // it stands, and not by the person's wish
    bool waits_ = false;                             // it runs, and stands until somebody is set
    std::optional<Seconds> remind_at_;
};

}  // namespace ninety
