#include "history/person_files.h"

#include <doctest/doctest.h>

#include "person_folders.h"

using namespace ninety;
namespace fs = std::filesystem;
using test::TempDir;

TEST_CASE("deleting leaves nothing of ours, not even the folders") {
    const TempDir dir;
    for (const char* name : test::kOurs)
        dir.write(name, "x");
    const Erased erased = erase(test::person_in(dir));
    CHECK(erased.files == std::size(test::kOurs));
    CHECK(erased.stayed.empty());
    CHECK(erased.others.empty());
    CHECK(dir.count() == 0);
    // And does not make what it deletes.
    CHECK(erase(test::person_in(dir)).files == 0);
    CHECK(dir.count() == 0);
}

TEST_CASE("what could not be deleted is named, all of it, and what is not ours stays") {
    const TempDir dir;
    for (const char* name : test::kOurs)
        dir.write(name, "x");
    // A folder with something in it cannot be deleted as a file, not even by root.
    for (const char* name : {"data/history.db", "data/history.db-wal", "config/settings.toml"}) {
        fs::remove(dir / name);
        dir.write(std::string(name) + "/inside", "x");
    }
    const fs::path letter = dir.write("data/history of rome.db", "x");
    const Erased erased = erase(test::person_in(dir));
    CHECK(erased.files == std::size(test::kOurs) - 3);
    REQUIRE(erased.stayed.size() == 3);
    for (const std::string& one : erased.stayed)
        CHECK(one.find("could not be deleted (") != std::string::npos);
    CHECK(erased.others == std::vector<std::string>{letter.string()});
    CHECK(fs::exists(letter));
    CHECK_FALSE(fs::exists(dir / "data/routines"));
}
