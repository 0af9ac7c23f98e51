// Fonts for letters that the window's own has not got, of those that fontconfig knows: which file has which.
//
// Nothing is shipped for it, and nothing is loaded where no such letter occurs.
#pragma once

#include <string>
#include <vector>

#include "model/own_letters.h"

namespace ninety {

struct LetterFont {
    std::string file;
    int face = 0;       // of a collection
    LetterSet letters;  // that are taken from it
};

struct LetterFonts {
    std::vector<LetterFont> fonts;  // the closest to Inter first
    LetterSet nowhere;              // letters that no font has
};

// One after the other takes those of the letters that it `has`; a font that would give none is left out.
struct LetterSource {
    std::string file;
    int face = 0;
    LetterSet has;
};
LetterFonts shared_out(const LetterSet& letters, const std::vector<LetterSource>& sources);

// Some ten milliseconds. `bold`: for headings.
LetterFonts find_letter_fonts(const LetterSet& letters, bool bold);

// "U+3042 U+6F22": the first few, for a sentence; drawn they would be question marks.
std::string some_of(const LetterSet& letters);

}  // namespace ninety
