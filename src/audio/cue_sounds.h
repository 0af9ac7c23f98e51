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

// The clips that say a whole number of degrees, 0 to 100: "62", "degrees".
std::array<std::string, 2> spoken_degrees(int degrees);

}  // namespace ninety
