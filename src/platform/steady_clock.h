// The steady clock in the program's own unit. For the edges (the window's loop, devices): everything else is
// given the time.
//
// It goes on while the machine sleeps: a night with the lid closed is a gap like any other, and can be seen.
// std::chrono::steady_clock would stand still and hide it.
#pragma once

#ifdef _WIN32
#include <chrono>
#else
#include <time.h>
#endif

#include "core/units.h"

namespace ninety {

#ifdef _WIN32
// Windows' performance counter goes on while the machine sleeps, and the library's clock reads it.
inline Seconds steady_now() {
    return Seconds(
        std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count());
}
#else
inline Seconds steady_now() {
    timespec now{};
    // Kernels before 2.6.39 do not have it.
    if (clock_gettime(CLOCK_BOOTTIME, &now) != 0) clock_gettime(CLOCK_MONOTONIC, &now);
    return Seconds(static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9);
}
#endif

}  // namespace ninety
