// The One Euro filter: calm while a value rests, quick while it moves. Source: Casiez, Roussel, Vogel 2012;
// its constants are CAMERA.md's, section 4.
#pragma once

#include <cmath>
#include <numbers>
#include <optional>

#include "core/units.h"

namespace ninety {

class OneEuro {
  public:
    static constexpr double kLeastCutOff = .5, kBeta = .03, kDerivativeCutOff = 1;  // Hz, Hz s / degree, Hz

    // `passed`: since the last value; over 0. The first value comes out as it is.
    double filtered(double value, Seconds passed) {
        if (!last_) {
            last_ = value;
            return value;
        }
        const double speed = (value - *last_) / passed.value;
        speed_ += weight(kDerivativeCutOff, passed) * (speed - speed_);
        *last_ += weight(kLeastCutOff + kBeta * std::abs(speed_), passed) * (value - *last_);
        return *last_;
    }
    void forget() { *this = OneEuro(); }

  private:
    static double weight(double cut_off_hz, Seconds passed) {
        const double turns = 2 * std::numbers::pi * cut_off_hz * passed.value;
        return turns / (turns + 1);
    }
    std::optional<double> last_;
    double speed_ = 0;  // degrees a second, filtered
};

}  // namespace ninety
