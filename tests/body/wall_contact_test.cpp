#include "body/wall_contact.h"

#include <doctest/doctest.h>

#include "support/approx.h"

using namespace ninety;

TEST_CASE("the heel triangle gives the reference file's angles") {
    // Source: tests/fixtures/stretch_model_checks.csv, rows geom and geom_theta_deg_at_d, H = 1.75 m.
    const Proportions body{1.75_m};
    CHECK(test::near(heel_triangle(body).reach, 0.89635_m, 1e-5_m));
    CHECK(test::near(to_degrees(heel_triangle(body).offset), 3.9182_deg, 1e-4_deg));
    const struct {
        Metres d;
        Degrees leg;
    } rows[] = {{0.8_m, 30.727_deg}, {0.6_m, 51.899_deg}, {0.5_m, 60.013_deg}, {0.4_m, 67.414_deg},
                {0.3_m, 74.364_deg}, {0.2_m, 81.025_deg}, {0.1_m, 87.513_deg}, {0.06125_m, 90.0_deg}};
    for (const auto& row : rows) {
        CAPTURE(row.d.value);
        CHECK(test::near(leg_angle_at(row.d, body), row.leg, 0.001_deg));
        CHECK(test::near(hip_distance_at(row.leg, body), row.d, 0.0001_m));
    }
}

TEST_CASE("a buttock on the wall leaves the leg at about 88 degrees, whatever the stature") {
    for (const Metres stature : {kMinStature, 1.75_m, kMaxStature})
        CHECK(test::near(steepest_leg({stature}), 88.0_deg, 0.7_deg));
}
