// Where the window's letters are: Inter, as it is shipped with the program, or as the system has it.
#pragma once

#include <filesystem>
#include <string>

namespace ninety {

enum class FontWeight { regular, semibold };

struct FontFile {
    std::string file;    // empty: there is none
    bool inter = false;  // no other font stands in for it
};

// The folder with Inter-Regular.otf and Inter-SemiBold.otf; set once, before the first letters are wanted.
// Without it, or where a file is missing there, the system is asked.
void use_fonts_in(const std::filesystem::path& folder);

// What to draw letters with.
FontFile font_file(FontWeight weight);

// What the system has that is closest to Inter (fontconfig); a browser has nothing that could be read.
FontFile system_font(FontWeight weight);

}  // namespace ninety
