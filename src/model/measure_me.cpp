#include "model/measure_me.h"

#include <algorithm>
#include <cmath>

namespace ninety {

int MeasureMe::seconds_left() const {
    constexpr int kAll = static_cast<int>(StillLeg::kHeldFor.value);
    return std::clamp(static_cast<int>(std::ceil((StillLeg::kHeldFor - still.lasted()).value)), 1, kAll);
}

}  // namespace ninety
