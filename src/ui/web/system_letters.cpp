// A browser shows nobody its fonts' files: what Inter has not got is told of.
#include "ui/letter_fonts.h"

namespace ninety {

LetterFonts find_letter_fonts(const LetterSet& letters, bool) {
    return {{}, letters};
}

}  // namespace ninety
