// Numbers of 16 bits (IEEE 754 binary16), in which model files keep their weights.
#pragma once

#include <cstdint>

namespace ninety {

// Exact: every half is a float. Infinities and NaN stay what they are.
// The built-in is what std::bit_cast is made of, which not every standard library has yet.
constexpr float from_half(std::uint16_t half) {
    const std::uint32_t sign = static_cast<std::uint32_t>(half & 0x8000u) << 16;
    const std::uint32_t exponent = (half >> 10) & 31u, fraction = half & 1023u;
    if (exponent == 0) {  // zero, or too small for a leading one
        const float size = static_cast<float>(fraction) * 0x1p-24f;
        return sign ? -size : size;
    }
    if (exponent == 31) return __builtin_bit_cast(float, sign | 0x7F800000u | (fraction << 13));
    return __builtin_bit_cast(float, sign | ((exponent + 112) << 23) | (fraction << 13));
}

}  // namespace ninety
