// The page's clock is JavaScript's: this compiler's time_t has 32 bits and ends in January 2038, where people
// who import what they have noted, and a computer's clock, do not.
#include "platform/wall_clock.h"

#include <emscripten.h>

#include <algorithm>
#include <cstdint>

#include "history/records.h"

namespace ninety {
namespace {

// clang-format off
EM_JS(double, page_utc_s, (), { return Math.floor(Date.now() / 1000); });
// Minutes east of Greenwich; zones of long ago have seconds, too.
EM_JS(int, page_zone_at_utc, (double utc_s), {
    return Math.round(-new Date(utc_s * 1000).getTimezoneOffset()) || 0;
});
EM_JS(int, page_zone_at_local, (double local_s), {
    // What the clock shows, read as if it were Greenwich's and put together again as the page's own.
    const shown = new Date(local_s * 1000);
    const there = new Date(shown.getUTCFullYear(), shown.getUTCMonth(), shown.getUTCDate(),
                           shown.getUTCHours(), shown.getUTCMinutes(), shown.getUTCSeconds());
    return Math.round(-there.getTimezoneOffset()) || 0;
});
// clang-format on

}  // namespace

WallTime wall_now() {
    // A clock that is wrong by centuries is held to what a history may hold.
    constexpr std::int64_t kDay = 86'400;
    const std::int64_t now =
        std::clamp<std::int64_t>(static_cast<std::int64_t>(page_utc_s()), record_limits::first_day * kDay,
                                 (record_limits::last_day + 1) * kDay - 1);
    return {now, page_zone_at_utc(static_cast<double>(now))};
}

int zone_at(std::int64_t local_s) {
    return page_zone_at_local(static_cast<double>(local_s));
}

}  // namespace ninety
