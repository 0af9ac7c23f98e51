// What a handout says of a routine, in the language of the window. Where it stands on the page is
// handout_layout.h's business.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "content/article.h"
#include "routine/routine.h"

namespace ninety {

struct HandoutStep {
    std::string title, words;
};

// A label with what belongs to it: "Changing sides", "30 s".
struct HandoutFact {
    std::string label, value;
};

struct StopSigns {
    std::string heading;
    std::string lead_in;  // "Call your emergency number if you have:"; may be empty
    std::vector<std::string> signs;
    std::vector<std::string> sentences;  // that are a sign by themselves
};

struct HandoutWords {
    std::string title, subtitle;
    std::string dose, dose_side;  // "2 x 45 s", "on each side"
    std::array<HandoutStep, 4> steps;
    std::vector<HandoutFact> facts;
    std::string feel;
    // In the article's order: what to stop for, what to ask about first, what is an emergency.
    std::vector<StopSigns> stop_signs;
    std::vector<std::string> write_in;  // labels with a line to write on
    std::string qr_title, qr_words, made;
};

// `stop_signs_page`: the article's first page (kStopSignsPage); without it the few words stand that the
// window has without an article.
HandoutWords handout_words(const Routine& routine, const Article* stop_signs_page);

// Each heading of the page that lists something: what leads to the list, what is listed, and paragraphs that
// begin in bold letters, which are signs, too.
std::vector<StopSigns> stop_signs_of(const Article& page);

}  // namespace ninety
