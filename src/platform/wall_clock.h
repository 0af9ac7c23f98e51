// The wall clock with its zone, read from the system.
#pragma once

#include "core/wall_time.h"

namespace ninety {

WallTime wall_now();

}  // namespace ninety
