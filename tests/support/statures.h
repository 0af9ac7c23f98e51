// The people that whatever holds for everybody is tried with: short, average and tall.
#pragma once

#include "body/proportions.h"

namespace ninety::test {

inline constexpr Metres kStatures[] = {Metres(1.45), kDefaultStature, Metres(2.0)};

}  // namespace ninety::test
