// Numbers as programs write and read them: a point, no thousands, whatever the language.
//
// Through <charconv> where the standard library has it for doubles; the browser's has not, and says the same
// by other means (by_hand). Knows no units and no limits.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ninety {

// The whole text as one number, nothing before or after it; no plus sign, as std::from_chars reads. Nothing
// where it is no number, or too large or small for a double.
std::optional<double> number_in(std::string_view text);

// The shortest text that reads back as the same number.
std::string shortest_number(double value);

// With so many decimals, 0..17, rounded; never in powers of ten.
std::string fixed_number(double value, int decimals);

// What is used where <charconv> does not do; everywhere, so that every system's tests compare both.
namespace by_hand {
std::optional<double> number_in(std::string_view text);
std::string shortest_number(double value);
std::string fixed_number(double value, int decimals);
}  // namespace by_hand

}  // namespace ninety
