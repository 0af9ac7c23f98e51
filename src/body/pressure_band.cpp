#include "body/pressure_band.h"

#include <cassert>

namespace ninety {

PressureWord compare(PressureBand pressure, PressureBand with) {
    assert(pressure.low.value > 0 && pressure.low <= pressure.high);
    assert(with.low.value > 0 && with.low <= with.high);
    const bool more = pressure.middle() > with.middle();
    const PressureBand lower = more ? with : pressure, upper = more ? pressure : with;
    if (upper.low <= lower.high || upper.middle() / lower.middle() < kClearlyDifferent)
        return PressureWord::about_the_same;
    return more ? PressureWord::more : PressureWord::less;
}

}  // namespace ninety
