#include "content/routine_library.h"

#include <doctest/doctest.h>

#include "support/temp_dir.h"

using namespace ninety;
using test::TempDir;

TEST_CASE("a routine that is saved is found again, equal in everything") {
    TempDir dir;
    Routine routine;
    routine.name = "Evening, \"short\" caf\u00e9";
    routine.hold = Seconds(32.5);
    routine.sets = 3;
    routine.first_side = Side::left;
    const auto file = save_routine(dir / "own", routine);
    REQUIRE(file);
    CHECK(file->filename() == "evening-short-caf.toml");
    const RoutineLibrary library = load_routines(dir / "none", dir / "own");
    CHECK(library.problems.empty());
    REQUIRE(library.entries.size() == 1);
    CHECK(library.entries[0].routine == routine);
    CHECK(library.entries[0].own);
}

TEST_CASE("saving replaces the routine of that name and no other file") {
    TempDir dir;
    dir.write("mine.toml", "name = \"Somebody else's\"\n");
    dir.write("mine-2.toml", "broken");
    Routine routine;
    routine.name = "Mine";
    CHECK(save_routine(dir.path(), routine)->filename() == "mine-3.toml");
    routine.hold = Seconds(60);
    CHECK(save_routine(dir.path(), routine)->filename() == "mine-3.toml");
    CHECK(load_routine(dir / "mine-3.toml")->hold == Seconds(60));
    CHECK(test::bytes_of(dir / "mine-2.toml") == "broken");
    CHECK(dir.count() == 3);
    const RoutineLibrary library = load_routines(dir / "none", dir.path());
    CHECK(library.entries.size() == 2);
    REQUIRE(library.problems.size() == 1);
    CHECK(library.problems[0].find("mine-2.toml") != std::string::npos);
    routine.name = "  ";
    CHECK_FALSE(save_routine(dir.path(), routine));
    routine.name = "\u65e5\u672c";
    CHECK(save_routine(dir.path(), routine)->filename() == "routine.toml");
}
