#include "platform/wall_clock.h"

#include <doctest/doctest.h>
#include <stdlib.h>
#include <time.h>

#include <string>

using namespace ninety;

TEST_CASE("the zone of a moment on this computer's clock follows summer time") {
    const char* set = getenv("TZ");
    const std::string before = set ? set : "";
    // Berlin's rules, written out: no list of zones is asked for.
    setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
    tzset();
    CHECK(zone_at(20'514LL * 86'400 + 43'200) == 60);   // 2026-03-02 12:00
    CHECK(zone_at(20'635LL * 86'400 + 43'200) == 120);  // 2026-07-01 12:00
    setenv("TZ", "UTC0", 1);
    tzset();
    CHECK(zone_at(20'635LL * 86'400) == 0);
    set ? setenv("TZ", before.c_str(), 1) : unsetenv("TZ");
    tzset();
}
