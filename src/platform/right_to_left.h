// Unicode's order of a line that is read from right to left, with Arabic joined: FriBidi's, where it is
// installed (most desktops have it). Loaded when the first such line is drawn.
#pragma once

#include <cstdint>
#include <vector>

namespace ninety {

// The line's code points, in the order in which they are drawn; false, and the same, without FriBidi.
bool order_right_to_left(std::vector<std::uint32_t>& letters);

}  // namespace ninety
