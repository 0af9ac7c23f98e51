#include "paper/routine_text.h"

#include <doctest/doctest.h>

#include "content/routine_file.h"
#include "content/routine_library.h"
#include "support/speaking.h"

using namespace ninety;

namespace {

Routine unusual() {
    Routine routine;
    routine.name = "\u00dcbung \"f\u00fcr\" \u4f60\u597d \U0001F9D8 \\n";
    routine.hold = Seconds(33.25);
    routine.sets = 20;
    routine.rest = Seconds(1.0 / 3);
    routine.change_over = Seconds(600);
    routine.get_ready = Seconds(0);
    routine.first_side = Side::left;
    routine.variant = Variant::contract_relax;
    routine.gentler = Degrees(12.5);
    return routine;
}

}  // namespace

TEST_CASE("a routine's text is ASCII and is read back as the same routine, to the last digit") {
    for (const Routine& routine : {Routine(), unusual()}) {
        const std::string text = routine_text(routine);
        for (const char c : text)
            CHECK((c == '\n' || (c >= ' ' && c < 0x7f)));
        CHECK(looks_like_routine(text));
        const auto back = routine_in_text(text, "it");
        REQUIRE(back);
        CHECK(*back == routine);
        const auto as_file = routine_from(text, "x.toml");
        REQUIRE(as_file);
        CHECK(*as_file == routine);
    }
    CHECK(routine_text(unusual()).find("\\u00DCbung \\\"f\\u00FCr\\\" \\u4F60\\u597D \\U0001F9D8 \\\\n\"") !=
          std::string::npos);
}

TEST_CASE("what the button copies is taken for a routine, and so is what a letter's program made of it") {
    CHECK(looks_like_routine(to_toml(unusual())));
    const auto back = routine_in_text(to_toml(unusual()), "it");
    REQUIRE(back);
    CHECK(back->name == unusual().name);
    const auto curly = routine_in_text(
        "\xEF\xBB\xBFname = \u201eAbends\u201c\r\nhold_s = 40\r\nfirst_side = \u201dleft\u201d\r\n", "it");
    REQUIRE(curly);
    CHECK(curly->name.view() == "Abends");
    CHECK(curly->hold == Seconds(40));
    CHECK(curly->first_side == Side::left);
}

TEST_CASE("prose, addresses, other files and endless texts are no routines") {
    CHECK_FALSE(looks_like_routine(""));
    CHECK_FALSE(looks_like_routine("https://example.org/hold_s=30"));
    CHECK_FALSE(looks_like_routine("The key hold_s = 30 says how long."));
    CHECK_FALSE(looks_like_routine("name = \"x\"\n"));
    CHECK(looks_like_routine("name = \"x\"\n  hold_s = 30\n"));
    CHECK(looks_like_routine("hold_s=30"));
    CHECK_FALSE(looks_like_routine("hold_s = 30\n" + std::string(kMostRoutineText, '#')));
}

TEST_CASE("a routine that is wrong is refused with its line, in the window's language") {
    const auto wrong = routine_in_text("name = \"x\"\nhold_s = -5\n", "Pasted text");
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error() == "Pasted text:2: hold_s is -5; it must be 5 to 600");
    CHECK_FALSE(routine_in_text("hold_s = 30\nlet_me = \"in\"\n", "it"));
    CHECK_FALSE(routine_in_text("hold_s = \xff\n", "it"));
    CHECK_FALSE(routine_in_text(std::string("hold_s = 30\n\0", 13), "it"));
    CHECK_FALSE(routine_in_text("hold_s = " + std::string(5000, '['), "it"));
}
