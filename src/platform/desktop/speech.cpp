#include "platform/speech.h"

#include <SDL.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <mutex>
#include <string>
#include <type_traits>

#include "core/system.h"

namespace ninety {
namespace {

constexpr int kWordsAMinute = 190;  // who listens to panels is in no need of a coach's slowness
constexpr std::size_t kMostSpokenSeconds = 30;

// Where eSpeak NG's own installer puts it on Windows, and its voices with it; elsewhere the linker knows. A
// bare name would be looked for in whatever folder somebody stands in, on Windows.
struct EspeakPlace {
    std::string library = "libespeak-ng.so.1", folder;
    EspeakPlace() {
        if (!kOnWindows) return;
        const char* programs = SDL_getenv("ProgramFiles");
        folder = std::string(programs ? programs : "C:\\Program Files") + "\\eSpeak NG";
        library = folder + "\\libespeak-ng.dll";
    }
};

// As espeak-ng 1.49 to 1.52 declare them (speak_lib.h); their numbers are part of its interface.
struct Espeak {
    static constexpr int kSynchronous = 2, kDontExit = 0x8000, kRate = 1, kUtf8 = 1, kByCharacters = 1;
    using Callback = int(short* samples, int count, void* events);
    int (*initialise)(int output, int buffer_ms, const char* path, int options) = nullptr;
    void (*on_samples)(Callback*) = nullptr;
    int (*choose_voice)(const char* name) = nullptr;
    int (*set)(int parameter, int value, int relative) = nullptr;
    int (*speak)(const void* text, std::size_t size, unsigned position, int position_type, unsigned end,
                 unsigned flags, unsigned* id, void* user) = nullptr;
    int rate = 0;  // samples a second; 0: it cannot be used

    Espeak() {
        // Never closed: it keeps tables of its own.
        const EspeakPlace place;
        void* library = SDL_LoadObject(place.library.c_str());
        if (!library) return;
        const auto take = [&](const char* name, auto& function) {
            function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(
                SDL_LoadFunction(library, name));
            return function != nullptr;
        };
        if (take("espeak_Initialize", initialise) && take("espeak_SetSynthCallback", on_samples) &&
            take("espeak_SetVoiceByName", choose_voice) && take("espeak_SetParameter", set) &&
            take("espeak_Synth", speak))
            rate = std::max(0, initialise(kSynchronous, 0,
                                          place.folder.empty() ? nullptr : place.folder.c_str(), kDontExit));
    }
};

// The library has one voice for the whole program, and calls back without anything of ours.
std::mutex engine_busy;
std::vector<short>* spoken_into = nullptr;

int take_samples(short* samples, int count, void*) {
    if (!samples || !spoken_into) return 0;
    spoken_into->insert(spoken_into->end(), samples, samples + count);
    return spoken_into->size() > kMostSpokenSeconds * kSampleRate ? 1 : 0;
}

Samples as_mixed(std::vector<short>& spoken, int rate) {
    SDL_AudioCVT convert;
    if (spoken.empty() ||
        SDL_BuildAudioCVT(&convert, AUDIO_S16SYS, 1, rate, AUDIO_F32SYS, 1, kSampleRate) < 0)
        return {};
    const std::size_t bytes = spoken.size() * sizeof(short);
    std::vector<std::uint8_t> buffer(bytes * static_cast<std::size_t>(convert.len_mult));
    std::memcpy(buffer.data(), spoken.data(), bytes);
    convert.buf = buffer.data();
    convert.len = static_cast<int>(bytes);
    if (SDL_ConvertAudio(&convert) != 0) return {};
    Samples samples(static_cast<std::size_t>(convert.len_cvt) / sizeof(float));
    std::memcpy(samples.data(), buffer.data(), samples.size() * sizeof(float));
    return samples;
}

std::optional<Samples> speak(const std::string& words, const std::string& language) {
    const std::lock_guard lock(engine_busy);
    static const Espeak espeak;
    if (espeak.rate <= 0 || espeak.choose_voice(language.c_str()) != 0) return std::nullopt;
    espeak.set(Espeak::kRate, kWordsAMinute, 0);
    std::vector<short> spoken;
    spoken_into = &spoken;
    espeak.on_samples(&take_samples);
    const int failed = espeak.speak(words.c_str(), words.size() + 1, 0, Espeak::kByCharacters, 0,
                                    Espeak::kUtf8, nullptr, nullptr);
    spoken_into = nullptr;
    if (failed != 0) return std::nullopt;
    return as_mixed(spoken, espeak.rate);
}

}  // namespace

SpeakWords speech_engine() {
    return speak;
}

}  // namespace ninety
