// What `ninety check` says of a content folder or of one file.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace ninety {

struct CheckReport {
    std::vector<std::string> problems;  // "file:line: sentence"
    int files_checked = 0;
};

// A folder with article/*.md, article/<language>/*.md, routines/*.toml, strings/<language>.toml and
// voice/<language>.txt, or one such file (of strings or of a voice, if it lies in a folder of that name).
// Pages and texts that a language lacks are problems. A missing or empty folder is a problem, and so is a
// file of another kind in article/ or routines/: the trainer would not see it. README.md and hidden files are
// passed over. Links of a single page are not followed: the other pages are not read.
CheckReport check_content(const std::filesystem::path& folder_or_file);

}  // namespace ninety
