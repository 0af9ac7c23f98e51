// The window speaks a language as long as this lives.
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "i18n/say.h"

namespace ninety::test {

class Speaking {
  public:
    // "de": of the program's own languages, whose files have nothing wrong.
    explicit Speaking(const std::string& language) {
        std::vector<std::string> problems;
        strings_ =
            Strings::load(std::filesystem::path(NINETY_CONTENT) / "strings" / (language + ".toml"), problems);
        CHECK(problems.empty());
        speak(&strings_);
    }
    ~Speaking() { speak(nullptr); }
    Speaking(const Speaking&) = delete;
    Speaking& operator=(const Speaking&) = delete;

  private:
    Strings strings_;
};

}  // namespace ninety::test
