#include "platform/wall_clock.h"

#include <algorithm>
#include <ctime>

#include "history/records.h"

namespace ninety {

WallTime wall_now() {
    // A clock that is wrong by centuries is held to what a history may hold.
    constexpr std::time_t kDay = 86'400;
    const std::time_t now = std::clamp<std::time_t>(std::time(nullptr), record_limits::first_day * kDay,
                                                    (record_limits::last_day + 1) * kDay - 1);
    std::tm local{};
    if (!localtime_r(&now, &local)) return {now, 0};
    return {now, static_cast<int>(local.tm_gmtoff / 60)};
}

int zone_at(std::int64_t local_s) {
    const auto as_if_utc = static_cast<std::time_t>(local_s);
    std::tm local{};
    if (!gmtime_r(&as_if_utc, &local)) return 0;
    local.tm_isdst = -1;
    const std::time_t utc = std::mktime(&local);
    return utc == -1 ? 0 : static_cast<int>((local_s - utc) / 60);
}

}  // namespace ninety
