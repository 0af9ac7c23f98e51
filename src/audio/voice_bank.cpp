#include "audio/voice_bank.h"

#include <algorithm>
#include <cmath>

namespace ninety {

Samples trimmed(Samples clip) {
    constexpr float kSilence = .01f;
    constexpr std::ptrdiff_t kKeep = kSampleRate / 50;  // 20 ms around what is heard
    constexpr std::size_t kFade = kSampleRate / 200;
    const auto heard = [](float sample) { return std::abs(sample) > kSilence; };
    const auto first = std::find_if(clip.begin(), clip.end(), heard);
    const auto last = std::find_if(clip.rbegin(), clip.rend(), heard).base();
    if (first >= last) return {};
    const auto begin = first - std::min(kKeep, first - clip.begin());
    const auto end = last + std::min(kKeep, clip.end() - last);
    Samples kept(begin, end);
    const std::size_t fade = std::min(kFade, kept.size() / 2);
    for (std::size_t i = 0; i < fade; ++i) {
        const float gain = static_cast<float>(i) / static_cast<float>(fade);
        kept[i] *= gain;
        kept[kept.size() - 1 - i] *= gain;
    }
    return kept;
}

Samples levelled(Samples clip) {
    constexpr float kPower = .10f;  // root mean square of what is loud enough to be speech
    constexpr float kSpeech = .02f, kMost = .85f, kLouder = 4;
    double power = 0, count = 0;
    float peak = 0;
    for (const float sample : clip) {
        peak = std::max(peak, std::abs(sample));
        if (std::abs(sample) < kSpeech) continue;
        power += static_cast<double>(sample) * static_cast<double>(sample);
        ++count;
    }
    if (count == 0) return clip;
    const float gain =
        std::min({kPower / static_cast<float>(std::sqrt(power / count)), kMost / peak, kLouder});
    for (float& sample : clip)
        sample *= gain;
    return clip;
}

}  // namespace ninety
