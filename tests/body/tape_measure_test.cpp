#include "body/tape_measure.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "body/wall_contact.h"
#include "support/approx.h"
#include "support/random.h"

using namespace ninety;

namespace {
constexpr Proportions kBody{Metres(1.75)};
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

}  // namespace

TEST_CASE("a gap gives the leg angle, in either unit") {
    // Gap = d - .055 H. From the reference: d = .5 m is 60.013 degrees for 1.75 m; .5 - .09625 = .40375 m.
    CHECK(test::near(leg_from_gap(40.375, TapeUnit::centimetres, kBody).value(), 60.013_deg, 0.001_deg));
    CHECK(test::near(leg_from_gap(40.375 / 2.54, TapeUnit::inches, kBody).value(), 60.013_deg, 0.001_deg));
    CHECK(test::near(leg_from_gap(0, TapeUnit::centimetres, kBody).value(), steepest_leg(kBody), 1e-9_deg));
}

TEST_CASE("gap and heel height come back as the angle they were made from, for everyone") {
    test::Random random(61);
    for (int i = 0; i < 500; ++i) {
        const Proportions body = random.body();
        const TapeUnit unit = static_cast<TapeUnit>(random.choice(2));
        const Degrees leg(random.between(5, 87));
        CAPTURE(leg.value);
        CHECK(test::near(leg_from_gap(to_tape(gap_at(leg, body), unit), unit, body).value(), leg, 1e-6_deg));
        const double height = to_tape(heel_above_floor_at(leg, body), unit);
        CHECK(test::near(leg_from_heel_height(height, unit, body).value(), leg, 1e-6_deg));
    }
}

TEST_CASE("closer and higher are steeper") {
    CHECK(leg_from_gap(30, TapeUnit::centimetres, kBody).value() >
          leg_from_gap(40, TapeUnit::centimetres, kBody).value());
    CHECK(leg_from_heel_height(60, TapeUnit::centimetres, kBody).value() >
          leg_from_heel_height(50, TapeUnit::centimetres, kBody).value());
    CHECK(gap_at(95.0_deg, kBody) == 0.0_m);  // steeper than the buttock allows
}

TEST_CASE("a heel on the floor is a flat leg") {
    CHECK(leg_from_heel_height(0, TapeUnit::centimetres, kBody).value() == 0.0_deg);
    CHECK(test::near(leg_from_heel_height(to_tape(heel_above_floor_at(0.0_deg, kBody), TapeUnit::centimetres),
                                          TapeUnit::centimetres, kBody)
                         .value(),
                     0.0_deg, 1e-6_deg));
}

TEST_CASE("impossible lengths are refused, and the longest possible one is named in the person's own unit") {
    using Kind = TapeFault::Kind;
    for (const TapeUnit unit : {TapeUnit::centimetres, TapeUnit::inches}) {
        for (const double bad : {kNan, kInfinity, -kInfinity, -1.0, -1e300, 1e300, 400.0}) {
            CAPTURE(bad);
            const auto gap = leg_from_gap(bad, unit, kBody), height = leg_from_heel_height(bad, unit, kBody);
            REQUIRE_FALSE(gap);
            REQUIRE_FALSE(height);
            const Kind kind = !std::isfinite(bad) ? Kind::no_number
                              : bad < 0           ? Kind::negative
                                                  : Kind::too_long;
            CHECK(gap.error().kind == kind);
            CHECK(height.error().kind == kind);
        }
    }
    CHECK(leg_from_gap(120, TapeUnit::centimetres, kBody).error().most == 80);
    CHECK(leg_from_gap(47.5, TapeUnit::inches, kBody).error().most == 31);
    // What is named is allowed, and a unit more is not.
    CHECK(leg_from_gap(80, TapeUnit::centimetres, kBody));
    CHECK_FALSE(leg_from_gap(81, TapeUnit::centimetres, kBody));
}
