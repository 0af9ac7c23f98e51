#include "content/routine_library.h"

#include <doctest/doctest.h>

#include "routine/routine_keys.h"
#include "support/speaking.h"
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
    const auto saved = save_routine(dir / "none", dir / "own", routine);
    REQUIRE(saved);
    CHECK_FALSE(saved->there_already);
    CHECK(saved->routine == routine);
    CHECK(saved->file.filename() == "evening-short-caf.toml");
    const RoutineLibrary library = load_routines(dir / "none", dir / "own");
    CHECK(library.problems.empty());
    REQUIRE(library.entries.size() == 1);
    CHECK(library.entries[0].routine == routine);
    CHECK(library.entries[0].own);
}

namespace {

Routine named(const char* name, double hold_s = 45) {
    Routine routine;
    routine.name = name;
    routine.hold = Seconds(hold_s);
    return routine;
}

std::string text_of(const Result<SavedRoutine>& saved) {
    REQUIRE(saved);
    return saved->routine.name.str() + " in " + saved->file.filename().string();
}

}  // namespace

TEST_CASE("a routine of the same name is kept under another one, and the first one stays as it was") {
    TempDir dir;
    const auto save = [&](const Routine& routine) {
        return save_routine(dir / "built_in", dir.path(), routine);
    };
    CHECK(text_of(save(named("Mine"))) == "Mine in mine.toml");
    const std::string before = test::bytes_of(dir / "mine.toml");
    CHECK(text_of(save(named("Mine", 60))) == "Mine (2) in mine-2.toml");
    CHECK(text_of(save(named("MINE ", 50))) == "MINE (3) in mine-3.toml");
    CHECK(text_of(save(named("Mine", 70))) == "Mine (4) in mine-4.toml");
    CHECK(text_of(save(named("Mine (2)", 80))) == "Mine (5) in mine-5.toml");
    CHECK(test::bytes_of(dir / "mine.toml") == before);
    CHECK(load_routine(dir / "mine-2.toml")->hold == Seconds(60));
    CHECK(load_routines(dir / "none", dir.path()).entries.size() == 5);
}

TEST_CASE("the same routine once more is there already, under whatever file name") {
    TempDir dir;
    dir.write("from-a-friend.toml", to_toml(named("Mine", 33)));
    const auto again = save_routine(dir / "none", dir.path(), named("Mine", 33));
    REQUIRE(again);
    CHECK(again->there_already);
    CHECK(again->file == dir / "from-a-friend.toml");
    CHECK(dir.count() == 1);
    // Twice the changed one is once.
    CHECK(save_routine(dir / "none", dir.path(), named("Mine", 34))->routine.name == "Mine (2)");
    CHECK(save_routine(dir / "none", dir.path(), named("Mine (2)", 34))->there_already);
}

TEST_CASE("the trainer's own names are taken, too") {
    TempDir dir, built_in;
    built_in.write("doorway.toml", to_toml(named("Doorway hamstring stretch")));
    CHECK(text_of(save_routine(built_in.path(), dir.path(), named("doorway Hamstring stretch", 60))) ==
          "doorway Hamstring stretch (2) in doorway-hamstring-stretch-2.toml");
    CHECK(save_routine(built_in.path(), dir.path(), named("Doorway hamstring stretch"))->there_already);
}

TEST_CASE("names that come to the same file name get files of their own, and nobody's file is touched") {
    TempDir dir;
    const auto save = [&](const Routine& routine) { return save_routine(dir / "none", dir.path(), routine); };
    dir.write("mine.toml", "name = \"Somebody else's\"\n");
    dir.write("mine-2.toml", "broken");
    CHECK(text_of(save(named("Mine"))) == "Mine in mine-3.toml");
    CHECK(text_of(save(named("Mine!"))) == "Mine! in mine-4.toml");
    CHECK(test::bytes_of(dir / "mine-2.toml") == "broken");
    CHECK(text_of(save(named("\u65e5\u672c"))) == "\u65e5\u672c in routine.toml");
    CHECK(text_of(save(named("\u4e2d\u6587"))) == "\u4e2d\u6587 in routine-2.toml");
    CHECK_FALSE(save(named("  ")));
    CHECK(load_routines(dir / "none", dir.path()).problems.size() == 1);
}

TEST_CASE("a name as long as may be keeps its length with a number") {
    TempDir dir;
    std::string name;
    for (int i = 0; i < kMaxRoutineName; ++i)
        name += "\u00e4";
    CHECK(save_routine(dir / "none", dir.path(), named(name.c_str())));
    const auto second = save_routine(dir / "none", dir.path(), named(name.c_str(), 60));
    REQUIRE(second);
    CHECK(why_not_name(second->routine.name.str()).empty());
    CHECK(second->routine.name.str() == name.substr(0, 2 * (kMaxRoutineName - 4)) + " (2)");
}

TEST_CASE("changes to one's own routine are written to its file, and to no other") {
    TempDir dir;
    const auto first = save_routine(dir / "none", dir.path(), named("Mine"));
    REQUIRE(first);
    CHECK(replace_routine(dir / "none", first->file, named("Mine", 60))->file == first->file);
    CHECK(load_routine(first->file)->hold == Seconds(60));
    CHECK(dir.count() == 1);
    // Another one lies there by now: it stays.
    dir.write("mine.toml", to_toml(named("Theirs")));
    const auto kept = replace_routine(dir / "none", first->file, named("Mine", 70));
    REQUIRE(kept);
    CHECK(kept->file.filename() == "mine-2.toml");
    CHECK(load_routine(first->file)->name == "Theirs");
    // Deleted meanwhile: it is there again.
    std::filesystem::remove(kept->file);
    CHECK(replace_routine(dir / "none", kept->file, named("Mine", 80))->routine == named("Mine", 80));
}

TEST_CASE("what is wrong with one's own routines is said in the window's language") {
    const test::Speaking german("de");
    const TempDir dir;
    dir.write("own/a.toml", "\nsets = 0\n");
    CHECK(load_routines(dir / "none", dir / "own").problems ==
          std::vector<std::string>{
              (dir / "own/a.toml").string() +
              ":2: sets ist 0; es muss 1 bis 20 sein; diese \u00dcbungsfolge wird weggelassen"});
    Routine nameless;
    nameless.name = " ";
    CHECK(save_routine(dir / "none", dir / "own", nameless).error() ==
          "So kann die \u00dcbungsfolge nicht hei\u00dfen: name ist leer; hier muss stehen, wie die "
          "\u00dcbungsfolge "
          "hei\u00dft.");
}
