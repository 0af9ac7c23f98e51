#include "core/atomic_file.h"

#include <doctest/doctest.h>

#include "support/temp_dir.h"

using namespace ninety;
namespace fs = std::filesystem;

TEST_CASE("a file is replaced whole, in a folder made for it, and nothing else is left there") {
    const test::TempDir dir;
    const fs::path file = dir / "new/deep/a.txt";
    REQUIRE(replace_file(file, "one"));
    REQUIRE(replace_file(file, "two"));
    CHECK(test::bytes_of(file) == "two");
    CHECK(std::distance(fs::directory_iterator(file.parent_path()), {}) == 1);
}

TEST_CASE("the old file can be kept, and comes back if the save fails") {
    const test::TempDir dir;
    const fs::path file = dir.write("a.txt", "old");
    REQUIRE(replace_file(file, "new", dir / "a.txt.broken-1"));
    CHECK(test::bytes_of(file) == "new");
    CHECK(test::bytes_of(dir / "a.txt.broken-1") == "old");
    CHECK_FALSE(replace_file(file, "newer", dir / "no-folder/a.txt"));
    CHECK(test::bytes_of(file) == "new");
    CHECK(dir.count() == 2);
}
