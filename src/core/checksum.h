// A number that tells a damaged file from a whole one; no protection against anybody who means harm.
#pragma once

#include <cstdint>
#include <string_view>

namespace ninety {

// FNV-1a, 32 bits.
inline std::uint32_t checksum(std::string_view bytes) {
    std::uint32_t sum = 2166136261u;
    for (const char byte : bytes)
        sum = (sum ^ static_cast<unsigned char>(byte)) * 16777619u;
    return sum;
}

}  // namespace ninety
