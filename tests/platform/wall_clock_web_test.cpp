// The page's clock. tests/web/units.sh has it in Berlin: nothing in a page can change its zone.
#include "platform/wall_clock.h"

#include <doctest/doctest.h>

using namespace ninety;

TEST_CASE("the zone of a moment on the page's clock follows summer time, after January 2038, too") {
    CHECK(zone_at(20'514LL * 86'400 + 43'200) == 60);   // 2026-03-02 12:00
    CHECK(zone_at(20'635LL * 86'400 + 43'200) == 120);  // 2026-07-01 12:00
    CHECK(zone_at(27'408LL * 86'400 + 43'200) == 60);   // 2045-01-15 12:00
    CHECK(zone_at(27'589LL * 86'400 + 43'200) == 120);  // 2045-07-15 12:00
    // The hour that winter time shows twice ends at three on the last Sunday of October.
    CHECK(zone_at(20'751LL * 86'400 + 3 * 3'600) == 60);  // 2026-10-25 03:00
    CHECK(zone_at(20'751LL * 86'400 + 3'600) == 120);     // 2026-10-25 01:00
}

TEST_CASE("now is after what this was written on, in Berlin's winter or summer") {
    const WallTime now = wall_now();
    CHECK(now.utc_s > 20'000LL * 86'400);
    CHECK((now.zone_min == 60 || now.zone_min == 120));
}
