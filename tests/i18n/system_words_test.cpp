// Nobody is told to install what their system does not have, or to run what only a source tree has.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include "i18n/sentence.h"
#include "support/speaking.h"

using namespace ninety;
using test::Speaking;

TEST_CASE("what helps is named for the system that it is for, and for no other") {
    const auto on = [](const char* debian, const char* windows, const char* browser) {
        return std::string(kInBrowser ? browser : kOnWindows ? windows : debian);
    };
    const Helps both{.debian = "espeak-ng", .windows = "eSpeak NG"}, packages{.debian = "a / b"};
    CHECK(with_help("It is missing.", both) == on("It is missing. Installing espeak-ng helps.",
                                                  "It is missing. Installing eSpeak NG helps.",
                                                  "It is missing."));
    const Speaking german("de");
    CHECK(with_help("Fehlt.", packages) == on("Fehlt. Es hilft, a / b zu installieren.", "Fehlt.", "Fehlt."));
}

TEST_CASE("what only one system has is named in texts that only that system says") {
    // Said by what drives cameras, which other systems do not have; of the program for Debian; of packages.
    const std::set<std::string> allowed{"camera_problem.no_model", "camera_problem.bad_model",
                                        "camera_problem.cannot_compute", "camera_problem.not_here"};
    int lines = 0;
    for (const std::string language : {"en", "de", "es"}) {
        const auto file = std::filesystem::path(NINETY_CONTENT) / "strings" / (language + ".toml");
        std::ifstream in(file);
        std::string section;
        for (std::string line; std::getline(in, line);) {
            if (line.starts_with('[')) section = line.substr(1, line.find(']') - 1);
            const std::size_t equals = line.find(" = ");
            if (line.starts_with('#') || equals == std::string::npos) continue;
            ++lines;
            const std::string key = section + '.' + line.substr(0, equals);
            CAPTURE(language);
            CAPTURE(key);
            for (const std::string word : {"Debian", "apt-get", "scripts/", "fonts-", "XNNPACK", "espeak",
                                           "festival", "/dev/", "/usr/", "sudo"})
                CHECK_MESSAGE((allowed.contains(key) || line.find(word, equals) == std::string::npos), word);
        }
    }
    CHECK(lines > 3000);
}
