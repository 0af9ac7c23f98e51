// Who may read a person's files: rights are POSIX's, and so are the system's words of what stays.
#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/atomic_file.h"
#include "core/private_file.h"
#include "history/history.h"
#include "make_history.h"
#include "person_folders.h"
#include "support/speaking.h"

using namespace ninety;
namespace fs = std::filesystem;
using test::TempDir;

namespace {

unsigned mode_of(const fs::path& path) {
    struct stat there {};
    REQUIRE(::lstat(path.c_str(), &there) == 0);
    return there.st_mode & 0777;
}

// Everything open to everybody for as long as it lives.
class OpenHanded {
  public:
    OpenHanded() : before_(::umask(0)) {}
    ~OpenHanded() { ::umask(before_); }

  private:
    mode_t before_;
};

}  // namespace

TEST_CASE("what is written is the owner's alone, whatever the umask") {
    const OpenHanded everybody;
    const TempDir dir;
    const fs::path file = dir / "new/data/history.db";
    std::vector<std::string> notices;
    {
        auto history = History::open(file, notices);
        REQUIRE(history);
        REQUIRE(history->add(test::daily(2)));
    }
    REQUIRE(replace_file(dir / "new/config/deep/settings.toml", "x"));
    for (const char* folder : {"new", "new/data", "new/config", "new/config/deep"})
        CHECK_MESSAGE(mode_of(dir / folder) == 0700, folder);
    CHECK(mode_of(file) == 0600);
    CHECK(mode_of(dir / "new/config/deep/settings.toml") == 0600);
    // One that others could read is theirs no longer.
    dir.write("old.csv", "x");
    ::chmod((dir / "old.csv").c_str(), 0644);
    REQUIRE(replace_file(dir / "old.csv", "y"));
    CHECK(mode_of(dir / "old.csv") == 0600);
}

TEST_CASE("what lies there since an older version is made private, what is not ours is left alone") {
    const OpenHanded everybody;
    const TempDir dir;
    const PersonFiles person = test::person_in(dir);
    for (const char* name : test::kOurs)
        dir.write(name, "x");
    const fs::path elsewhere = dir.write("elsewhere/settings.toml", "x");
    SUBCASE("nothing but ours") {
        keep_private(person);
        for (const char* name : test::kOurs)
            CHECK_MESSAGE(mode_of(dir / name) == 0600, name);
        for (const char* folder : {"data", "data/routines", "config"})
            CHECK_MESSAGE(mode_of(dir / folder) == 0700, folder);
        CHECK(mode_of(dir.path()) != 0600);
    }
    SUBCASE("a folder that other things are in stays open, and so do they") {
        const fs::path letter = dir.write("data/letter.txt", "x");
        keep_private(person);
        CHECK(mode_of(letter) == 0666);
        CHECK(mode_of(dir / "data") == 0777);
        CHECK(mode_of(dir / "data/history.db") == 0600);
        CHECK(mode_of(dir / "config") == 0700);
    }
    SUBCASE("links are not followed") {
        fs::remove(person.settings);
        fs::create_symlink(elsewhere, person.settings);
        fs::rename(dir / "data/routines", dir / "elsewhere/routines");
        fs::create_directory_symlink(dir / "elsewhere/routines", dir / "data/routines");
        keep_private(person);
        CHECK(mode_of(elsewhere) == 0666);
        CHECK(mode_of(dir / "elsewhere/routines") == 0777);
    }
    if (::geteuid() == 0) {
        SUBCASE("nor is what belongs to somebody else") {
            REQUIRE(::chown(person.settings.c_str(), 12345, 12345) == 0);
            REQUIRE(::chown((dir / "data/routines").c_str(), 12345, 12345) == 0);
            keep_private(person);
            CHECK(mode_of(person.settings) == 0666);
            CHECK(mode_of(dir / "data/routines") == 0777);
        }
    }
}

TEST_CASE("what cannot be deleted is told in the window's language") {
    const test::Speaking german("de");
    const TempDir dir;
    dir.write("data/history.db/somebody's", "");
    const Erased erased = erase(person_files(dir / "config", dir / "data", dir / "built-in"));
    REQUIRE(erased.stayed.size() == 1);
    CHECK(erased.stayed[0] == (dir / "data/history.db").string() +
                                  ": Das lie\u00df sich nicht l\u00f6schen (Directory not empty)");
}
