// What only POSIX has of it: links, pipes, rights, full disks, and names as long as theirs.
#include <doctest/doctest.h>
#include <sys/stat.h>

#include "core/output_file.h"
#include "support/full_disk.h"
#include "support/temp_dir.h"

using namespace ninety;
namespace fs = std::filesystem;

namespace {

using test::FullDisk;

unsigned mode_of(const fs::path& file) {
    struct stat status {};
    REQUIRE(stat(file.c_str(), &status) == 0);
    return status.st_mode & 0777;
}

}  // namespace

TEST_CASE("with a full disk the old file is there, whole, and no other") {
    const test::TempDir dir;
    const fs::path file = dir.write("a.png", "old");
    const FullDisk full(1000);
    const Status status = write_output(file, std::string(5000, 'x'));
    REQUIRE_FALSE(status);
    CHECK(status.error().starts_with(file.string() + ": cannot be written ("));
    CHECK(test::bytes_of(file) == "old");
    CHECK(dir.count() == 1);
    CHECK_FALSE(write_output(dir / "new.png", std::string(5000, 'x')));
    CHECK(dir.count() == 1);
}

TEST_CASE("what is no regular file, and a folder that is not there, are refused and left") {
    const test::TempDir dir;
    REQUIRE(mkfifo((dir / "pipe.png").c_str(), 0600) == 0);
    fs::create_symlink("pipe.png", dir / "link.png");  // as to a device, which a broken test must not replace
    CHECK_FALSE(write_output(dir / "link.png", "x"));
    CHECK(fs::is_symlink(dir / "link.png"));
    CHECK_FALSE(write_output(dir / "pipe.png", "x"));
    CHECK(fs::is_fifo(dir / "pipe.png"));
    fs::create_directory(dir / "folder.png");
    CHECK_FALSE(write_output(dir / "folder.png", "x"));
    fs::create_symlink("loop.png", dir / "loop.png");
    CHECK_FALSE(write_output(dir / "loop.png", "x"));
    CHECK_FALSE(write_output(dir / "no/such/x.png", "x"));
    CHECK_FALSE(fs::exists(dir / "no"));
    CHECK(dir.count() == 4);
}

TEST_CASE("a link stays a link; a name as long as a name can be is one") {
    const test::TempDir dir;
    const fs::path real = dir.write("real.csv", "old");
    fs::create_symlink("real.csv", dir / "link.csv");
    REQUIRE(write_output(dir / "link.csv", "new"));
    CHECK(fs::is_symlink(dir / "link.csv"));
    CHECK(test::bytes_of(real) == "new");
    const fs::path longest = dir / (std::string(251, 'x') + ".csv");
    CHECK(write_output(longest, "x"));
    CHECK(fs::exists(longest));
}

TEST_CASE("who may read it: as usual, or its owner alone") {
    const test::TempDir dir;
    const mode_t before = umask(027);
    REQUIRE(write_output(dir / "usual", "x"));
    REQUIRE(write_output(dir / "own", "x", Readers::owner));
    umask(before);
    CHECK(mode_of(dir / "usual") == 0640);
    CHECK(mode_of(dir / "own") == 0600);
    REQUIRE(chmod((dir / "usual").c_str(), 0664) == 0);
    REQUIRE(write_output(dir / "usual", "y"));
    CHECK(mode_of(dir / "usual") == 0664);
    REQUIRE(write_output(dir / "usual", "y", Readers::owner));
    CHECK(mode_of(dir / "usual") == 0600);
}
