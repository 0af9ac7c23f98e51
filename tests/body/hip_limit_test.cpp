#include "body/hip_limit.h"

#include "body/hamstrings.h"
#include "support/approx.h"

using namespace ninety;
using namespace ninety::test;

TEST_CASE("toe touch: short hamstrings 52, others 72, the average raise about Esola's 69") {
    CHECK(near(toe_touch_hip(Degrees(55)), Degrees(52), Degrees(.01)));
    CHECK(near(toe_touch_hip(Degrees(80)), Degrees(72), Degrees(.01)));
    CHECK(near(toe_touch_hip(kSourceRaise), Degrees(69), Degrees(1.5)));
}

TEST_CASE("bent knees give the hamstrings slack") {
    for (const double raise : {35.0, 55.0, 75.0, 95.0}) {
        CHECK(near(hip_limit(Degrees(raise), Degrees(0)), toe_touch_hip(Degrees(raise)), Degrees(.01)));
        for (double knee = 0; knee < 140; knee += 10)
            CHECK(hip_limit(Degrees(raise), Degrees(knee + 10)) >= hip_limit(Degrees(raise), Degrees(knee)));
    }
    // At the limit the muscles are as long as at the limit with straight knees.
    const auto mean = [](Degrees hip, Degrees knee) {
        double sum = 0;
        for (const double strain : hamstring_strains({hip, knee}))
            sum += strain;
        return sum / 3;
    };
    const Degrees bent = hip_limit(Degrees(50), Degrees(40));
    CHECK(near(mean(bent, Degrees(40)), mean(toe_touch_hip(Degrees(50)), Degrees(0)), 1e-6));
    CHECK(hip_limit(Degrees(95), Degrees(110)) == hip_limit_constants::joint);
}

TEST_CASE("what the hips cannot take, the low back does") {
    CHECK(share_bend(Degrees(100), Degrees(120), .2) == BendShare{Degrees(80), Degrees(20)});
    const BendShare limited = share_bend(Degrees(100), Degrees(60), .2);
    CHECK(limited.hip == Degrees(60));
    CHECK(near(limited.hip + limited.lumbar, Degrees(100), Degrees(1e-9)));
    CHECK(share_bend(Degrees(0), Degrees(60), .2) == BendShare{});
}
