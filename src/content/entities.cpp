#include "content/entities.h"

#include <charconv>
#include <iterator>
#include <utility>

namespace ninety {
namespace {

// U+00A0 to U+00FF in order: what the window's font has, see content/README.md.
constexpr std::string_view kLatin1[] = {
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",    "copy",
    "ordf",   "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn", "sup2",   "sup3",
    "acute",  "micro",  "para",   "middot", "cedil",  "sup1",   "ordm",   "raquo",  "frac14", "frac12",
    "frac34", "iquest", "Agrave", "Aacute", "Acirc",  "Atilde", "Auml",   "Aring",  "AElig",  "Ccedil",
    "Egrave", "Eacute", "Ecirc",  "Euml",   "Igrave", "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde",
    "Ograve", "Oacute", "Ocirc",  "Otilde", "Ouml",   "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",
    "Uuml",   "Yacute", "THORN",  "szlig",  "agrave", "aacute", "acirc",  "atilde", "auml",   "aring",
    "aelig",  "ccedil", "egrave", "eacute", "ecirc",  "euml",   "igrave", "iacute", "icirc",  "iuml",
    "eth",    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide", "oslash", "ugrave",
    "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};
static_assert(std::size(kLatin1) == 96);

// The others that an author of these pages could need; HTML knows two thousand.
constexpr std::pair<std::string_view, std::string_view> kNamed[] = {
    {"amp", "&"},        {"lt", "<"},         {"gt", ">"},          {"quot", "\""},      {"apos", "'"},
    {"ndash", "\u2013"}, {"mdash", "\u2014"}, {"hellip", "\u2026"}, {"lsquo", "\u2018"}, {"rsquo", "\u2019"},
    {"ldquo", "\u201C"}, {"rdquo", "\u201D"}, {"minus", "\u2212"},
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
    for (std::size_t i = 0; i < std::size(kLatin1); ++i)
        if (kLatin1[i] == name) return utf8(0xA0 + static_cast<unsigned long>(i));
    return std::nullopt;
}

}  // namespace ninety
