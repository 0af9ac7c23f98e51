#include "core/letter_case.h"

#include <cstdint>

namespace ninety {
namespace {

// Of those letters that are two bytes of UTF-8 (U+0080 to U+07FF) and have a small form that is, too.
std::uint32_t small_letter(std::uint32_t c) {
    const auto in = [c](std::uint32_t low, std::uint32_t high) { return c >= low && c <= high; };
    if (in(0xC0, 0xDE) && c != 0xD7) return c + 0x20;     // Latin-1
    if (in(0x391, 0x3A9) && c != 0x3A2) return c + 0x20;  // Greek
    if (in(0x410, 0x42F)) return c + 0x20;                // Cyrillic
    if (in(0x400, 0x40F)) return c + 0x50;
    if (c == 0x178) return 0xFF;  // capital y with diaeresis: its small form is Latin-1's
    // Latin Extended-A: pairs, from even to odd or the other way round.
    if ((in(0x100, 0x12F) || in(0x132, 0x137) || in(0x14A, 0x177)) && c % 2 == 0) return c + 1;
    if ((in(0x139, 0x148) || in(0x179, 0x17E)) && c % 2 == 1) return c + 1;
    return c;
}

}  // namespace

std::string folded(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t"), last = text.find_last_not_of(" \t");
    if (first == std::string_view::npos) return {};
    text = text.substr(first, last - first + 1);
    std::string small;
    small.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool two = (byte & 0xE0u) == 0xC0u && i + 1 < text.size();
        if (byte >= 'A' && byte <= 'Z') {
            small += static_cast<char>(byte - 'A' + 'a');
        } else if (two) {
            const auto next = static_cast<unsigned char>(text[++i]);
            const std::uint32_t c = small_letter(((byte & 0x1Fu) << 6) | (next & 0x3Fu));
            small += static_cast<char>(0xC0u | (c >> 6));
            small += static_cast<char>((next & 0xC0u) | (c & 0x3Fu));
        } else {
            small += text[i];
        }
    }
    return small;
}

}  // namespace ninety
