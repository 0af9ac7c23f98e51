// The program's own languages: what is tried in each is tried in the next one as soon as its file is there.
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "i18n/strings.h"

namespace ninety::test {

// "en", "de", "es": English first.
inline std::vector<std::string> languages() {
    std::vector<std::string> codes;
    for (const Language& language : languages_in(std::filesystem::path(NINETY_CONTENT) / "strings"))
        codes.push_back(language.code);
    REQUIRE(codes.size() >= 3);
    return codes;
}

}  // namespace ninety::test
