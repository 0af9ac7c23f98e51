// The clips that the build has spoken.
#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <string>

#include "platform/sdl_audio.h"
#include "support/find_sound.h"

namespace ninety::test {

// Read once for all tests. Noises where the build had no program that speaks the language.
inline const VoiceBank& real_voice(const std::string& language) {
    static std::mutex mutex;  // clips are read on a thread of their own
    static std::map<std::string, VoiceBank> read;
    const std::lock_guard lock(mutex);
    VoiceBank& bank = read[language];
    if (bank.empty()) bank = load_voices(std::filesystem::path(NINETY_SHARE) / "voice" / language);
    if (bank.empty()) bank = voice_of_noises();
    return bank;
}

}  // namespace ninety::test
