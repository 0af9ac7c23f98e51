// A routine that is gentler: the leg lies lower from the first hold on, the file keeps it, and its limits
// hold. And how long a routine takes in all, worked out from its parts.
#include <doctest/doctest.h>

#include "content/routine_library.h"
#include "routine/choreography.h"

using namespace ninety;

TEST_CASE("a gentler routine begins lower by what it says, in either way to hold") {
    for (const HoldMode mode : {HoldMode::fixed, HoldMode::follow}) {
        Stretcher who;
        who.mode = mode;
        Routine usual, gentle;
        gentle.gentler = Degrees(10);
        const HoldCourse plain = session_course(who, usual), low = session_course(who, gentle);
        const auto begins = [](const HoldCourse& course, int set) { return course.in_hold(set, Seconds(0)); };
        CHECK(begins(plain, 0).leg.value - begins(low, 0).leg.value == doctest::Approx(10));
        CHECK(begins(low, 0).torque < begins(plain, 0).torque);
        CHECK(low.in_hold(1, gentle.hold).leg < plain.in_hold(1, usual.hold).leg);
        // The person's own start is lowered as well, and never below what a heel can rest at.
        who.start_angle = Degrees(50);
        const auto begins_at = [&] { return begins(session_course(who, gentle), 0).leg.value; };
        CHECK(begins_at() == doctest::Approx(40));
        who.start_angle = Degrees(26);
        CHECK(begins_at() == doctest::Approx(20));
        who.start_angle = Degrees(18);
        CHECK(begins_at() == doctest::Approx(18));
    }
}

TEST_CASE("gentler_deg is 0 to 30, is written, and is read again") {
    Routine routine;
    for (const double degrees : {0.0, 12.5, 30.0}) {
        routine.gentler = Degrees(degrees);
        CHECK(why_not(routine).empty());
        const auto read = routine_from(to_toml(routine), "x.toml");
        REQUIRE(read);
        CHECK(*read == routine);
    }
    for (const double degrees : {-1.0, 30.5, 1e9}) {
        routine.gentler = Degrees(degrees);
        CHECK(why_not(routine).find("gentler_deg") != std::string::npos);
    }
    CHECK_FALSE(routine_from("name = \"x\"\ngentler_deg = 31\n", "x.toml"));
    CHECK(routine_from("name = \"x\"\n", "x.toml")->gentler == Degrees(0));
}

TEST_CASE("a routine's length is that of its steps, with and without pauses") {
    for (const int sets : {1, 2, 7})
        for (const double pause : {0.0, 25.0}) {
            Routine routine;
            routine.sets = sets;
            routine.rest = routine.change_over = routine.get_ready = Seconds(pause);
            CHECK(length_of(routine).value == doctest::Approx(schedule_of(routine).back().end().value));
        }
}

TEST_CASE(
    "the trainer's routines: the first weeks are short, bent and far, a short break is one long hold a "
    "side") {
    const RoutineLibrary library =
        load_routines(std::filesystem::path(NINETY_CONTENT) / "routines", "/nowhere/at/all");
    CHECK(library.problems.empty());
    const auto called = [&](const char* name) -> const Routine* {
        for (const RoutineEntry& entry : library.entries)
            if (entry.routine.name == name) return &entry.routine;
        return nullptr;
    };
    const Routine *weeks = called("First weeks"), *pause = called("Short break");
    REQUIRE(weeks);
    REQUIRE(pause);
    CHECK(weeks->hold == Seconds(20));
    CHECK(weeks->sets == 3);
    CHECK(weeks->variant == Variant::bent_knee);
    CHECK(weeks->gentler > Degrees(0));
    CHECK(pause->hold == Seconds(60));
    CHECK(pause->sets == 1);
}
