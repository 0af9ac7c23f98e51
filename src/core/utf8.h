// UTF-8, byte by byte.
#pragma once

#include <cstddef>
#include <string_view>

namespace ninety {

// Length of the valid sequence that starts at byte `i`, 1 to 4, or 0. Unicode 15, table 3-7.
std::size_t utf8_length(std::string_view text, std::size_t i);

}  // namespace ninety
