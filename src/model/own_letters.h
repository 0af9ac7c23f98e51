// The letters in a person's own words (names, notes, files, what devices are called) that not every window
// has: beyond Latin. Fonts for them are looked for when they occur, and only for them.
//
// Letters of the first plane alone: others (emoji, rare Han) have no room in Dear ImGui's font. Pure.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "model/app_state.h"

namespace ninety {

// Sorted, each once.
using LetterSet = std::u16string;

// Those of a text that are beyond U+017F and are drawn: no marks that only steer. Invalid UTF-8 has none.
void add_letters(LetterSet& letters, std::string_view text);

// With the whole alphabet of each letter that has a small one (Greek, Cyrillic, Hebrew, Arabic with its
// joined forms, kana): what is typed next is there already.
LetterSet with_alphabets(const LetterSet& letters);

class OwnLetters {
  public:
    // Looks for more; true if there are. Lists that are the same as before cost nothing.
    bool look(const AppState& state);
    // All that have ever been seen while the window is open.
    const LetterSet& letters() const { return letters_; }

  private:
    LetterSet letters_;
    std::shared_ptr<const KnownData> known_;  // the history that was looked at
    std::shared_ptr<const ImportOffer> offer_;
};

}  // namespace ninety
