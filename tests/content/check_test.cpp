#include "content/check.h"

#include <doctest/doctest.h>

#include "support/temp_dir.h"

using namespace ninety;

TEST_CASE("what is shipped is without a problem") {
    const CheckReport report = check_content(NINETY_CONTENT);
    for (const std::string& problem : report.problems)
        MESSAGE(problem);
    CHECK(report.problems.empty());
    CHECK(report.files_checked >= 10);
}

TEST_CASE("a folder's problems are all named; nothing to check is one, too") {
    const test::TempDir folder;
    CHECK(check_content(folder.path()).problems.size() == 1);
    CHECK(check_content(folder / "gone").problems.size() == 1);
    folder.write("routines/a.toml", "hold_s = 3\n");
    folder.write("article/10-a.md", "# A\n\n<i>x</i>\n");
    const CheckReport report = check_content(folder.path());
    CHECK(report.files_checked == 2);
    REQUIRE(report.problems.size() == 2);
    CHECK(report.problems[0].find("10-a.md:3: ") != std::string::npos);
    CHECK(report.problems[1].find("a.toml:1: ") != std::string::npos);
}

TEST_CASE("one file is checked alone, and other kinds of file are named") {
    const test::TempDir folder;
    CHECK(check_content(folder.write("a.toml", "sets = 2\n")).problems.empty());
    CHECK(check_content(folder.write("a.md", "# A\n")).problems.empty());
    CHECK(check_content(folder.write("a.txt", "A")).problems.size() == 1);
}

TEST_CASE("files that the trainer would not see are named; README.md and hidden ones are passed over") {
    const test::TempDir folder;
    folder.write("article/10-a.md", "# A\n");
    folder.write("article/README.md", "<b>\n");
    folder.write("article/.10-a.md.swp", "");
    folder.write("article/20-b.txt", "");
    folder.write("routines/a.tml", "");
    const CheckReport report = check_content(folder.path());
    CHECK(report.files_checked == 1);
    CHECK(report.problems == std::vector<std::string>{
                                 (folder / "article/20-b.txt").string() + ": only .md files are read here",
                                 (folder / "routines/a.tml").string() + ": only .toml files are read here"});
}
