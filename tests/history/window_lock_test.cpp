// The file by which open windows learn of each other, and that the person has deleted everything.
#include "history/window_lock.h"

#include <doctest/doctest.h>

#include "support/temp_dir.h"

using namespace ninety;
using test::TempDir;

TEST_CASE("every window that is open learns of the deletion, and one that opens next has nothing to forget") {
    const TempDir dir;
    const std::filesystem::path folder = dir / "data";
    {
        const WindowLock first(folder), second(folder);
        CHECK_FALSE(first.deleted());
        CHECK_FALSE(second.deleted());
        WindowLock::say_deleted(folder);
        CHECK(first.deleted());
        CHECK(second.deleted());
    }
    // The file could not be deleted, and its mark is still there: it meant those before.
    REQUIRE(std::filesystem::file_size(WindowLock::file_in(folder)) > 0);
    const WindowLock next(folder);
    CHECK_FALSE(next.deleted());
    CHECK_FALSE(next.another());
    CHECK(WindowLock(folder).another());
}

TEST_CASE("who deletes makes no mark where there was none") {
    const TempDir dir;
    WindowLock::say_deleted(dir / "data");
    CHECK_FALSE(std::filesystem::exists(dir / "data"));
}
