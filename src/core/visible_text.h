// File names and other people's text for a terminal or a window: nothing in it acts, everything is seen.
//
// A file's name may hold what a terminal obeys (colours, titles, a second line that looks like the program's
// own). Whatever is not plain text is written out: \n, \x1b, \xff, \u{9b}, \u{202e}.
#pragma once

#include <string>
#include <string_view>

namespace ninety {

// Valid UTF-8 without control characters (C0, delete, C1), line separators and marks that turn the
// direction of writing.
bool is_plain(std::string_view text);

// The same text with all that is not plain written out; plain text comes back as it is.
std::string plain(std::string_view text);

}  // namespace ninety
