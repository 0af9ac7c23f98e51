// A number as a cell of a table that programs read.
#pragma once

#include <charconv>
#include <ostream>
#include <string_view>

namespace ninety {

// Not through the stream's own formatting: that follows the stream's locale and flags. No minus before a
// zero.
inline void put_number(std::ostream& out, double number, int decimals) {
    char text[64];
    const auto end = std::to_chars(text, text + sizeof text, number, std::chars_format::fixed, decimals);
    std::string_view digits(text, static_cast<std::size_t>(end.ptr - text));
    if (digits.starts_with('-') && digits.find_first_of("123456789") == digits.npos) digits.remove_prefix(1);
    out << digits;
}

}  // namespace ninety
