// A number as a cell of a table that programs read.
#pragma once

#include <ostream>
#include <string_view>

#include "core/number_text.h"

namespace ninety {

// Not through the stream's own formatting: that follows the stream's locale and flags. No minus before a
// zero.
inline void put_number(std::ostream& out, double number, int decimals) {
    const std::string text = fixed_number(number, decimals);
    std::string_view digits(text);
    if (digits.starts_with('-') && digits.find_first_of("123456789") == digits.npos) digits.remove_prefix(1);
    out << digits;
}

}  // namespace ninety
