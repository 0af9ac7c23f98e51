// Links where folders should be.
#include <doctest/doctest.h>

#include "content/check.h"
#include "support/temp_dir.h"

using namespace ninety;

TEST_CASE("a folder that is a link in a circle, a link to nowhere or a file is a problem, never nothing") {
    const test::TempDir folder;
    folder.write("routines/a.toml", "sets = 2\n");
    CHECK(check_content(folder.path()).problems.empty());
    for (const char* part : {"article", "strings"}) {
        const std::filesystem::path place = folder / part;
        for (const std::string target : {part, "nowhere"}) {
            std::filesystem::create_symlink(target, place);
            const CheckReport report = check_content(folder.path());
            CHECK(report.files_checked == 1);
            REQUIRE(report.problems.size() == 1);
            CHECK(report.problems[0].starts_with(place.string() + ": "));
            std::filesystem::remove(place);
        }
        folder.write(part, "");
        REQUIRE(check_content(folder.path()).problems.size() == 1);
        CHECK(check_content(folder.path()).problems[0] == place.string() + ": this is not a folder");
        std::filesystem::remove(place);
    }
    std::filesystem::create_symlink("loop", folder / "loop");
    REQUIRE(check_content(folder / "loop").problems.size() == 1);
    CHECK(check_content(folder / "loop").problems[0].find("cannot be read") != std::string::npos);
}
