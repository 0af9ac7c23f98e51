// Where the names of things stand: at the picture's left or right edge, each with a straight line to its
// thing.
//
// No name covers another, a line, or a place that is taken; no line crosses a line or a place that is taken,
// and none is longer than half of the picture's width.
// What does not fit is left out, the last of them first. Lengths are pixels, origin top left; values only.
#pragma once

#include <array>
#include <glm/vec2.hpp>
#include <optional>
#include <span>

namespace ninety {

struct PixelBox {
    glm::vec2 low{0}, high{0};
};

struct Callout {
    glm::vec2 point{0};  // what it names
    glm::vec2 size{0};   // of the name, with its ground
};

struct PlacedCallout {
    PixelBox name;
    glm::vec2 line_end{0};  // on the name's inner edge
};

inline constexpr std::size_t kMostCallouts = 4;
using PlacedCallouts = std::array<std::optional<PlacedCallout>, kMostCallouts>;

// In the order asked for; of names that cannot all stand, the later ones are left out, and so is one whose
// thing is not in the picture or under what is taken. `edge`: between names and the picture's border; `gap`:
// between a name and all else. At most kMostCallouts (asserted).
PlacedCallouts place_callouts(std::span<const Callout> callouts, const PixelBox& picture,
                              std::span<const PixelBox> taken, float edge, float gap);

}  // namespace ninety
