// What people get wrong, and what to say about it: words for a person, one set for each fault of
// stretch_pose.h.
#pragma once

#include <array>

#include "body/stretch_pose.h"

namespace ninety {

struct FaultWords {
    Fault fault;
    const char* name;     // in files and on the command line
    const char* title;    // "Knee bent"
    const char* why;      // why it matters
    const char* instead;  // what to do, and what one should feel
};

inline constexpr int kFaults = 5;
const std::array<FaultWords, kFaults>& faults();
const FaultWords& words_of(Fault fault);  // asserts one that is not `none`

}  // namespace ninety
