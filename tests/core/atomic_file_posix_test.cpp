// What only POSIX has of it: links, rights, full disks.
#include <doctest/doctest.h>
#include <unistd.h>

#include "core/atomic_file.h"
#include "support/full_disk.h"
#include "support/temp_dir.h"

using namespace ninety;
namespace fs = std::filesystem;

TEST_CASE("permissions and symbolic links survive a save") {
    const test::TempDir dir;
    const fs::path real = dir.write("dotfiles/real.txt", "old"), link = dir / "link.txt";
    fs::permissions(real, fs::perms::owner_read | fs::perms::owner_write);
    fs::create_symlink(real, link);
    REQUIRE(replace_file(link, "new"));
    CHECK(fs::is_symlink(link));
    CHECK(test::bytes_of(real) == "new");
    CHECK(fs::status(real).permissions() == (fs::perms::owner_read | fs::perms::owner_write));

    // A link whose target is still missing.
    fs::create_symlink("later.txt", dir / "early.txt");
    REQUIRE(replace_file(dir / "early.txt", "new"));
    CHECK(fs::is_symlink(dir / "early.txt"));
    CHECK(test::bytes_of(dir / "later.txt") == "new");
}

TEST_CASE("a full disk leaves the old file and says so") {
    const test::TempDir dir;
    const fs::path file = dir.write("a.txt", "old");
    const Status saved = [&] {
        const test::FullDisk full(10);
        return replace_file(file, std::string(1000, 'x'));
    }();
    REQUIRE_FALSE(saved);
    CHECK(saved.error() == file.string() + ": the file cannot be saved (File too large)");
    CHECK(test::bytes_of(file) == "old");
    CHECK(dir.count() == 1);
}

TEST_CASE("a place that cannot be written to is said in one sentence") {
    const test::TempDir dir;
    const fs::path under_file = dir.write("a.txt", "x") / "b.txt";
    CHECK(replace_file(under_file, "x").error() ==
          under_file.string() + ": the folder for it cannot be made (Not a directory)");
    fs::create_directory(dir / "folder");
    CHECK(replace_file(dir / "folder", "x").error() ==
          (dir / "folder").string() + ": the file cannot be replaced (Is a directory)");
    // /proc refuses new files even to root.
    CHECK(replace_file("/proc/ninety.txt", "x")
              .error()
              .starts_with("/proc/ninety.txt: the file cannot be saved ("));
    if (geteuid() != 0) {
        fs::create_directory(dir / "locked");
        fs::permissions(dir / "locked", fs::perms::owner_read | fs::perms::owner_exec);
        CHECK(replace_file(dir / "locked/a.txt", "x").error() ==
              (dir / "locked/a.txt").string() + ": the file cannot be saved (Permission denied)");
        fs::permissions(dir / "locked", fs::perms::owner_all);
        const fs::path guarded = dir.write("guarded.txt", "x");
        fs::permissions(guarded, fs::perms::owner_read);
        CHECK_FALSE(replace_file(guarded, "y"));
        CHECK(test::bytes_of(guarded) == "x");
    }
}
