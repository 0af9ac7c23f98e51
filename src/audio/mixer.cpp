#include "audio/mixer.h"

#include <algorithm>
#include <cmath>

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

void Mixer::play(Sound sound, std::int64_t at, float gain) {
    if (!sound || sound->empty()) return;
    const std::lock_guard lock(mutex_);
    playing_.push_back({std::move(sound), std::max(at, position_), gain});
}

void Mixer::stop() {
    const std::lock_guard lock(mutex_);
    std::erase_if(playing_, [&](const Playing& p) { return p.at >= position_; });
    for (Playing& p : playing_)
        if (p.fade_from < 0) p.fade_from = position_;
}

void Mixer::shift(std::int64_t by) {
    const std::lock_guard lock(mutex_);
    for (Playing& p : playing_)
        if (p.at >= position_) p.at = std::max(position_, p.at + by);
}

void Mixer::set_volume(float volume) {
    const std::lock_guard lock(mutex_);
    target_volume_ = std::clamp(volume, 0.0f, 1.0f);
}

std::int64_t Mixer::position() const {
    const std::lock_guard lock(mutex_);
    return position_;
}

bool Mixer::busy() const {
    const std::lock_guard lock(mutex_);
    return !playing_.empty();
}

void Mixer::render(std::span<float> out) {
    const std::lock_guard lock(mutex_);
    std::fill(out.begin(), out.end(), 0.0f);
    const auto count = static_cast<std::int64_t>(out.size());
    // 1. Everything that sounds in this block.
    for (const Playing& p : playing_) {
        const auto length = static_cast<std::int64_t>(p.sound->size());
        const std::int64_t first = std::max(p.at, position_),
                           last = std::min(p.at + length, position_ + count);
        for (std::int64_t i = first; i < last; ++i) {
            float gain = p.gain;
            if (p.fade_from >= 0)
                gain *= std::max(0.0f, 1 - static_cast<float>(i - p.fade_from) / static_cast<float>(kRamp));
            out[static_cast<std::size_t>(i - position_)] +=
                gain * (*p.sound)[static_cast<std::size_t>(i - p.at)];
        }
    }
    // 2. Volume, and no sample beyond full scale.
    for (float& sample : out) {
        const float step = 1.0f / static_cast<float>(kRamp);
        volume_ += std::clamp(target_volume_ - volume_, -step, step);
        sample = soft_clip(sample * volume_);
    }
    position_ += count;
    std::erase_if(playing_, [&](const Playing& p) {
        const bool over = p.at + static_cast<std::int64_t>(p.sound->size()) <= position_;
        return over || (p.fade_from >= 0 && p.fade_from + kRamp <= position_);
    });
}

}  // namespace ninety
