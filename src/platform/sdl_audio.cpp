#include "platform/sdl_audio.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "core/system.h"
#include "core/tracing.h"
#include "platform/sound_file.h"
#include "platform/steady_clock.h"

namespace ninety {
namespace {

// Samples: about 11 ms. A page mixes where it draws, and is late where a frame takes longer: 43 ms.
constexpr int kBlock = kInBrowser ? 2048 : 512;

}  // namespace

OpenedSound SdlAudio::open(const std::string& device, std::shared_ptr<Mixer> mixer) {
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) return SoundFault{SoundFault::Kind::no_sound, SDL_GetError()};
    std::unique_ptr<SdlAudio> audio(new SdlAudio(std::move(mixer)));
    SDL_AudioSpec wanted{};
    wanted.freq = kSampleRate;
    wanted.format = AUDIO_F32SYS;
    wanted.channels = 1;
    wanted.samples = kBlock;
    wanted.callback = fill;
    wanted.userdata = audio.get();
    SDL_AudioSpec got{};
    audio->device_ = SDL_OpenAudioDevice(device.empty() ? nullptr : device.c_str(), 0, &wanted, &got, 0);
    if (audio->device_ == 0) return SoundFault{SoundFault::Kind::no_device, SDL_GetError()};
    SDL_PauseAudioDevice(audio->device_, 0);
    return std::unique_ptr<SoundDevice>(std::move(audio));
}

SdlAudio::~SdlAudio() {
    if (device_ != 0) SDL_CloseAudioDevice(device_);
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
}

void SdlAudio::fill(void* self, Uint8* bytes, int size) {
    SdlAudio& audio = *static_cast<SdlAudio*>(self);
    const std::int64_t position = audio.mixer_->position();
    const Seconds now = steady_now();
    {
        const std::lock_guard lock(audio.mutex_);
        audio.clock_.block(position, now);
    }
    if (tracing())
        std::fprintf(stderr, "trace block %lld %.6f\n", static_cast<long long>(position), now.value);
    audio.mixer_->render({reinterpret_cast<float*>(bytes), static_cast<std::size_t>(size) / sizeof(float)});
}

std::int64_t SdlAudio::sample_at(Seconds now) const {
    const std::lock_guard lock(mutex_);
    return clock_.sample_at(now);
}

bool SdlAudio::begun() const {
    const std::lock_guard lock(mutex_);
    return clock_.begun();
}

std::vector<std::string> SdlAudio::devices() {
    std::vector<std::string> names;
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) return names;
    for (int i = 0; i < SDL_GetNumAudioDevices(0); ++i)
        if (const char* name = SDL_GetAudioDeviceName(i, 0)) names.emplace_back(name);
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    return names;
}

VoiceBank load_voices(const std::filesystem::path& folder) {
    VoiceBank bank;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        if (!is_sound_file(entry->path())) continue;
        bank.add(entry->path().stem().string(),
                 [file = entry->path()] { return levelled(trimmed(read_sound_file(file))); });
    }
    return bank;
}

}  // namespace ninety
