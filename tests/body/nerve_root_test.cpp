// A nerve root in a straight-leg raise: what studies measured at the ends, straight lines between.
#include "body/nerve_root.h"

#include <doctest/doctest.h>

#include "support/approx.h"
#include "support/random.h"

using namespace ninety;
using namespace ninety::test;

namespace {
constexpr Degrees kRaise{68}, kCalm{66};

double slide_mm(double leg, double irritation) {
    return root_slide(Degrees(leg), irritation).value * 1000;
}
}  // namespace

TEST_CASE("the root slides and strains from 30 degrees on, less far where it is irritated") {
    // FACTS section C: at 45 / 60 / 80 degrees 1.2 / 2.4 / 4.0 mm calm, 1.32 at 80 irritated; 3 % at 80.
    CHECK(slide_mm(20, 0) == 0);
    CHECK(slide_mm(30, 0) == 0);
    CHECK(near(slide_mm(45, 0), 1.2, 1e-9));
    CHECK(near(slide_mm(60, 0), 2.4, 1e-9));
    CHECK(near(slide_mm(80, 0), 4.0, 1e-9));
    CHECK(near(slide_mm(95, 0), 4.0, 1e-9));
    CHECK(near(slide_mm(80, 1), 1.32, 1e-9));
    CHECK(near(root_strain(Degrees(80)), .03, 1e-9));
    CHECK(near(root_strain(Degrees(55)), .015, 1e-9));
    CHECK(root_strain(Degrees(25)) == 0);
}

TEST_CASE(
    "first symptoms come at the raise for a calm root, at 35 for an irritated one, 8 sooner with toes pulled "
    "in") {
    CHECK(first_symptoms(kRaise, {0, 0}) == kRaise);
    CHECK(near(first_symptoms(kRaise, {.25, 0}), Degrees(59.75), Degrees(1e-9)));
    CHECK(near(first_symptoms(kRaise, {1, 0}), Degrees(35), Degrees(1e-9)));
    CHECK(near(first_symptoms(Degrees(90), {1, 0}), Degrees(35), Degrees(1e-9)));
    CHECK(near(first_symptoms(kRaise, {1, 1}), Degrees(27), Degrees(1e-9)));
    CHECK(near(first_symptoms(kRaise, {0, .5}), Degrees(64), Degrees(1e-9)));
}

TEST_CASE("guarding is 2.4 to 10 per cent of the greatest force, and each per cent costs .6 degrees") {
    CHECK(near(guarding_tone(0), 2.4, 1e-9));
    CHECK(near(guarding_tone(.5), 6.2, 1e-9));
    CHECK(near(guarding_tone(1), 10, 1e-9));
    CHECK(cost_of_tone(2.4) == Degrees(0));
    CHECK(near(cost_of_tone(10), Degrees(4.56), Degrees(1e-9)));
    CHECK(cost_of_tone(0) == Degrees(0));  // who tenses less than others who relax gains nothing here
}

TEST_CASE("the leg stops at the first symptoms, or at what guarding takes, whichever comes first") {
    // FACTS section C: 66 / 51.5 / 35 and, toes pulled in, 60 / 43.5 / 27.
    const double loose[] = {66, 51.5, 35}, pulled[] = {60, 43.5, 27};
    for (int i = 0; i < 3; ++i) {
        CHECK(near(guarded_leg(kRaise, kCalm, {i / 2.0, 0}).leg, Degrees(loose[i]), Degrees(1e-9)));
        CHECK(near(guarded_leg(kRaise, kCalm, {i / 2.0, 1}).leg, Degrees(pulled[i]), Degrees(1e-9)));
        CHECK(guarded_leg(kRaise, kCalm, {i / 2.0, 1}).stopped_by_symptoms);
    }
    // Nothing stops a calm root with loose toes, not even beyond its raise.
    CHECK(guarded_leg(kRaise, Degrees(72), {}).leg == Degrees(72));
    CHECK_FALSE(guarded_leg(kRaise, Degrees(72), {}).stopped_by_symptoms);
    // A leg that is held lower than the symptoms is stopped by its muscles alone.
    const GuardedLeg low = guarded_leg(kRaise, Degrees(40), {.5, 0});
    CHECK(near(low.leg, Degrees(40 - .6 * 3.8), Degrees(1e-9)));
    CHECK_FALSE(low.stopped_by_symptoms);
}

TEST_CASE("more irritation and toes further in never let a leg higher, nor an easier root longer") {
    Random random(16);
    for (int i = 0; i < 500; ++i) {
        const Degrees raise(random.between(45, 95)), calm(random.between(30, raise.value + 6));
        const RootState root{random.between(0, .9), random.between(0, .9)},
            sorer{root.irritation_01 + .1, root.toes_01}, pulled{root.irritation_01, root.toes_01 + .1};
        const Degrees leg = guarded_leg(raise, calm, root).leg;
        CHECK(guarded_leg(raise, calm, sorer).leg < leg);
        CHECK(guarded_leg(raise, calm, pulled).leg <= leg);
        CHECK(leg <= calm);
        CHECK(guarded_leg(raise, calm, {}).leg >= leg);
        CHECK(root_slide(leg, sorer.irritation_01) <= root_slide(leg, root.irritation_01));
    }
}
