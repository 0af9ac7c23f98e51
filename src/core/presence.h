// How long nobody was at home: the machine asleep, or the program stopped. Pure: whoever is alive says when.
//
// A program that only works for a while is there all the same: as long as any of its threads beats, it is.
// Times are of a clock that goes on while the machine sleeps (see steady_clock.h).
#pragma once

#include <algorithm>

#include "core/units.h"

namespace ninety {

class Presence {
  public:
    // Without a beat for longer, nobody was there. Several times what a busy machine makes a thread wait.
    static constexpr Seconds kMissed{1.0};

    // From now on absence counts; what was before does not.
    void begin(Seconds now) {
        last_ = now;
        away_ = Seconds(0);
    }
    void beat(Seconds now) {
        const Seconds gap = now - last_;
        if (gap > kMissed) away_ += gap;
        last_ = std::max(last_, now);
    }
    // The absence since the last call.
    Seconds take_away() {
        const Seconds away = away_;
        away_ = Seconds(0);
        return away;
    }

  private:
    Seconds last_, away_;
};

}  // namespace ninety
