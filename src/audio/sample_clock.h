// Which sample of a device's line sounds at a time of the steady clock.
//
// A device takes its blocks at uneven moments and at a rate a little off its own; the estimate follows
// slowly, so that sounds laid out ahead keep their distances, and starts anew after a gap. Pure.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "core/units.h"

namespace ninety {

class SampleClock {
  public:
    explicit SampleClock(int rate) : nominal_(rate), rate_(rate) {}

    // A block that begins with `sample` was asked for at `now`.
    void block(std::int64_t sample, Seconds now) {
        const double passed = now.value - last_now_;
        const double off = static_cast<double>(sample) - at(now);
        const bool anew = !begun_ || passed <= 0 || std::abs(off) > kGap * nominal_;
        // An alpha-beta filter: the place follows soon, the rate slowly.
        last_sample_ = anew ? static_cast<double>(sample) : at(now) + kPlace * off;
        if (anew)
            rate_ = begun_ ? rate_ : nominal_;
        else
            rate_ = std::clamp(rate_ + kRate * off / passed, .9 * nominal_, 1.1 * nominal_);
        last_now_ = now.value;
        begun_ = true;
    }
    bool begun() const { return begun_; }
    std::int64_t sample_at(Seconds now) const { return static_cast<std::int64_t>(at(now)); }

  private:
    static constexpr double kPlace = .12, kRate = .004;  // shares of a block's difference
    static constexpr double kGap = .06;                  // seconds: more than that is no jitter
    double at(Seconds now) const { return last_sample_ + (now.value - last_now_) * rate_; }

    double nominal_, rate_;
    double last_sample_ = 0, last_now_ = 0;
    bool begun_ = false;
};

}  // namespace ninety
