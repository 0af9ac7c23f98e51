#include "app/wall_clock.h"

#include <ctime>

namespace ninety {

WallTime wall_now() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    if (!localtime_r(&now, &local)) return {now, 0};
    return {now, static_cast<int>(local.tm_gmtoff / 60)};
}

}  // namespace ninety
