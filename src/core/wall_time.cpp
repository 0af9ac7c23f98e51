#include "core/wall_time.h"

#include <cassert>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace ninety {
namespace {

constexpr std::int64_t kDay = 86'400;

std::int64_t floor_div(std::int64_t a, std::int64_t b) {
    return a / b - (a % b < 0 ? 1 : 0);
}

// Exactly `digits` decimal digits at the text's front, taken off it.
std::optional<int> take_number(std::string_view& text, std::size_t digits) {
    if (text.size() < digits) return std::nullopt;
    int value = 0;
    for (const char c : text.substr(0, digits)) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    text.remove_prefix(digits);
    return value;
}

bool take(std::string_view& text, char c) {
    if (text.empty() || text.front() != c) return false;
    text.remove_prefix(1);
    return true;
}

std::optional<int> take_zone(std::string_view& text) {
    if (take(text, 'Z')) return 0;
    const int sign = take(text, '+') ? 1 : take(text, '-') ? -1 : 0;
    if (sign == 0) return std::nullopt;
    const auto hours = take_number(text, 2);
    if (!hours || !take(text, ':')) return std::nullopt;
    const auto minutes = take_number(text, 2);
    if (!minutes || *hours > 23 || *minutes > 59) return std::nullopt;
    return sign * (*hours * 60 + *minutes);
}

}  // namespace

Day day_of(WallTime time) {
    return static_cast<Day>(floor_div(time.utc_s + std::int64_t{60} * time.zone_min, kDay));
}

int weekday_of(Day day) {
    return static_cast<int>(((day + 3) % 7 + 7) % 7);  // 1970-01-01 was a Thursday
}

Date date_of(Day day) {
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

Day month_after(Day day, int months) {
    assert(months >= 1);
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
    const auto month = date.year() / date.month() + std::chrono::months{months};
    return static_cast<Day>(std::chrono::sys_days{month / 1}.time_since_epoch().count());
}

WallTime end_of(Day day) {
    return {(day + std::int64_t{1}) * kDay - 1, 0};
}

std::string to_iso8601(Day day) {
    const Date date = date_of(day);
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", date.year, date.month, date.day);
    return text;
}

std::string to_iso8601(WallTime time) {
    const Date date = date_of(day_of(time));
    assert(date.year >= 0 && date.year <= 9999);
    const std::int64_t local = time.utc_s + std::int64_t{60} * time.zone_min;
    const int in_day = static_cast<int>(local - floor_div(local, kDay) * kDay);
    const int zone = std::abs(time.zone_min);
    char text[64];
    std::snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02d%c%02d:%02d", date.year, date.month,
                  date.day, in_day / 3600, in_day / 60 % 60, in_day % 60, time.zone_min < 0 ? '-' : '+',
                  zone / 60, zone % 60);
    return text;
}

std::optional<WallTime> from_iso8601(std::string_view text) {
    const auto year = take_number(text, 4);
    if (!year || !take(text, '-')) return std::nullopt;
    const auto month = take_number(text, 2);
    if (!month || !take(text, '-')) return std::nullopt;
    const auto day = take_number(text, 2);
    if (!day || !take(text, 'T')) return std::nullopt;
    const auto hour = take_number(text, 2);
    if (!hour || !take(text, ':')) return std::nullopt;
    const auto minute = take_number(text, 2);
    if (!minute || !take(text, ':')) return std::nullopt;
    const auto second = take_number(text, 2);
    if (!second) return std::nullopt;
    const auto zone = take_zone(text);
    if (!zone || !text.empty() || *hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{*year},
                                           std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok()) return std::nullopt;
    const std::int64_t days = std::chrono::sys_days{date}.time_since_epoch().count();
    return WallTime{days * kDay + *hour * 3600 + *minute * 60 + *second - std::int64_t{60} * *zone, *zone};
}

}  // namespace ninety
