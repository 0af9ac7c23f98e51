// Windows knows each year's summer time; the C library's own clock does not.
#include "platform/wall_clock.h"

#include <windows.h>

#include <algorithm>
#include <ctime>

#include "history/records.h"

namespace ninety {
namespace {

// 1601-01-01 to 1970-01-01; a FILETIME counts tenths of microseconds from there.
constexpr std::int64_t kEpoch = 11'644'473'600, kTicks = 10'000'000;

bool system_time_of(std::int64_t seconds, SYSTEMTIME& time) {
    ULARGE_INTEGER ticks{};
    ticks.QuadPart = static_cast<ULONGLONG>((seconds + kEpoch) * kTicks);
    const FILETIME file{ticks.LowPart, ticks.HighPart};
    return FileTimeToSystemTime(&file, &time) != 0;
}

std::int64_t seconds_of(const SYSTEMTIME& time) {
    FILETIME file{};
    if (!SystemTimeToFileTime(&time, &file)) return 0;
    const ULARGE_INTEGER ticks{.u = {file.dwLowDateTime, file.dwHighDateTime}};
    return static_cast<std::int64_t>(ticks.QuadPart) / kTicks - kEpoch;
}

}  // namespace

WallTime wall_now() {
    // A clock that is wrong by centuries is held to what a history may hold.
    constexpr std::time_t kDay = 86'400;
    const std::time_t now = std::clamp<std::time_t>(std::time(nullptr), record_limits::first_day * kDay,
                                                    (record_limits::last_day + 1) * kDay - 1);
    SYSTEMTIME utc{}, local{};
    if (!system_time_of(now, utc) || !SystemTimeToTzSpecificLocalTime(nullptr, &utc, &local)) return {now, 0};
    return {now, static_cast<int>((seconds_of(local) - now) / 60)};
}

int zone_at(std::int64_t local_s) {
    SYSTEMTIME local{}, utc{};
    if (!system_time_of(local_s, local) || !TzSpecificLocalTimeToSystemTime(nullptr, &local, &utc)) return 0;
    return static_cast<int>((local_s - seconds_of(utc)) / 60);
}

}  // namespace ninety
