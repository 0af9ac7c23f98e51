#include "ui/letter_fonts.h"

#include <algorithm>
#include <cstdio>
#include <iterator>

namespace ninety {

LetterFonts shared_out(const LetterSet& letters, const std::vector<LetterSource>& sources) {
    LetterFonts out;
    out.nowhere = letters;
    for (const LetterSource& source : sources) {
        if (out.nowhere.empty()) break;
        LetterSet taken, left;
        std::set_intersection(out.nowhere.begin(), out.nowhere.end(), source.has.begin(), source.has.end(),
                              std::back_inserter(taken));
        if (taken.empty()) continue;
        std::set_difference(out.nowhere.begin(), out.nowhere.end(), taken.begin(), taken.end(),
                            std::back_inserter(left));
        out.fonts.push_back({source.file, source.face, std::move(taken)});
        out.nowhere = std::move(left);
    }
    return out;
}

std::string some_of(const LetterSet& letters) {
    constexpr std::size_t kMost = 6;
    std::string words;
    for (const char16_t c : letters.substr(0, kMost)) {
        if (!words.empty()) words += ' ';
        char hex[8];
        std::snprintf(hex, sizeof hex, "U+%04X", static_cast<unsigned>(c));
        words += hex;
    }
    return letters.size() > kMost ? words + " \u2026" : words;
}

}  // namespace ninety
