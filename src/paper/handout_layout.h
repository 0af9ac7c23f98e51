// Where everything stands on a handout: one A4 page upright.
//
// Points (1/72 inch), x to the right and y down from the page's upper left corner. Heights come from the
// words, the four pictures share what is left; where that would be too little, all letters become smaller.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "paper/handout_words.h"
#include "paper/letters.h"

namespace ninety {

inline constexpr double kPaperWidth = 595.276, kPaperHeight = 841.890;  // A4
// Nothing is printed closer to the edge: office printers leave out 6 mm.
inline constexpr double kPaperMargin = 34;

struct Area {
    double x = 0, y = 0, width = 0, height = 0;
    double right() const { return x + width; }
    double bottom() const { return y + height; }
};

enum class Ink { text, soft, accent, warn, white };

struct PrintedLine {
    std::string text;
    double x = 0, baseline = 0;
    TextStyle style;
    Ink ink = Ink::text;
    Area box;  // from its highest to its lowest letter
};

struct Disc {
    double x = 0, y = 0, radius = 0;
};
// To write on.
struct Rule {
    double x = 0, y = 0, width = 0;
};

struct HandoutPage {
    std::vector<PrintedLine> lines;
    std::array<Area, 4> pictures;
    std::vector<Disc> discs;  // behind the steps' numbers
    std::vector<Rule> rules;
    Area bar;               // the accent above the title
    Area stop_signs;        // the ground that they stand on
    Area qr;                // with its light margin
    double letters_01 = 1;  // how large letters are, of what was meant
};

HandoutPage lay_out(const HandoutWords& words, Letters& letters);

}  // namespace ninety
