#include "core/visible_text.h"

#include <cstdio>

#include "core/utf8.h"

namespace ninety {
namespace {

// One character: how many bytes it has, and its code; 0 bytes where the text is not valid UTF-8.
struct Character {
    std::size_t bytes = 0;
    char32_t code = 0;
};

Character character_at(std::string_view text, std::size_t i) {
    const std::size_t bytes = utf8_length(text, i);
    if (bytes == 0) return {};
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    if (bytes == 1) return {1, byte(i)};
    char32_t code = byte(i) & (0xFFu >> (bytes + 1));
    for (std::size_t k = 1; k < bytes; ++k)
        code = code << 6 | (byte(i + k) & 0x3Fu);
    return {bytes, code};
}

bool acts(char32_t code) {
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029 ||
           code == 0x200E || code == 0x200F || code == 0x61C || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069) || code == 0xFEFF;
}

std::string written_out(char32_t code) {
    if (code == '\n') return "\\n";
    if (code == '\r') return "\\r";
    if (code == '\t') return "\\t";
    char text[16];
    std::snprintf(text, sizeof text, code < 0x80 ? "\\x%02x" : "\\u{%x}", static_cast<unsigned>(code));
    return text;
}

}  // namespace

bool is_plain(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const Character c = character_at(text, i);
        if (c.bytes == 0 || acts(c.code)) return false;
        i += c.bytes;
    }
    return true;
}

std::string plain(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const Character c = character_at(text, i);
        if (c.bytes == 0) {
            char byte[8];
            std::snprintf(byte, sizeof byte, "\\x%02x", static_cast<unsigned char>(text[i]));
            result += byte;
            ++i;
            continue;
        }
        if (acts(c.code))
            result += written_out(c.code);
        else
            result += text.substr(i, c.bytes);
        i += c.bytes;
    }
    return result;
}

}  // namespace ninety
