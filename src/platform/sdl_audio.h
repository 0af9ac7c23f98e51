// A sound device of SDL's that takes its samples from a mixer. The mixer (audio/) knows no SDL.
#pragma once

#include <SDL.h>

#include <filesystem>
#include <mutex>
#include <string>
#include <vector>

#include "audio/mixer.h"
#include "audio/sample_clock.h"
#include "audio/sound_device.h"
#include "audio/voice_bank.h"
#include "core/result.h"

namespace ninety {

class SdlAudio : public SoundDevice {
  public:
    // The device by its name, or the desktop's choice for an empty one. The error is a sentence; a person
    // goes on with captions then. Any thread may open and close, one at a time.
    static OpenedSound open(const std::string& device, std::shared_ptr<Mixer> mixer);
    ~SdlAudio() override;
    SdlAudio(const SdlAudio&) = delete;
    SdlAudio& operator=(const SdlAudio&) = delete;

    std::int64_t sample_at(Seconds now) const override;
    bool begun() const override;

    static std::vector<std::string> devices();

  private:
    explicit SdlAudio(std::shared_ptr<Mixer> mixer) : mixer_(std::move(mixer)) {}
    static void fill(void* self, Uint8* bytes, int size);

    std::shared_ptr<Mixer> mixer_;
    SDL_AudioDeviceID device_ = 0;
    mutable std::mutex mutex_;
    SampleClock clock_{kSampleRate};
};

inline SoundSystem sdl_sound() {
    return {SdlAudio::open, SdlAudio::devices};
}

// Every .wav and .ogg of a folder, resampled, trimmed and brought to one loudness. A missing folder is an
// empty bank; a file that is none is left out.
VoiceBank load_voices(const std::filesystem::path& folder);

}  // namespace ninety
