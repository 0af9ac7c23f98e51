// Which tone and which words go with a cue. Words are names of clips: content/voice/LANGUAGE.txt has their
// text.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "audio/chimes.h"
#include "routine/coaching.h"

namespace ninety {

// What somebody wants to hear.
struct SoundChoice {
    Coaching voice = Coaching::full;
    bool tones = true;
    bool closer = true;  // after a push one comes closer to the wall
    // Whether what has been laid out may stay; coming closer is a matter of words that are still to be laid.
    bool sounds_like(const SoundChoice& other) const { return voice == other.voice && tones == other.tones; }
};

// Not a clip: some silence, in which one does what has been said.
inline constexpr std::string_view kPauseInWords = "...";

struct CueSound {
    std::optional<Chime> chime;
    std::array<std::string_view, 10> words{};  // said one after the other; empty ones are left out
    std::size_t opening = 1;                   // so many first words are one: left out together
};

// The tone is the same at every level; at Coaching::tones there are no words.
CueSound sound_of(const Cue& cue, const std::vector<Step>& steps, const SoundChoice& choice = {});

// Whoever comes to a step otherwise than from the one before (start, skip, back, a resumed pause) hears what
// goes on there. Every step has a tone then: without a voice there is nothing else.
CueSound entry_sound(const std::vector<Step>& steps, std::size_t index, const SoundChoice& choice = {});
// Which step it is, where the routine stands still: no tone, and nobody is told to hold.
CueSound whereabouts(const std::vector<Step>& steps, std::size_t index, const SoundChoice& choice = {});
// The routine stands: by the person's wish, or because the machine was away.
CueSound pause_sound(bool stalled);
// A step stands until somebody is set; `again`: and has said so.
CueSound waiting_sound(bool again);
// The machine was away for a moment, and the step goes on.
CueSound interruption_sound(const std::vector<Step>& steps, std::size_t index,
                            const SoundChoice& choice = {});
// The end, and getting up; praise for whoever has held something.
CueSound end_sound(bool held, const SoundChoice& choice = {});

// The clip of a line that a coach says in a step; empty for a line that has none of its own.
std::string_view clip_of(CoachLine line, const Step& step);
// The clip that says a number from 0 to 100; asserts it.
std::string_view clip_of_number(int number);

// The clips that say an angle, rounded, 0 to 100: "62", "degrees".
std::array<std::string_view, 2> spoken_degrees(Degrees angle);

// Every clip that may be asked for, numbers included: what a voice must have to be complete.
const std::vector<std::string_view>& all_clips();

}  // namespace ninety
