// What every fuzz target begins with: libFuzzer's bytes as text of the kind that read_text_file() lets
// through.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "core/text_file.h"

namespace ninety::fuzz {

inline std::optional<std::string> text_of(const std::uint8_t* bytes, std::size_t size) {
    std::string text(reinterpret_cast<const char*>(bytes), size);
    if (first_invalid_utf8(text) || text.find('\0') != std::string::npos) return std::nullopt;
    return text;
}

// Not assert(): that is gone in an optimised build.
inline void expect(bool true_always) {
    if (!true_always) __builtin_trap();
}

}  // namespace ninety::fuzz
