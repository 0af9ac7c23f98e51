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
    return low_back_load(standing.world, kMan, standing.carried).pressure.low.value;
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
    CHECK(bent < knees.load.pressure.low.value);
    CHECK(standing < close.load.pressure.low.value);
    CHECK(close.load.pressure.low.value < knees.load.pressure.low.value);
    CHECK(knees.load.pressure.low.value < round.load.pressure.low.value);
    const auto within = [](double model, double measured) {
        return model > measured / 1.34 && model < measured * 1.34;
    };
    CHECK(within(standing, wilke::standing));
    CHECK(within(bent, wilke::bent_forward));
    CHECK(within(close.load.pressure.low.value, wilke::held_close));
    CHECK(within(knees.load.pressure.low.value, wilke::bent_knees_20kg));
    CHECK(within(round.load.pressure.low.value, wilke::round_back_20kg));
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

TEST_CASE(
    "what a pose bears is what its posture bears, and the moment about the hips is weights times distances") {
    const Standing bent = standing_pose(kMan, {Degrees(50), Degrees(30), Degrees(5), {}, {}});
    const LowBackLoad load = low_back_load(bent.world, kMan, {Kilograms(8), {.5f, .7f, 0}});
    CHECK(near(load.posture.lumbar, Degrees(30), Degrees(.001)));
    LowBackLoad again = low_back_load(load.posture, kMan);
    CHECK(again.hip_moment == NewtonMetres(0));
    again.hip_moment = load.hip_moment;
    CHECK(again == load);
    // A load that hangs .3 m ahead of the hips adds just its own; one above them nothing.
    const glm::vec3 hips = bent.world[Bone::pelvis].origin_world;
    const auto about_hips = [&](glm::vec3 from_hips) {
        return low_back_load(bent.world, kMan, {Kilograms(10), hips + from_hips}).hip_moment -
               low_back_load(bent.world, kMan).hip_moment;
    };
    CHECK(near(about_hips({.3f, 0, 0}).value, 10 * kGravity * .3, .05));
    CHECK(near(about_hips({0, .6f, .2f}).value, 0, .05));
}

TEST_CASE(
    "the pressure's band is one number in an upright back and 15 % of the muscles' pull wide in a round "
    "one") {
    // FACTS section A: levers shorten by 15 % u; u = lumbar / 52, 1 at most.
    const auto widening = [](double lumbar) {
        const LowBackLoad load =
            low_back_load({Degrees(lumbar), Degrees(70), Newtons(400), NewtonMetres(90)}, kMan);
        return (load.pressure.high - load.pressure.low).value * .0018 * .66 * 1e6 / load.extensors.value;
    };
    CHECK(near(widening(0), 0, 1e-9));
    CHECK(near(widening(26), 1 / .925 - 1, 1e-6));
    CHECK(near(widening(52), 1 / .85 - 1, 1e-6));
    CHECK(near(widening(60), 1 / .85 - 1, 1e-6));
}

TEST_CASE("shear: weight slides forward, muscles hold back, and a round back takes that from them") {
    const auto shear = [](double lumbar, double tilt, double moment) {
        return low_back_load({Degrees(lumbar), Degrees(tilt), Newtons(465), NewtonMetres(moment)}, kMan)
            .shear.value;
    };
    CHECK(near(shear(0, 90, 0), 465, 1e-6));
    CHECK(near(shear(0, 0, 0), 0, 1e-6));
    // By hand: 90 N m over .068 m pull 1323.5 N, of which .35 sin 25.7 = .1518 act backwards.
    CHECK(near(shear(0, 0, 90), -1323.5 * .1518, .2));
    for (double lumbar = 4; lumbar <= 60; lumbar += 4)
        CHECK(shear(lumbar, 70, 110) > shear(lumbar - 4, 70, 110));
}
