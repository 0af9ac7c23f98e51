// The steady clock in the program's own unit. For the edges (the window's loop, devices): everything else is
// given the time.
#pragma once

#include <chrono>

#include "core/units.h"

namespace ninety {

inline Seconds steady_now() {
    return Seconds(
        std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count());
}

}  // namespace ninety
