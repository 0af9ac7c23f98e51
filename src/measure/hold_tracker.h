// What was measured in one hold: where the leg began, ended and was best, and for how long it was near that.
#pragma once

#include <optional>
#include <vector>

#include "history/session_recorder.h"
#include "measure/leg_angle.h"

namespace ninety {

class HoldTracker {
  public:
    // Ascending times of the hold. Nothing measured: leave it out.
    void add(Seconds elapsed, const LegReading& reading);
    void clear() { points_.clear(); }

    // Nothing where less than kEnough of the hold was measured: a few seconds say little of it. The best is
    // what was held for kHeldFor, not a twitch.
    std::optional<HoldAngles> angles(Seconds done, Degrees target) const;

    static constexpr double kEnough = .6;
    static constexpr Seconds kHeldFor{1};

  private:
    struct Point {
        Seconds at;
        Degrees leg;
        AngleSource source;
    };
    std::vector<Point> points_;  // at most one each tenth of a second
};

}  // namespace ninety
