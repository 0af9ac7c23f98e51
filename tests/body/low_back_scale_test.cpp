// What of the low back's load is plain mechanics: similar bodies, the direction of the weight, the lever.
#include <doctest/doctest.h>

#include <cmath>

#include "body/low_back_load.h"
#include "body/standing_pose.h"
#include "support/approx.h"

using namespace ninety;
using namespace ninety::test;

namespace {

constexpr double kManStature = 1.74;  // stature of the body that lever and area are given for

// A body bent like this, whatever its size; where it stands does not matter to the disc.
WorldPose bent(double hip, double lumbar, double stature) {
    const Proportions man{Metres(kManStature)};
    StandingPosture posture{Degrees(hip), Degrees(lumbar), Degrees(10), {}, {}};
    return forward_kinematics(standing_pose(man, posture).pose, {Metres(stature)});
}

// A body of the source's size that leans as a whole, hips and all, by this much.
WorldPose leaning(double forward) {
    Pose pose = standing_pose({Metres(kManStature)}, {}).pose;
    pose[Bone::pelvis] = about_z(Degrees(-forward)) * pose[Bone::pelvis];
    return forward_kinematics(pose, {Metres(kManStature)});
}

double share_above_disc() {
    double above = 0;
    for (const MassPoint& point : mass_points())
        above += point.above_l4_l5 ? point.share : 0;
    return above;
}

double tilt_of_spine(const WorldPose& pose) {
    return std::acos(double((pose[Bone::spine_lower].rotation_world * glm::vec3(0, 1, 0)).y));
}

}  // namespace

TEST_CASE("bodies of one shape have one pressure: weight, lever and area grow with the stature alike") {
    // Mass goes with H^2 (one body mass index), so weight ~ H^2, moment ~ H^3, lever ~ H, muscle pull ~ H^2,
    // area ~ H^2.
    for (const double hip : {0.0, 45.0, 80.0}) {
        const auto of = [&](double stature) {
            return low_back_load(bent(hip, hip / 3, stature), {Metres(stature)});
        };
        const LowBackLoad man = of(kManStature);
        for (const double stature : {1.30, 1.55, 1.98, 2.20}) {
            CAPTURE(hip);
            CAPTURE(stature);
            const double size = stature / kManStature;
            const LowBackLoad load = of(stature);
            CHECK(load.pressure.low.value == doctest::Approx(man.pressure.low.value).epsilon(1e-3));
            CHECK(load.compression.value ==
                  doctest::Approx(man.compression.value * size * size).epsilon(1e-3));
            CHECK(load.moment.value == doctest::Approx(man.moment.value * size * size * size).epsilon(1e-3));
        }
    }
}

TEST_CASE("pressure is the compression over the disc's area and share, both of the body's own size") {
    // Wilke 1999: 18 cm2; Dreischarf 2013: F = P A .66. The area is a surface: it goes with the stature
    // squared.
    for (const double stature : {1.50, kManStature, 1.95}) {
        const LowBackLoad load =
            low_back_load(bent(50, 20, stature), {Metres(stature)}, {Kilograms(12), {.4f, .6f, 0}});
        const double area = .0018 * (stature / kManStature) * (stature / kManStature);
        CHECK(load.pressure.low.value ==
              doctest::Approx(load.compression.value / (area * .66) * 1e-6).epsilon(1e-6));
    }
    // The same box is more for a small body: by the area, if it hangs at the disc itself.
    const auto of_box = [](double stature) {
        const Proportions body{Metres(stature)};
        const WorldPose pose = bent(0, 0, stature);
        const Carried box{Kilograms(20), l4_l5_world(pose, body)};
        return low_back_load(pose, body, box).pressure.low.value -
               low_back_load(pose, body).pressure.low.value;
    };
    CHECK(of_box(1.45) / of_box(1.95) == doctest::Approx(1.95 * 1.95 / (1.45 * 1.45)).epsilon(.01));
}

TEST_CASE("of the weight only what acts along the spine presses the disc; the rest shears it") {
    const Proportions man{Metres(kManStature)};
    for (const double forward : {0.0, 30.0, 60.0, 85.0}) {
        CAPTURE(forward);
        const WorldPose pose = leaning(forward);
        const double along = std::cos(tilt_of_spine(pose));
        // A load at the disc has no lever: what it adds is its weight along the spine and nothing else.
        const LowBackLoad without = low_back_load(pose, man);
        const LowBackLoad with = low_back_load(pose, man, {Kilograms(20), l4_l5_world(pose, man)});
        CHECK(near(with.moment.value, without.moment.value, .01));
        CHECK(near(with.compression.value - without.compression.value, 20 * kGravity * along, .5));
    }
    // Level: of what is above the disc only the muscles press on it.
    const WorldPose level = leaning(90 - (tilt_of_spine(leaning(0)) * 180 / 3.14159265358979));
    const LowBackLoad load = low_back_load(level, man);
    const double still_along = std::abs(std::cos(tilt_of_spine(level)));
    CHECK(near(load.compression.value - load.extensors.value,
               share_above_disc() * average_mass(man).value * kGravity * still_along, 1));
}

TEST_CASE(
    "the muscles' pull is the moment over their lever, and a trunk that leans back asks none of the back's") {
    for (const double stature : {1.50, kManStature, 1.95}) {
        const Proportions body{Metres(stature)};
        const LowBackLoad load = low_back_load(bent(60, 30, stature), body);
        CHECK(load.extensors.value ==
              doctest::Approx(load.moment.value / (.068 * stature / kManStature)).epsilon(1e-6));
    }
    const Proportions man{Metres(kManStature)};
    const LowBackLoad back = low_back_load(leaning(-25), man);
    CHECK(back.moment.value == 0);
    CHECK(back.extensors.value == 0);
    // The belly holds it then, with about the same lever: more than the weight alone.
    const double weight = share_above_disc() * average_mass(man).value * kGravity;
    CHECK(back.compression.value > weight * 1.1);
}

TEST_CASE(
    "what is to the side or above has no lever, what is ahead has all of it, in any direction of the world") {
    const Proportions man{Metres(kManStature)};
    for (const double turn : {0.0, 70.0, 180.0, 250.0}) {
        CAPTURE(turn);
        Pose pose = standing_pose(man, {}).pose;
        pose[Bone::pelvis] = about_y(Degrees(turn)) * pose[Bone::pelvis];
        const WorldPose world = forward_kinematics(pose, man);
        const glm::vec3 disc = l4_l5_world(world, man);
        const glm::quat round = about_y(Degrees(turn));
        const auto added = [&](glm::vec3 from_disc) {
            return low_back_load(world, man, {Kilograms(10), disc + round * from_disc}).moment.value -
                   low_back_load(world, man).moment.value;
        };
        CHECK(near(added({.3f, 0, 0}), 10 * kGravity * .3, .05));
        CHECK(near(added({0, 0, .3f}), 0, .05));
        CHECK(near(added({0, .5f, 0}), 0, .05));
    }
}
