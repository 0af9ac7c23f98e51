#include "body/pressure_band.h"

#include <doctest/doctest.h>

using namespace ninety;

namespace {
PressureBand band(double low, double high) {
    return {Megapascals(low), Megapascals(high)};
}
}  // namespace

TEST_CASE("bands that overlap or touch are about the same, however far apart their middles are") {
    CHECK(compare(band(1, 2), band(1.9, 3)) == PressureWord::about_the_same);
    CHECK(compare(band(1.9, 3), band(1, 2)) == PressureWord::about_the_same);
    CHECK(compare(band(1, 2), band(2, 4)) == PressureWord::about_the_same);
    CHECK(compare(band(1, 3), band(1.1, 1.2)) == PressureWord::about_the_same);  // one within the other
    CHECK(compare(band(1, 2), band(2.001, 4)) == PressureWord::less);
    CHECK(compare(band(2.001, 4), band(1, 2)) == PressureWord::more);
}

TEST_CASE("bands apart are about the same below 20 per cent, and not from there on") {
    CHECK(compare(band(1, 1), band(1.19, 1.19)) == PressureWord::about_the_same);
    CHECK(compare(band(1.19, 1.19), band(1, 1)) == PressureWord::about_the_same);
    CHECK(compare(band(1, 1), band(1.21, 1.21)) == PressureWord::less);
    CHECK(compare(band(1.21, 1.21), band(1, 1)) == PressureWord::more);
    // It is the middles that count: 1.05 and 1.25 differ by 19 %, 1.05 and 1.27 by 21.
    CHECK(compare(band(1.0, 1.1), band(1.2, 1.3)) == PressureWord::about_the_same);
    CHECK(compare(band(1.0, 1.1), band(1.24, 1.3)) == PressureWord::less);
}

TEST_CASE("a pressure is about the same as itself") {
    CHECK(compare(band(.5, .5), band(.5, .5)) == PressureWord::about_the_same);
}
