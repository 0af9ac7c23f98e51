// Left or right: always the person's own, never the screen's.
#pragma once

#include <array>
namespace ninety {

enum class Side { left, right };
inline constexpr std::array kSides{Side::left, Side::right};

constexpr Side other(Side side) {
    return side == Side::left ? Side::right : Side::left;
}

// +1 for right, -1 for left: the sign of the body's z axis (x anterior, y superior, z right).
constexpr float z_sign(Side side) {
    return side == Side::right ? 1.0f : -1.0f;
}

constexpr const char* name_of(Side side) {
    return side == Side::right ? "right" : "left";
}

}  // namespace ninety
