#include "content/routine_file.h"

#include <doctest/doctest.h>

#include "support/speaking.h"
#include "support/temp_dir.h"

using namespace ninety;

namespace {

std::string error_of(const std::string& text) {
    const test::TempDir folder;
    const auto file = folder.write("x.toml", text);
    const auto routine = load_routine(file);
    REQUIRE_FALSE(routine);
    REQUIRE(routine.error().starts_with(file.string()));
    return routine.error().substr(file.string().size());
}

}  // namespace

TEST_CASE("a routine file gives its routine; what is missing takes the defaults") {
    const test::TempDir folder;
    const auto routine = load_routine(
        folder.write("x.toml", "name = \"Mine\"\nhold_s = 33.5\nsets = 3\nfirst_side = \"left\"\n"));
    REQUIRE(routine);
    Routine expected;
    expected.name = "Mine";
    expected.hold = 33.5_s;
    expected.sets = 3;
    expected.first_side = Side::left;
    CHECK(*routine == expected);
}

TEST_CASE("what is wrong is named with its line") {
    CHECK(error_of("name = \"x\"\n\n\n\n\n\nhold_s = -5\n") == ":7: hold_s is -5; it must be 5 to 600");
    CHECK(error_of("hold_s = nan\n") == ":1: hold_s is nan; it must be 5 to 600");
    CHECK(error_of("sets = 0\n") == ":1: sets is 0; it must be 1 to 20");
    CHECK(error_of("sets = 2.5\n").starts_with(":1: sets is a number; it must be a whole number"));
    CHECK(error_of("first_side = \"both\"\n") ==
          ":1: first_side is \"both\"; it must be \"left\" or \"right\"");
    CHECK(
        error_of("\nholds = 3\n").starts_with(":2: \"holds\" is not known here; the keys are name, hold_s"));
    CHECK(error_of("name = \"\"\n").starts_with(":1: name is empty"));
    CHECK(error_of("hold_s = \n").starts_with(":1: this is not valid TOML"));
    CHECK(error_of(std::string("name = \"\xff\"\n")).starts_with(":1: "));
}

TEST_CASE("every problem of a file is listed for its author") {
    const test::TempDir folder;
    CHECK(routine_problems(folder.write("x.toml", "hold_s = 1\nsets = 99\nwhat = 1\n")).size() == 3);
    CHECK(routine_problems(folder / "missing.toml").size() == 1);
}

TEST_CASE("what is wrong is said in the window's language") {
    const test::Speaking german("de");
    CHECK(error_of("name = \"x\"\nhold_s = -5\n") == ":2: hold_s ist -5; es muss 5 bis 600 sein");
    // The point stays: a comma would be no TOML.
    CHECK(error_of("hold_s = 0.5\n") == ":1: hold_s ist 0.5; es muss 5 bis 600 sein");
    CHECK(error_of("sets = 21\n") == ":1: sets ist 21; es muss 1 bis 20 sein");
    CHECK(error_of("\nname = \"" + std::string(81, 'x') + "\"\n") ==
          ":2: name ist 81 Zeichen lang; h\u00f6chstens 80 d\u00fcrfen es sein");
    CHECK(
        error_of("holds = 3\n") ==
        ":1: \"holds\" ist hier nicht bekannt; die Schl\u00fcssel sind name, hold_s, rest_s, change_over_s, "
        "get_ready_s, sets, first_side, variant und gentler_deg");
    CHECK(error_of("hold_s = \n").starts_with(":1: Das ist kein g\u00fcltiges TOML ("));
}
