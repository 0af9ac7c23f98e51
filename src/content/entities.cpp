#include "content/entities.h"

#include <charconv>
#include <utility>

namespace ninety {
namespace {

// Those that an author of these pages could need; HTML knows two thousand.
constexpr std::pair<std::string_view, std::string_view> kNamed[] = {
    {"amp", "&"},         {"lt", "<"},          {"gt", ">"},          {"quot", "\""},
    {"apos", "'"},        {"nbsp", "\u00A0"},   {"deg", "\u00B0"},    {"frac12", "\u00BD"},
    {"frac14", "\u00BC"}, {"times", "\u00D7"},  {"middot", "\u00B7"}, {"ndash", "\u2013"},
    {"mdash", "\u2014"},  {"hellip", "\u2026"}, {"lsquo", "\u2018"},  {"rsquo", "\u2019"},
    {"ldquo", "\u201C"},  {"rdquo", "\u201D"},  {"auml", "\u00E4"},   {"ouml", "\u00F6"},
    {"uuml", "\u00FC"},   {"Auml", "\u00C4"},   {"Ouml", "\u00D6"},   {"Uuml", "\u00DC"},
    {"szlig", "\u00DF"},  {"eacute", "\u00E9"}, {"minus", "\u2212"},  {"plusmn", "\u00B1"},
};

std::optional<std::string> utf8(unsigned long code) {
    if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return std::nullopt;
    const auto byte = [](unsigned long value) { return static_cast<char>(value); };
    if (code < 0x80) return std::string{byte(code)};
    if (code < 0x800) return std::string{byte(0xC0 | code >> 6), byte(0x80 | (code & 0x3F))};
    if (code < 0x10000)
        return std::string{byte(0xE0 | code >> 12), byte(0x80 | (code >> 6 & 0x3F)),
                           byte(0x80 | (code & 0x3F))};
    return std::string{byte(0xF0 | code >> 18), byte(0x80 | (code >> 12 & 0x3F)),
                       byte(0x80 | (code >> 6 & 0x3F)), byte(0x80 | (code & 0x3F))};
}

}  // namespace

std::optional<std::string> decode_entity(std::string_view entity) {
    if (entity.size() < 3 || entity.front() != '&' || entity.back() != ';') return std::nullopt;
    std::string_view name = entity.substr(1, entity.size() - 2);
    if (name.front() == '#') {
        name.remove_prefix(1);
        const bool hex = !name.empty() && (name.front() == 'x' || name.front() == 'X');
        if (hex) name.remove_prefix(1);
        unsigned long code = 0;
        const auto [end, error] =
            std::from_chars(name.data(), name.data() + name.size(), code, hex ? 16 : 10);
        if (error != std::errc{} || end != name.data() + name.size()) return std::nullopt;
        return utf8(code);
    }
    for (const auto& [known, character] : kNamed)
        if (known == name) return std::string(character);
    return std::nullopt;
}

}  // namespace ninety
