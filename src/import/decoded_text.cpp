#include "import/decoded_text.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/text_file.h"

namespace ninety {
namespace {

void add_utf8(std::string& out, std::uint32_t c) {
    const auto byte = [&](std::uint32_t value) {
        out += static_cast<char>(static_cast<unsigned char>(value));
    };
    if (c < 0x80) return byte(c);
    if (c < 0x800) {
        byte(0xC0 | c >> 6);
    } else {
        if (c < 0x10000) {
            byte(0xE0 | c >> 12);
        } else {
            byte(0xF0 | c >> 18);
            byte(0x80 | (c >> 12 & 0x3F));
        }
        byte(0x80 | (c >> 6 & 0x3F));
    }
    byte(0x80 | (c & 0x3F));
}

// Broken surrogates become U+FFFD.
std::string from_utf16(std::string_view bytes, bool big) {
    const auto unit = [&](std::size_t i) -> std::uint32_t {
        const auto first = static_cast<unsigned char>(bytes[i]),
                   second = static_cast<unsigned char>(bytes[i + 1]);
        return big ? first * 256u + second : second * 256u + first;
    };
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        std::uint32_t c = unit(i);
        const bool high = c >= 0xD800 && c < 0xDC00, low = c >= 0xDC00 && c < 0xE000;
        if (high && i + 3 < bytes.size() && unit(i + 2) >= 0xDC00 && unit(i + 2) < 0xE000) {
            c = 0x10000 + ((c - 0xD800) << 10) + (unit(i + 2) - 0xDC00);
            i += 2;
        } else if (high || low) {
            c = 0xFFFD;
        }
        add_utf8(text, c);
    }
    return text;
}

// What Windows-1252 has at 0x80 to 0x9F; those that it has not are U+FFFD.
constexpr std::array<std::uint16_t, 32> kWestern{
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

std::string from_western(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char byte : bytes) {
        const auto c = static_cast<unsigned char>(byte);
        add_utf8(text, c >= 0x80 && c < 0xA0 ? kWestern[c - 0x80u] : c);
    }
    return text;
}

// Text in Latin letters: every second byte of its beginning is zero, on one side only.
enum class Utf16 { none, little, big };
Utf16 utf16_of(std::string_view bytes) {
    const std::size_t looked = std::min<std::size_t>(bytes.size(), 512) / 2;
    if (looked == 0 || bytes.size() % 2 != 0) return Utf16::none;
    std::size_t even = 0, odd = 0;
    for (std::size_t i = 0; i < looked; ++i) {
        even += bytes[2 * i] == '\0' ? 1 : 0;
        odd += bytes[2 * i + 1] == '\0' ? 1 : 0;
    }
    if (even == 0 && odd * 2 > looked) return Utf16::little;
    return odd == 0 && even * 2 > looked ? Utf16::big : Utf16::none;
}

// More than one in a hundred of the beginning: a picture's or a program's bytes.
bool looks_binary(std::string_view text) {
    const std::string_view start = text.substr(0, 4096);
    const auto controls = std::count_if(start.begin(), start.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    });
    return static_cast<std::size_t>(controls) * 100 > start.size();
}

}  // namespace

std::optional<std::string> decoded_text(std::string bytes) {
    const std::string_view view = bytes;
    std::string text;
    if (view.starts_with("\xFF\xFE"))
        text = from_utf16(view.substr(2), false);
    else if (view.starts_with("\xFE\xFF"))
        text = from_utf16(view.substr(2), true);
    else if (const Utf16 without_mark = utf16_of(view); without_mark != Utf16::none)
        text = from_utf16(view, without_mark == Utf16::big);
    else if (looks_binary(view))
        return std::nullopt;
    else if (first_invalid_utf8(view))
        text = from_western(view);
    else
        text = std::move(bytes);
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    if (text.find('\0') != std::string::npos || looks_binary(text)) return std::nullopt;
    return text;
}

}  // namespace ninety
