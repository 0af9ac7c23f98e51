// Which sample of a device's line sounds at a time of the steady clock.
//
// A device takes its blocks at uneven moments and at a rate a little off its own; the estimate follows slowly, so that
// sounds laid out ahead keep their distances, and starts anew after a gap. Pure.
#pragma once

#include <cmath>
#include <cstdint>

#include "core/units.h"

namespace ninety {

class SampleClock {
  public:
    explicit SampleClock(int rate) : rate_(rate) {}

    // A block that begins with `sample` was asked for at `now`.
    void block(std::int64_t sample, Seconds now) {
        const double expected = begun_ ? at(now) : 0;
        const double off = static_cast<double>(sample) - expected;
        if (!begun_ || std::abs(off) > kGap * rate_)
            offset_ = static_cast<double>(sample) - now.value * rate_;
        else
            offset_ += off * kFollow;
        begun_ = true;
    }
    bool begun() const { return begun_; }
    std::int64_t sample_at(Seconds now) const { return static_cast<std::int64_t>(at(now)); }

  private:
    static constexpr double kFollow = .02, kGap = .25;  // of a block's difference; seconds
    double at(Seconds now) const { return now.value * rate_ + offset_; }
    int rate_;
    double offset_ = 0;
    bool begun_ = false;
};

}  // namespace ninety
