// What the window says, in a language: key -> text, from content/strings/<language>.toml.
//
// English is built into the program, so that there is always something to say; a file of another language
// adds to it, text by text. Placeholders are printf's conversions (%d, %.0f, %s), the same and in the same
// order as in English: texts where they differ are refused, so that what fills them can rely on them. Nothing
// here draws.
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "i18n/text.h"

namespace ninety {

class Strings {
  public:
    // English.
    Strings();
    // What is built in.
    static const Strings& english();

    // The file over English. Every text that is refused, and every key that English does not have, is
    // appended to `problems` as "file:line: sentence"; English stands in its place.
    static Strings load(const std::filesystem::path& file, std::vector<std::string>& problems);

    // The same from a text that was read from `file`.
    static Strings from(std::string_view text, const std::filesystem::path& file,
                        std::vector<std::string>& problems);

    // As long as this object lives.
    const char* text(Text text) const { return texts_[text.index()].c_str(); }

    // Keys that English has and the loaded file does not.
    const std::vector<std::string>& missing() const { return missing_; }
    // Between whole numbers and decimals: '.' or ','. From the key "language.decimal".
    char decimal_mark() const;

  private:
    std::array<std::string, kTextCount> texts_;  // by Text::index()
    std::vector<std::string> missing_;
};

// A language that there is a file for: "de", and its own name for itself.
struct Language {
    std::string code, name;
    friend bool operator==(const Language&, const Language&) = default;
};

// English first, the others by their codes. `folder` is content/strings.
std::vector<Language> languages_in(const std::filesystem::path& folder);

// What `ninety check` says of content/strings: wrong placeholders, unknown and missing keys, by file and
// line.
std::vector<std::string> strings_problems(const std::filesystem::path& file);

}  // namespace ninety
