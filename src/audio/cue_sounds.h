// Which tone and which words go with a cue. Words are names of clips: content/voice/en.txt has their text.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "audio/chimes.h"
#include "routine/schedule.h"

namespace ninety {

struct CueSound {
    std::optional<Chime> chime;
    std::array<std::string_view, 3> words{};  // said one after the other; empty ones are left out
};

CueSound sound_of(const Cue& cue, const std::vector<Step>& steps);

// Whoever comes to a step otherwise than from the one before (start, skip, back, a resumed pause) hears what
// goes on there. Every step has a tone then: in other languages than the voice's there is nothing else.
CueSound entry_sound(const Step& step);
// Which step it is, where the routine stands still: no tone, and nobody is told to hold.
CueSound whereabouts(const Step& step);
// The routine stands: by the person's wish, or because the machine was away.
CueSound pause_sound(bool stalled);
// The machine was away for a moment, and the step goes on.
CueSound interruption_sound(const Step& step);

// The clips that say a whole number of degrees, 0 to 100: "62", "degrees".
std::array<std::string, 2> spoken_degrees(int degrees);

}  // namespace ninety
