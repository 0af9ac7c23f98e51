#include "body/pelvis.h"

#include <doctest/doctest.h>

#include "support/approx.h"
#include "support/random.h"

using namespace ninety;

TEST_CASE("the pelvis' share of the leg angle is the one that Bohannon measured") {
    // FACTS section 4: phi = f (.2 x + .00202 x^2), worked by hand for x = 52 and 82.
    CHECK(test::near(pelvic_tilt_at(60.0_deg, PelvisHabit::typical), 15.862_deg, 0.001_deg));
    CHECK(test::near(pelvic_tilt_at(90.0_deg, PelvisHabit::typical), 29.982_deg, 0.001_deg));
    CHECK(test::near(pelvic_tilt_at(90.0_deg, PelvisHabit::coached), 17.989_deg, 0.001_deg));
    CHECK(test::near(pelvic_tilt_at(90.0_deg, PelvisHabit::slumped), 38.977_deg, 0.001_deg));
    for (const Degrees leg : {40.0_deg, 60.0_deg, 80.0_deg}) {
        const double share = pelvic_tilt_at(leg, PelvisHabit::typical) / leg;
        CHECK(share > 0.13);
        CHECK(share < 0.38);
    }
}

TEST_CASE("the first eight degrees are all hip, whatever the habit") {
    for (const Degrees leg : {-30.0_deg, 0.0_deg, 8.0_deg})
        CHECK(hip_angle_at(leg, PelvisHabit::slumped).value == leg.value);
    CHECK(hip_angle_at(8.1_deg, PelvisHabit::slumped) < 8.1_deg);
}

TEST_CASE("a leg that rises flexes the hip, and a habit that rolls the pelvis leaves less to it") {
    test::Random random(4);
    for (int i = 0; i < 500; ++i) {
        const Degrees leg(random.between(8.5, 129));
        const PelvisHabit habit = random.habit();
        CAPTURE(leg.value);
        CHECK(hip_angle_at(leg + 1.0_deg, habit) > hip_angle_at(leg, habit));
        CHECK(hip_angle_at(leg, PelvisHabit::coached) > hip_angle_at(leg, PelvisHabit::typical));
        CHECK(hip_angle_at(leg, PelvisHabit::typical) > hip_angle_at(leg, PelvisHabit::slumped));
        CHECK(test::near(hip_angle_at(leg, habit) + lumbar_flexion_at(leg, habit), leg, 1e-9_deg));
    }
}
