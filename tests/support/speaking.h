// The window speaks a language as long as this lives.
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "i18n/translate.h"

namespace ninety::test {

class Speaking {
  public:
    // "de": of the program's own languages, whose files have nothing wrong.
    explicit Speaking(const std::string& language) {
        std::vector<std::string> problems;
        strings_ =
            Strings::load(std::filesystem::path(NINETY_CONTENT) / "strings" / (language + ".toml"), problems);
        CHECK(problems.empty());
        use_language(&strings_);
    }
    ~Speaking() { use_language(nullptr); }
    Speaking(const Speaking&) = delete;
    Speaking& operator=(const Speaking&) = delete;

  private:
    Strings strings_;
};

}  // namespace ninety::test
