#include "core/number_text.h"

#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace ninety {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// [-] digits [. digits] [e [+-] digits], with a digit before or after the point: what from_chars takes.
bool is_decimal(std::string_view text) {
    std::size_t at = text.starts_with('-') ? 1 : 0, digits = 0;
    const auto pass_digits = [&] {
        const std::size_t from = at;
        while (at < text.size() && is_digit(text[at]))
            ++at;
        return at - from;
    };
    digits = pass_digits();
    if (at < text.size() && text[at] == '.') {
        ++at;
        digits += pass_digits();
    }
    if (digits == 0) return false;
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
        if (pass_digits() == 0) return false;
    }
    return at == text.size();
}

// The names that from_chars knows besides digits.
std::optional<double> named_number(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    std::string small(text);
    for (char& c : small)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (small == "inf" || small == "infinity") return negative ? -HUGE_VAL : HUGE_VAL;
    if (small == "nan") return std::nan("");
    return std::nullopt;
}

}  // namespace

namespace by_hand {

std::optional<double> number_in(std::string_view text) {
    if (!is_decimal(text)) return named_number(text);
    const std::string ended(text);
    errno = 0;
    const double value = std::strtod(ended.c_str(), nullptr);
    if (errno == ERANGE && (value == 0 || std::isinf(value))) return std::nullopt;
    return value;
}

std::string fixed_number(double value, int decimals) {
    char text[400];  // the largest double has 309 digits before the point
    const int length = std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return {text, static_cast<std::size_t>(length)};
}

std::string shortest_number(double value) {
    if (!std::isfinite(value)) return std::isnan(value) ? "nan" : value < 0 ? "-inf" : "inf";
    // 1. As few digits as read back: "d.ddde+xx".
    char text[40];
    int precision = 0;
    do {
        std::snprintf(text, sizeof text, "%.*e", precision, value);
    } while (std::strtod(text, nullptr) != value && ++precision < 17);
    const std::string powers = text;
    // 2. The same number without powers of ten, where that is no longer; from there on every digit counts.
    const int exponent = std::atoi(powers.c_str() + powers.find('e') + 1);
    const std::string fixed = fixed_number(value, precision > exponent ? precision - exponent : 0);
    return fixed.size() <= powers.size() ? fixed : powers;
}

}  // namespace by_hand

#ifdef __cpp_lib_to_chars

std::optional<double> number_in(std::string_view text) {
    double value = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || end.ec != std::errc() || end.ptr != text.data() + text.size()) return std::nullopt;
    return value;
}

std::string shortest_number(double value) {
    char text[32];
    return {text, std::to_chars(text, text + sizeof text, value).ptr};
}

std::string fixed_number(double value, int decimals) {
    char text[400];
    return {text, std::to_chars(text, text + sizeof text, value, std::chars_format::fixed, decimals).ptr};
}

#else

std::optional<double> number_in(std::string_view text) {
    return by_hand::number_in(text);
}
std::string shortest_number(double value) {
    return by_hand::shortest_number(value);
}
std::string fixed_number(double value, int decimals) {
    return by_hand::fixed_number(value, decimals);
}

#endif

}  // namespace ninety
