// Whether tests listen: with NINETY_TRACE in the environment the program says on standard error what happens.
#pragma once

#include <cstdlib>

namespace ninety {

inline bool tracing() {
    static const bool on = std::getenv("NINETY_TRACE") != nullptr;
    return on;
}

}  // namespace ninety
