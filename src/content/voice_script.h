// What a voice says: content/voice/LANGUAGE.txt, a clip's name, a colon and its text in each line.
//
// The build speaks it (scripts/make-voice), the program only plays the clips. Lines that begin with # and
// empty ones are passed over.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace ninety {

struct SpokenLine {
    std::string text;
    int line = 0;  // of the file, from 1
};
using VoiceScript = std::map<std::string, SpokenLine>;  // by the clip's name

// Adds "file:line: sentence" for each line that is none; those are left out.
VoiceScript load_voice_script(const std::filesystem::path& file, std::vector<std::string>& problems);

// Everything wrong with a script: by itself, and against the English one beside it, whose names it must have.
std::vector<std::string> voice_script_problems(const std::filesystem::path& file);

}  // namespace ninety
