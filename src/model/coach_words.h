// What a coach's line looks like where it is read across the room.
#pragma once

#include "routine/coach_line.h"

namespace ninety {

// Some words in the language in use, 46 characters at most; empty for CoachLine::none.
const char* coach_words(CoachLine line);

}  // namespace ninety
