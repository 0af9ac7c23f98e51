#include "audio/mixer.h"

#include <algorithm>
#include <cmath>

#include "routine/breath.h"

namespace ninety {
namespace {

// Straight up to where two sounds of ordinary level meet, then bent so that no sum is cut off hard.
float soft_clip(float x) {
    constexpr float kKnee = .8f;
    const float size = std::abs(x);
    if (size <= kKnee) return x;
    return std::copysign(kKnee + (1 - kKnee) * std::tanh((size - kKnee) / (1 - kKnee)), x);
}

}  // namespace

void Mixer::play(Sound sound, std::int64_t at, SoundPart part) {
    if (!sound || sound->empty()) return;
    const std::lock_guard lock(mutex_);
    playing_.push_back({std::move(sound), std::max(at, position_), part});
}

void Mixer::stop(std::optional<SoundPart> part) {
    const std::lock_guard lock(mutex_);
    const auto meant = [&](const Playing& p) { return !part || p.part == *part; };
    std::erase_if(playing_, [&](const Playing& p) { return meant(p) && p.at >= position_; });
    for (Playing& p : playing_)
        if (meant(p) && p.fade_from < 0) p.fade_from = position_;
}

void Mixer::shift(std::int64_t by) {
    const std::lock_guard lock(mutex_);
    for (Playing& p : playing_)
        if (p.at >= position_) p.at = std::max(position_, p.at + by);
}

void Mixer::set_room(Sound loop) {
    const std::lock_guard lock(mutex_);
    room_ = loop && !loop->empty() ? std::move(loop) : nullptr;
}

void Mixer::set_swell(std::int64_t at, double share_01, double length) {
    const std::lock_guard lock(mutex_);
    swell_at_ = at;
    swell_share_ = share_01;
    swell_length_ = length;
}

void Mixer::set_volume(float volume) {
    const std::lock_guard lock(mutex_);
    volume_.target = std::clamp(volume, 0.0f, 1.0f);
}

void Mixer::set_volume(SoundPart part, float volume) {
    const std::lock_guard lock(mutex_);
    parts_[static_cast<std::size_t>(part)].target = std::clamp(volume, 0.0f, 1.0f);
}

float Mixer::Volume::after(std::int64_t samples) const {
    const float most = static_cast<float>(samples) / static_cast<float>(ramp);
    return now + std::clamp(target - now, -most, most);
}

void Mixer::add_room(std::span<float> out) {
    constexpr double kLow = .35;                    // of its loudness, between two breaths
    constexpr float kFollows = 2.0f / kSampleRate;  // a sample: it is there within half a second
    const Volume& volume = parts_[static_cast<std::size_t>(SoundPart::room)];
    if (!room_ || (volume.now == 0 && volume.target == 0)) return;
    const auto length = static_cast<std::int64_t>(room_->size());
    for (std::size_t i = 0; i < out.size(); ++i) {
        const std::int64_t at = position_ + static_cast<std::int64_t>(i);
        double wanted = 1;
        if (swell_length_ > 0) {
            const double breaths = swell_share_ + static_cast<double>(at - swell_at_) / swell_length_;
            wanted = kLow + (1 - kLow) * breath_after(breaths - std::floor(breaths)).filled_01;
        }
        swell_ += std::clamp(static_cast<float>(wanted) - swell_, -kFollows, kFollows);
        out[i] += volume.after(static_cast<std::int64_t>(i) + 1) * swell_ *
                  (*room_)[static_cast<std::size_t>(at % length)];
    }
}

std::int64_t Mixer::position() const {
    const std::lock_guard lock(mutex_);
    return position_;
}

bool Mixer::busy() const {
    const std::lock_guard lock(mutex_);
    return std::any_of(playing_.begin(), playing_.end(),
                       [](const Playing& p) { return p.part != SoundPart::movement; });
}

// Whether anything is said or sounded now, or begins by then.
bool Mixer::cue_by(std::int64_t sample) const {
    return std::any_of(playing_.begin(), playing_.end(),
                       [&](const Playing& p) { return p.part != SoundPart::movement && p.at < sample; });
}

void Mixer::render(std::span<float> out) {
    const std::lock_guard lock(mutex_);
    std::fill(out.begin(), out.end(), 0.0f);
    const auto count = static_cast<std::int64_t>(out.size());
    duck_.target = cue_by(position_ + count + kDuck) ? 0 : 1;
    // 1. Everything that sounds in this block.
    for (const Playing& p : playing_) {
        const auto length = static_cast<std::int64_t>(p.sound->size());
        const std::int64_t first = std::max(p.at, position_),
                           last = std::min(p.at + length, position_ + count);
        for (std::int64_t i = first; i < last; ++i) {
            float gain = parts_[static_cast<std::size_t>(p.part)].after(i - position_ + 1);
            if (p.part == SoundPart::movement) gain *= duck_.after(i - position_ + 1);
            if (p.fade_from >= 0)
                gain *= std::max(0.0f, 1 - static_cast<float>(i - p.fade_from) / static_cast<float>(kRamp));
            out[static_cast<std::size_t>(i - position_)] +=
                gain * (*p.sound)[static_cast<std::size_t>(i - p.at)];
        }
    }
    add_room(out);
    // 2. Volume, and no sample beyond full scale.
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = soft_clip(out[i] * volume_.after(static_cast<std::int64_t>(i) + 1));
    volume_.now = volume_.after(count);
    duck_.now = duck_.after(count);
    for (Volume& part : parts_)
        part.now = part.after(count);
    position_ += count;
    std::erase_if(playing_, [&](const Playing& p) {
        const bool over = p.at + static_cast<std::int64_t>(p.sound->size()) <= position_;
        return over || (p.fade_from >= 0 && p.fade_from + kRamp <= position_);
    });
}

}  // namespace ninety
