#include "core/output_file.h"

#include <doctest/doctest.h>

#include "support/temp_dir.h"

using namespace ninety;
namespace fs = std::filesystem;

TEST_CASE("an output is written whole, over the old one, and nothing else is left there") {
    const test::TempDir dir;
    const fs::path file = dir / "a.csv";
    REQUIRE(write_output(file, "one"));
    REQUIRE(write_output(file, "two"));
    CHECK(test::bytes_of(file) == "two");
    CHECK(dir.count() == 1);
}

TEST_CASE("an output that is given up leaves what was there before") {
    const test::TempDir dir;
    const fs::path file = dir.write("a.mp4", "old");
    {
        auto out = OutputFile::begin(file);
        REQUIRE(out);
        REQUIRE(out->write("half a fi"));
        OutputFile moved = std::move(*out);
        CHECK(fs::exists(moved.temporary()));
        CHECK(moved.temporary().parent_path() == dir.path());
    }
    CHECK(test::bytes_of(file) == "old");
    CHECK(dir.count() == 1);
}

TEST_CASE("nobody's file is in the way of the one that grows") {
    const test::TempDir dir;
    const fs::path mine = dir.write("b.partial.mp4", "mine");
    auto one = OutputFile::begin(dir / "b.mp4"), two = OutputFile::begin(dir / "b.mp4");
    REQUIRE((one && two));
    CHECK(one->temporary() != two->temporary());
    REQUIRE((one->write("1") && two->write("2") && two->finish() && one->finish()));
    CHECK(test::bytes_of(dir / "b.mp4") == "1");
    CHECK(test::bytes_of(mine) == "mine");
    CHECK(dir.count() == 2);
}

TEST_CASE("endings count in capitals, too") {
    for (const char* good : {"a.png", "a.PNG", "/x/a.b.Png"})
        CHECK(has_ending(good, ".png"));
    for (const char* bad : {"a.pngx", "a.pn", "png", ".png", "a.png/b", "a", "", "a.png."})
        CHECK_FALSE(has_ending(bad, ".png"));
}
