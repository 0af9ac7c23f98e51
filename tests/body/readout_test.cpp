#include "body/readout.h"

#include <doctest/doctest.h>

#include "body/joint_limits.h"
#include "body/wall_contact.h"
#include "support/approx.h"
#include "support/random.h"

using namespace ninety;

TEST_CASE("a readout agrees with itself, for everyone") {
    test::Random random(71);
    for (int i = 0; i < 500; ++i) {
        const Proportions body = random.body();
        const PelvisHabit habit = random.habit();
        const Degrees leg(random.between(0, 88));
        CAPTURE(leg.value);
        const StretchReadout shown = readout_at(leg, habit, body, 24.0_Nm);
        CHECK(test::near(shown.hip + shown.pelvic_tilt, leg, 1e-9_deg));
        CHECK(shown.torque == 24.0_Nm);
        // Up to where the buttock touches the wall, about 88 degrees, the gap is what is left of the hip's
        // distance.
        const Metres buttock = body.length(fraction::hip_centre_to_buttock);
        if (leg < 87.0_deg) CHECK(test::near(shown.gap + buttock, hip_distance_at(leg, body), 1e-9_m));
        CHECK(joint_limits::hip_flexion.holds(shown.hip));
        CHECK(joint_limits::lumbar_flexion.holds(shown.lumbar_flexion));
        const StretchReadout steeper = readout_at(leg + 1.0_deg, habit, body, 24.0_Nm);
        for (const Hamstring muscle : kHamstrings)
            CHECK(steeper.strain[index_of(muscle)] > shown.strain[index_of(muscle)]);
        // Flatter than the heel triangle's offset, about 4 degrees, rising moves the heel away from the hip.
        if (leg > 4.0_deg) CHECK(steeper.gap <= shown.gap);
    }
}

TEST_CASE("strain is the hip's, not the leg's") {
    // Leg 60 with a typical pelvis is a hip of 44.138 degrees (FACTS section 4), less strain than a hip
    // of 60.
    const StretchReadout shown = readout_at(60.0_deg, PelvisHabit::typical, {1.75_m}, 0.0_Nm);
    CHECK(test::near(shown.hip, 44.138_deg, 0.001_deg));
    CHECK(shown.strain[index_of(Hamstring::biceps_femoris_long_head)] < .149 - .02);
}
