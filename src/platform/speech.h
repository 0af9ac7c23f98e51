// Words spoken by a program that reads any text, for the panels: espeak-ng, where it is installed (on Windows
// in the folder of its own installer). Loaded when something is first to be said, so that nobody needs it who
// wants none.
//
// It gives samples and plays nothing: what is heard goes through the mixer, with the voice's loudness, and
// gives way to cues. Recorded words (audio/voice_bank.h) are another matter.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "audio/mixer.h"

namespace ninety {

// The words in a language ("de"); empty: there is nothing that could speak it. Takes some tens of
// milliseconds, is called by one thread at a time, and never by the one that draws.
using SpeakWords =
    std::function<std::optional<Samples>(const std::string& words, const std::string& language)>;

SpeakWords speech_engine();

}  // namespace ninety
