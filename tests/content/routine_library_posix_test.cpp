// A link in a circle where the folder of routines should be.
#include <doctest/doctest.h>

#include "content/routine_library.h"
#include "support/speaking.h"
#include "support/temp_dir.h"

using namespace ninety;

TEST_CASE("a folder of routines that cannot be read is said; one that is not there is not") {
    const test::TempDir dir;
    CHECK(load_routines(dir / "none", dir / "none").problems.empty());
    std::filesystem::create_symlink("loop", dir / "loop");
    const RoutineLibrary library = load_routines(dir / "none", dir / "loop");
    REQUIRE(library.problems.size() == 1);
    CHECK(library.problems[0].starts_with((dir / "loop").string() +
                                          ": the routines in this folder cannot be read"));
    const test::Speaking german("de");
    const auto unread = load_routines(dir / "none", dir / "loop").problems;
    REQUIRE(unread.size() == 1);
    CHECK(unread[0].starts_with((dir / "loop").string() +
                                ": Die \u00dcbungsfolgen in diesem Ordner lassen sich nicht lesen ("));
}
