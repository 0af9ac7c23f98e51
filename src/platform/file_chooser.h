// A file to open, chosen by the person where a window cannot be dropped on with a finger: a page. On a
// desktop files are dropped, and nothing is asked.
#pragma once

namespace ninety {

// Returns at once. A file that is chosen comes later, a copy of it as SDL_DROPFILE; nothing comes where none
// is.
void choose_file();

}  // namespace ninety
