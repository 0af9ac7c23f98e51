#include "body/disc_bending.h"

#include <doctest/doctest.h>

#include <cmath>

#include "support/approx.h"
#include "support/csv_table.h"

using namespace ninety;
using namespace ninety::test;

TEST_CASE("bending and stretch at the angles that the formulas were given with") {
    // FACTS section A: lumbar 0 / 26 / 52 / 62.
    const double share[] = {0, .081, .516, 1}, stretch[] = {1, 1.259, 1.517, 1.616};
    for (int i = 0; const double lumbar : {0.0, 26.0, 52.0, 62.0}) {
        CAPTURE(lumbar);
        CHECK(near(bending_share(Degrees(lumbar)), share[i], .0006));
        CHECK(near(posterior_stretch(Degrees(lumbar)), stretch[i], .0006));
        ++i;
    }
    CHECK(near(bending_share(Degrees(46)), .344, .0006));
    // Green strain .65 is half of what the stretch's square is over 1.
    CHECK(near((std::pow(posterior_stretch(Degrees(52)), 2) - 1) / 2, .65, .001));
}

TEST_CASE("half of the range is cheap, and the rest is not: exponential past half") {
    CHECK(bending_share(Degrees(26)) < .1);
    CHECK(bending_share(Degrees(52)) - bending_share(Degrees(39)) > 3 * bending_share(Degrees(26)));
    // The two other fits, as good as ours: by hand, (e^(k 52/62) - 1) / (e^k - 1).
    const auto fit = [](double k) { return std::expm1(k * 52 / 62) / std::expm1(k); };
    CHECK(near(fit(3), .596, .001));
    CHECK(near(fit(5), .443, .001));
    CHECK(bending_share(Degrees(52)) < fit(3));
    CHECK(bending_share(Degrees(52)) > fit(5));
}

TEST_CASE(
    "rounder is more of both, never more than all of it below 62 degrees; an arched back bends nothing") {
    for (double lumbar = 1; lumbar <= 62; ++lumbar) {
        CHECK(bending_share(Degrees(lumbar)) > bending_share(Degrees(lumbar - 1)));
        CHECK(posterior_stretch(Degrees(lumbar)) > posterior_stretch(Degrees(lumbar - 1)));
        CHECK(bending_share(Degrees(lumbar)) <= 1);
    }
    CHECK(bending_share(Degrees(-20)) == 0);
    CHECK(posterior_stretch(Degrees(-20)) == 1);
    CHECK(share_of_lumbar_range(Degrees(-20)) == 0);
    CHECK(share_of_lumbar_range(Degrees(26)) == doctest::Approx(.5));
    CHECK(share_of_lumbar_range(Degrees(60)) == 1);
}

TEST_CASE("the table's own angles give its shares and stretches") {
    const CsvTable table = CsvTable::fixture("check_lift_stoop.csv");
    for (std::size_t row = 0; row < table.size(); ++row) {
        CAPTURE(row);
        // The table rounds its angle to a tenth: the value lies between those of its neighbours.
        const Degrees lumbar(table.number(row, "lumbar_deg")), half(.0501);
        CHECK(table.number(row, "bending_share") >= bending_share(lumbar - half) - 6e-5);
        CHECK(table.number(row, "bending_share") <= bending_share(lumbar + half) + 6e-5);
        CHECK(near(table.number(row, "posterior_stretch"), posterior_stretch(lumbar), .0006));
    }
}

TEST_CASE("full flexion creeps 5.5 degrees with a time constant of 9.4 minutes") {
    // McGill & Brown 1992.
    CHECK(creep_of_full_flexion(Seconds(0)) == Degrees(0));
    CHECK(
        near(creep_of_full_flexion(Seconds(9.4 * 60)), Degrees(5.5 * (1 - 1 / std::exp(1))), Degrees(1e-9)));
    CHECK(near(creep_of_full_flexion(Seconds(3600)), Degrees(5.5), Degrees(.02)));
    CHECK(creep_of_full_flexion(Seconds(1200)) > creep_of_full_flexion(Seconds(600)));
}
