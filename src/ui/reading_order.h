// A line of text in the order in which it is drawn, from left to right: Hebrew and Arabic are read the other
// way, and Arabic letters are joined. Dear ImGui draws letters as they come.
//
// Who can do it properly is given from outside (platform/right_to_left.h); without that runs of such letters
// are turned round and stand unjoined. A line, not a paragraph: whoever wraps text wraps first.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/fixed_text.h"

namespace ninety {

// Puts a line's code points into the order of drawing, joined; false if it cannot. Null: nobody can.
using OrderLine = bool(std::vector<std::uint32_t>& letters);
void use_order(OrderLine* order);

bool has_right_to_left(std::string_view text);

std::string in_reading_order(std::string_view line);
// The same without whoever can do it properly.
std::string with_turned_runs(std::string_view line);

// A short one as it is drawn. No heap where nothing has to be turned.
template <std::size_t N>
FixedText<N> as_drawn(const FixedText<N>& line) {
    return has_right_to_left(line.view()) ? FixedText<N>(in_reading_order(line.view())) : line;
}

}  // namespace ninety
