#include "body/low_back_load.h"

#include "body/standing_pose.h"
#include "lesson/lift.h"
#include "support/approx.h"

using namespace ninety;
using namespace ninety::test;

namespace {

// Wilke's man: 70 kg, 1.74 m.
const Proportions kMan{Metres(1.74)};

double pressure(const Standing& standing) {
    return low_back_load(standing.world, kMan, standing.carried).pressure_mpa;
}

LiftPlan plan_of(double knee, double grip) {
    LiftPlan plan;
    plan.body = kMan;
    plan.raise = Degrees(72);
    plan.load = Kilograms(20);
    plan.knee = Degrees(knee);
    plan.grip = Metres(grip);
    return plan;
}

}  // namespace

TEST_CASE("the segments weigh what a body weighs, and a leg what Dempster found") {
    double all = 0, leg = 0;
    for (const MassPoint& point : mass_points()) {
        all += point.share;
        if (point.bone == Bone::thigh_l || point.bone == Bone::shank_l || point.bone == Bone::foot_l)
            leg += point.share;
    }
    CHECK(near(all, 1, 1e-9));
    CHECK(near(leg, .161, 1e-9));  // FACTS section 2
    CHECK(near(average_mass(kMan).value, 70, 2));
}

TEST_CASE("a standing body's centre of mass is at the height of the pelvis") {
    // From Winter's whole limbs: head, arms and trunk .678 M at .626 of the way from hip to shoulder, legs
    // .161 M each at .447 from the hip down.
    const double legs = .53 - .447 * .491, above = .53 + .626 * .288;
    const Standing upright = standing_pose(kMan, {});
    CHECK(near(double(centre_of_mass(upright.world, kMan).y), (.678 * above + .322 * legs) * 1.74, .02));
}

TEST_CASE("the moment is weights times their distances") {
    // A load whose place is known adds exactly its own.
    const Standing upright = standing_pose(kMan, {});
    const glm::vec3 disc = l4_l5_world(upright.world, kMan);
    const auto with = low_back_load(upright.world, kMan, {Kilograms(10), disc + glm::vec3(.4f, 0, 0)});
    const auto without = low_back_load(upright.world, kMan);
    CHECK(near(with.moment.value - without.moment.value, 10 * kGravity * .4, .05));
    CHECK(near(with.compression.value - without.compression.value,
               10 * kGravity + 10 * kGravity * .4 / low_back_constants::extensor_lever.value, 4));
}

TEST_CASE("pressures are in Wilke's order, and within a third of his") {
    const double standing = pressure(standing_pose(kMan, {}));
    const double bent = pressure(standing_pose(kMan, {Degrees(50), Degrees(30), Degrees(5), {}, {}}));
    const auto close = Lift(plan_of(20, .18)).at(1);    // held close, upright
    const auto knees = Lift(plan_of(100, .18)).at(.5);  // bent knees, the box between the feet
    const auto round = Lift(plan_of(10, .32)).at(.5);   // round back, arms hanging from the shoulders
    CHECK(standing < bent);
    CHECK(bent < knees.load.pressure_mpa);
    CHECK(standing < close.load.pressure_mpa);
    CHECK(close.load.pressure_mpa < knees.load.pressure_mpa);
    CHECK(knees.load.pressure_mpa < round.load.pressure_mpa);
    const auto within = [](double model, double measured) {
        return model > measured / 1.34 && model < measured * 1.34;
    };
    CHECK(within(standing, wilke::standing));
    CHECK(within(bent, wilke::bent_forward));
    CHECK(within(close.load.pressure_mpa, wilke::held_close));
    CHECK(within(knees.load.pressure_mpa, wilke::bent_knees_20kg));
    CHECK(within(round.load.pressure_mpa, wilke::round_back_20kg));
}

TEST_CASE("the load does not depend on where the body stands or which way it looks") {
    const Standing here = standing_pose(kMan, {Degrees(40), Degrees(20), Degrees(10), {}, {}});
    Pose turned = here.pose;
    const glm::quat turn = about_y(Degrees(130));
    turned.root_world = turn * turned.root_world + glm::vec3(2, 0, 1);
    turned[Bone::pelvis] = turn * turned[Bone::pelvis];
    CHECK(near(low_back_load(forward_kinematics(turned, kMan), kMan).moment.value,
               low_back_load(here.world, kMan).moment.value, .01));
}
