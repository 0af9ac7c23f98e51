// A sound device of SDL's that takes its samples from a mixer. The mixer (audio/) knows no SDL.
#pragma once

#include <SDL.h>

#include <cstdlib>
#include <filesystem>
#include <mutex>
#include <string>
#include <vector>

#include "audio/mixer.h"
#include "audio/sample_clock.h"
#include "audio/voice_bank.h"
#include "core/result.h"

namespace ninety {

class SdlAudio {
  public:
    // The device by its name, or the desktop's choice for an empty one. The error is a sentence; a person
    // goes on with captions then. Any thread may open and close, one at a time.
    static Result<std::unique_ptr<SdlAudio>> open(const std::string& device, std::shared_ptr<Mixer> mixer);
    ~SdlAudio();
    SdlAudio(const SdlAudio&) = delete;
    SdlAudio& operator=(const SdlAudio&) = delete;

    // The sample that a sound must begin with to be heard at this time of the steady clock.
    std::int64_t sample_at(Seconds now) const;
    // Whether it has asked for its first samples: before, there is no such place.
    bool begun() const;

    static std::vector<std::string> devices();

  private:
    explicit SdlAudio(std::shared_ptr<Mixer> mixer) : mixer_(std::move(mixer)) {}
    static void fill(void* self, Uint8* bytes, int size);

    std::shared_ptr<Mixer> mixer_;
    SDL_AudioDeviceID device_ = 0;
    bool trace_ = std::getenv("NINETY_TRACE") != nullptr;  // each block on stderr, for tests
    mutable std::mutex mutex_;
    SampleClock clock_{kSampleRate};
};

// Every .wav of a folder, resampled and trimmed. A missing folder is an empty bank; a file that is none is
// left out.
VoiceBank load_voices(const std::filesystem::path& folder);

}  // namespace ninety
