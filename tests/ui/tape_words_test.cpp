#include "ui/tape_words.h"

#include <doctest/doctest.h>

#include <cmath>

#include "support/speaking.h"

using namespace ninety;

namespace {

std::string why(TapeEntry::What what, double typed, TapeUnit unit = TapeUnit::centimetres) {
    constexpr Proportions kBody{Metres(1.75)};
    TapeEntry tape;
    tape.what = what;
    tape.typed = typed;
    tape.unit = unit;
    const auto leg = what == TapeEntry::What::gap ? leg_from_gap(typed, unit, kBody)
                                                  : leg_from_heel_height(typed, unit, kBody);
    REQUIRE_FALSE(leg);
    return in_words(leg.error(), tape).str();
}

constexpr auto kGap = TapeEntry::What::gap, kHeel = TapeEntry::What::heel_height;

}  // namespace

TEST_CASE("lengths are said to the nearest unit") {
    CHECK(in_words(0.234_m, TapeUnit::centimetres) == "23 cm");
    CHECK(in_words(0.234_m, TapeUnit::inches) == "9 in");
    CHECK(in_words(0.0_m, TapeUnit::centimetres) == "0 cm");
    const test::Speaking german("de");
    CHECK(in_words(0.234_m, TapeUnit::inches) == "9 Zoll");
}

TEST_CASE("impossible lengths get a sentence in the person's own unit") {
    CHECK(why(kGap, 120) ==
          "With a gap of 120 cm the wall is farther than the leg is long; for this body height it can be 80 "
          "cm at most.");
    CHECK(why(kGap, 47.5, TapeUnit::inches).starts_with("With a gap of 47.5 in the wall"));
    CHECK(why(kGap, -3) == "A gap of -3 cm is less than none; it is 0 when the buttock touches the wall.");
    CHECK(why(kGap, NAN) == "The gap to the wall is not a number.");
    CHECK(why(kGap, 1e300).starts_with("With a gap of more than a billion cm the wall"));
    CHECK(why(kHeel, -1e300).starts_with("A heel height of less than minus a billion cm is below"));
    CHECK(why(kHeel, -2.25) == "A heel height of -2.3 cm is below the floor; measure from the floor up.");
    CHECK(why(kHeel, INFINITY) == "The height of the heel is not a number.");
    CHECK(why(kHeel, 400)
              .starts_with("A heel height of 400 cm is more than the leg is long; for this body "
                           "height it can be "));
}

TEST_CASE("and in the window's language, with its decimal mark") {
    const test::Speaking german("de");
    CHECK(why(kGap, 120.5) ==
          "Bei einem Abstand von 120,5 cm ist die Wand weiter weg, als das Bein lang ist; bei dieser "
          "K\u00f6rpergr\u00f6\u00dfe sind h\u00f6chstens 80 cm m\u00f6glich.");
    CHECK(why(kHeel, -2, TapeUnit::inches) ==
          "Eine Fersenh\u00f6he von -2 Zoll liegt unter dem Boden; miss vom Boden aufw\u00e4rts.");
}
