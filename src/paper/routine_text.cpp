#include "paper/routine_text.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <sstream>

#include "content/routine_file.h"
#include "core/choice.h"
#include "core/number_text.h"
#include "core/problem_words.h"
#include "core/text_file.h"
#include "i18n/sentence.h"
#include "routine/routine_keys.h"

namespace ninety {
namespace {

// One code point, and how many bytes it took; asks for valid UTF-8.
std::pair<char32_t, std::size_t> first_letter(std::string_view text) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
    };
    const unsigned lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    char32_t letter = lead & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i)
        letter = letter << 6 | (byte(i) & 0x3Fu);
    return {letter, length};
}

std::string quoted(std::string_view text) {
    std::string out = "\"";
    while (!text.empty()) {
        const auto [letter, length] = first_letter(text);
        text.remove_prefix(std::min(length, text.size()));
        char escape[16] = {};
        if (letter == '"' || letter == '\\')
            std::snprintf(escape, sizeof escape, "\\%c", static_cast<char>(letter));
        else if (letter >= 0x20 && letter < 0x7F)
            escape[0] = static_cast<char>(letter);
        else if (letter <= 0xFFFF)
            std::snprintf(escape, sizeof escape, "\\u%04X", static_cast<unsigned>(letter));
        else
            std::snprintf(escape, sizeof escape, "\\U%08X", static_cast<unsigned>(letter));
        out += escape;
    }
    return out + "\"";
}

// So many digits that the same number is read again.
std::string number(double value) {
    return shortest_number(value);
}

// What programs that write letters make of " in any language.
constexpr std::array<std::string_view, 7> kCurlyQuotes{"\u201c", "\u201d", "\u201e", "\u201f",
                                                       "\u00ab", "\u00bb", "\u2033"};

std::string as_typed(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t length = 1;
        for (const std::string_view quote : kCurlyQuotes)
            if (text.substr(i).starts_with(quote)) length = quote.size();
        if (length > 1)
            plain += '"';
        else if (text[i] == '\r')
            plain += text.substr(i).starts_with("\r\n") ? "" : "\n";
        else
            plain += text[i];
        i += length;
    }
    return plain;
}

}  // namespace

std::string routine_text(const Routine& routine) {
    std::ostringstream out;
    out << "# Ninety routine\nname = " << quoted(routine.name.view()) << "\n";
    for (const auto& key : kRoutineTimeKeys)
        out << key.name << " = " << number((routine.*key.member).value) << "\n";
    out << "sets = " << routine.sets << "\n";
    out << "first_side = \"" << choice_name<Side>(kSideNames, routine.first_side) << "\"\n";
    out << "variant = \"" << choice_name<Variant>(kVariantNames, routine.variant) << "\"\n";
    out << kGentlerKey << " = " << number(routine.gentler.value) << "\n";
    return out.str();
}

bool looks_like_routine(std::string_view text) {
    if (text.size() > kMostRoutineText) return false;
    // At the beginning of a line: in the middle it is somebody's prose about routines.
    for (std::size_t at = text.find("hold_s"); at != std::string_view::npos;
         at = text.find("hold_s", at + 1)) {
        const std::size_t line = at == 0 ? 0 : text.find_last_of("\r\n", at - 1) + 1;
        if (text.substr(line, at - line).find_first_not_of(" \t") == std::string_view::npos) return true;
    }
    return false;
}

Result<Routine> routine_in_text(std::string_view text, const std::string& called) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (const auto wrong = first_invalid_utf8(text))
        return Error{at_line(called, line_at(text, *wrong), problem_sentence<Problem::file_not_utf8>())};
    const auto as_it_is = routine_from(std::string(text), called);
    if (as_it_is) return as_it_is;
    const auto typed = routine_from(as_typed(text), called);
    return typed ? typed : as_it_is;
}

}  // namespace ninety
