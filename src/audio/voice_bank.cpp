#include "audio/voice_bank.h"

#include <algorithm>
#include <cmath>

namespace ninety {

void VoiceBank::add(std::string name, Samples clip) {
    auto added = std::make_shared<Clip>();
    added->length = clip.size();
    added->sound = std::make_shared<const Samples>(std::move(clip));
    clips_[std::move(name)] = std::move(added);
}

void VoiceBank::add(std::string name, std::function<Samples()> read) {
    auto added = std::make_shared<Clip>();
    added->read = std::move(read);
    clips_[std::move(name)] = std::move(added);
}

// The last that was asked for, and gone with what has not been asked for longest.
void VoiceBank::keep(const std::shared_ptr<Clip>& clip) const {
    std::vector<std::shared_ptr<Clip>>& recent = shared_->recent;
    if (const auto at = std::find(recent.begin(), recent.end(), clip); at != recent.end()) {
        std::rotate(at, at + 1, recent.end());
        return;
    }
    recent.push_back(clip);
    shared_->kept += clip->length;
    while (shared_->kept > kMostKept && recent.size() > 1) {
        shared_->kept -= recent.front()->length;
        recent.front()->sound.reset();
        recent.erase(recent.begin());
    }
}

Sound VoiceBank::find(std::string_view name) const {
    const auto found = clips_.find(name);
    if (found == clips_.end()) return nullptr;
    Clip& clip = *found->second;
    const std::lock_guard lock(shared_->mutex);
    if (!clip.read || clip.unreadable) return clip.sound;
    if (!clip.sound) {
        Samples read = clip.read();
        clip.unreadable = read.empty();
        if (clip.unreadable) return nullptr;
        clip.length = read.size();
        clip.sound = std::make_shared<const Samples>(std::move(read));
    }
    const Sound sound = clip.sound;
    keep(found->second);
    return sound;
}

std::size_t VoiceBank::length(std::string_view name) const {
    const auto found = clips_.find(name);
    if (found == clips_.end()) return 0;
    {
        const std::lock_guard lock(shared_->mutex);
        if (const Clip& clip = *found->second; clip.length > 0 || clip.unreadable) return clip.length;
    }
    const Sound sound = find(name);
    return sound ? sound->size() : 0;
}

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
