// A short sound from a file, as the mixer wants it: the voices' clips. WAV as the build makes them, and Ogg
// Vorbis, a tenth of the size, as the packages carry them. Does not look for files and does not play.
#pragma once

#include <filesystem>

#include "audio/mixer.h"

namespace ninety {

// Whether the name ends as one of the two does: .wav or .ogg.
bool is_sound_file(const std::filesystem::path& file);

// The file's samples: mono, at kSampleRate, -1 to 1. Empty for what cannot be read, is no sound or is longer
// than a minute, which no clip is.
Samples read_sound_file(const std::filesystem::path& file);

}  // namespace ninety
