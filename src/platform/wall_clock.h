// The wall clock with its zone, read from the system.
#pragma once

#include "core/wall_time.h"

namespace ninety {

WallTime wall_now();

// The zone of this computer when its own clock shows so many seconds since 1970-01-01 00:00, minutes east of
// Greenwich: summer time included.
int zone_at(std::int64_t local_s);

}  // namespace ninety
