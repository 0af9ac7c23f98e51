#include "platform/sound_file.h"

#include <SDL.h>
#define STB_VORBIS_HEADER_ONLY
#include <stb_vorbis.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <vector>

#include "core/whole_file.h"

namespace ninety {
namespace {

constexpr std::size_t kMostOggBytes = 1'000'000;
constexpr int kMostSeconds = 60;

// Bytes of sound in a device's form to the mixer's; empty where SDL knows no way.
Samples as_the_mixers(SDL_AudioFormat format, int channels, int rate, const Uint8* bytes, std::size_t size) {
    SDL_AudioCVT convert{};
    if (SDL_BuildAudioCVT(&convert, format, static_cast<Uint8>(channels), rate, AUDIO_F32SYS, 1,
                          kSampleRate) < 0)
        return {};
    std::vector<Uint8> buffer(size * static_cast<std::size_t>(std::max(1, convert.len_mult)));
    std::copy_n(bytes, size, buffer.begin());
    convert.buf = buffer.data();
    convert.len = static_cast<int>(size);
    if (convert.needed && SDL_ConvertAudio(&convert) != 0) return {};
    const auto length = static_cast<std::size_t>(convert.needed ? convert.len_cvt : convert.len);
    Samples samples(length / sizeof(float));
    std::memcpy(samples.data(), buffer.data(), samples.size() * sizeof(float));
    return samples;
}

Samples read_wav(const std::filesystem::path& file) {
    SDL_AudioSpec spec{};
    Uint8* bytes = nullptr;
    Uint32 size = 0;
    if (!SDL_LoadWAV(file.string().c_str(), &spec, &bytes, &size)) return {};
    Samples samples = as_the_mixers(spec.format, spec.channels, spec.freq, bytes, size);
    SDL_FreeWAV(bytes);
    return samples;
}

Samples read_ogg(const std::filesystem::path& file) {
    int channels = 0, rate = 0;
    short* decoded = nullptr;
    const auto bytes = read_whole_file(file, kMostOggBytes);
    if (!bytes) return {};
    const int frames = stb_vorbis_decode_memory(reinterpret_cast<const unsigned char*>(bytes->data()),
                                                static_cast<int>(bytes->size()), &channels, &rate, &decoded);
    Samples samples;
    if (frames > 0 && channels >= 1 && channels <= 2 && rate > 0 && frames / rate < kMostSeconds)
        samples = as_the_mixers(
            AUDIO_S16SYS, channels, rate, reinterpret_cast<const Uint8*>(decoded),
            static_cast<std::size_t>(frames) * static_cast<std::size_t>(channels) * sizeof(short));
    std::free(decoded);
    return samples;
}

}  // namespace

bool is_sound_file(const std::filesystem::path& file) {
    return file.extension() == ".wav" || file.extension() == ".ogg";
}

Samples read_sound_file(const std::filesystem::path& file) {
    Samples samples = file.extension() == ".ogg" ? read_ogg(file) : read_wav(file);
    if (samples.size() > static_cast<std::size_t>(kMostSeconds) * kSampleRate) return {};
    return samples;
}

}  // namespace ninety
