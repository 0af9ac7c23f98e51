// What the drawn tape says, against the geometry of FACTS section 3 and against the figure itself.
#include "scene/measures.h"

#include <doctest/doctest.h>

#include <cmath>

#include "body/pelvis.h"
#include "body/stretch_pose.h"
#include "body/volume.h"
#include "support/approx.h"

using namespace ninety;

namespace {

struct Held {
    Proportions body;
    Side side;
    double leg;
    WorldPose pose;

    Held(double stature, Side raised, double leg_deg, Fault fault = Fault::none)
        : body{Metres(stature)}, side(raised), leg(leg_deg) {
        StretchMoment moment{Stage::holding, 0, raised, Degrees(leg_deg)};
        moment.fault = fault;
        pose = forward_kinematics(stretch_pose(body, moment), body);
    }
    Measures measures(double mark = 60, bool closer = true) const {
        return measures_of(pose, body, side, {Degrees(mark), false},
                           pelvic_tilt_at(Degrees(leg), PelvisHabit::typical), closer);
    }
};

// FACTS section 3: s = .511 H, e = .035 H, R = hypot(s, e), beta = atan2(e, s).
double reach(double stature) {
    return std::hypot(.511, .035) * stature;
}
double beta() {
    return std::atan2(.035, .511);
}
double radians(double deg) {
    return deg * 3.14159265358979 / 180;
}

}  // namespace

TEST_CASE("the gap is what a tape would read between buttock and wall") {
    for (const double stature : {1.5, 1.72, 2.0})
        for (const Side side : kSides)
            for (const double leg : {30.0, 50.0, 65.0, 80.0}) {
                CAPTURE(stature);
                CAPTURE(leg);
                const Measures m = Held(stature, side, leg).measures();
                const double gap = reach(stature) * std::cos(radians(leg) - beta()) - .055 * stature;
                // Clear of the casing the heel is aside of the hip: the leg is a little shorter, seen from
                // the side.
                CHECK(test::near(m.gap.length, Metres(gap), Metres(.012 * stature)));
                // The drawn line is as long as the number says, on the floor, and ends at the wall.
                CHECK(m.gap.to.x == 0);
                CHECK(m.gap.from.x == doctest::Approx(-m.gap.length.value).epsilon(1e-4));
                CHECK(m.gap.from.y == m.gap.to.y);
                CHECK(m.gap.from.z == m.gap.to.z);
                CHECK(m.gap.to.y < .02f);
            }
    // The buttock at the wall: no gap, and no negative one.
    const Measures at_wall = Held(1.72, Side::right, 90).measures();
    CHECK(at_wall.gap.length >= Metres(0));
    CHECK(at_wall.gap.length < Metres(.015));
}

TEST_CASE("the gap shrinks and the heel rises with the leg") {
    for (const Side side : kSides) {
        Measures before = Held(1.72, side, 30).measures();
        for (double leg = 35; leg <= 85; leg += 5) {
            const Measures now = Held(1.72, side, leg).measures();
            CHECK(now.gap.length < before.gap.length - Metres(.01));
            CHECK(now.heel.length > before.heel.length + Metres(.005));
            before = now;
        }
    }
}

TEST_CASE("the heel's height is from the floor to the heel, on the wall") {
    for (const double stature : {1.5, 1.72, 2.0})
        for (const Side side : kSides)
            for (const double leg : {30.0, 60.0, 80.0}) {
                const Held held(stature, side, leg);
                const Measures m = held.measures();
                CHECK(test::near(m.heel.length, Metres(double(held.pose(heel(side, held.body)).y)),
                                 Metres(1e-6)));
                // FACTS section 3, y = R sin(leg - beta), on hips that lie .052 H high or a little higher,
                // rolled back.
                const double above_hip = reach(stature) * std::sin(radians(leg) - beta());
                const double hips = held.pose[Bone::pelvis].origin_world.y;
                CHECK(m.heel.length.value == doctest::Approx(above_hip + hips).epsilon(.02));
                CHECK(m.heel.from.y == 0);
                CHECK(m.heel.to.y == doctest::Approx(m.heel.length.value));
                CHECK(m.heel.from.x == m.heel.to.x);
                CHECK(std::abs(m.heel.to.x) < .01f);
                // Beyond the leg, where no leg hides it: farther out than the heel on the leg's own side.
                const float heel_z = held.pose(heel(side, held.body)).z;
                CHECK((m.heel.to.z - heel_z) * z_sign(side) > .02f);
            }
}

TEST_CASE(
    "the mark is where this leg's heel would be at the marked angle, and only if the wall lets it get "
    "there") {
    for (const Side side : kSides) {
        const Held held(1.72, side, 60);
        // At the angle that the leg has now, the mark is at the heel.
        const Measures now = held.measures(60);
        REQUIRE(now.mark);
        CHECK(test::near(*now.mark, held.pose(heel(side, held.body)), Metres(.02)));
        const Measures higher = held.measures(75), lower = held.measures(40);
        REQUIRE(higher.mark);
        REQUIRE(lower.mark);
        const double by = reach(1.72) * (std::sin(radians(75) - beta()) - std::sin(radians(40) - beta()));
        CHECK(higher.mark->y - lower.mark->y == doctest::Approx(by).epsilon(1e-3));
        CHECK(higher.mark_angle == Degrees(75));
        CHECK_FALSE(higher.mark_is_best);
        CHECK_FALSE(held.measures(95).mark);  // steeper than any leg before a wall
        const Measures best = measures_of(held.pose, held.body, side, {Degrees(70), true}, Degrees(0), false);
        CHECK(best.mark_is_best);
    }
}

TEST_CASE("an arrow asks for closer hips where they may come closer, and not at the wall") {
    const Held far(1.72, Side::left, 50), close(1.72, Side::left, 90);
    REQUIRE(far.measures(60, true).scoot_from);
    CHECK(far.measures(60, true).scoot_from->x < 0);
    CHECK_FALSE(far.measures(60, false).scoot_from);
    CHECK_FALSE(close.measures(60, true).scoot_from);
}

TEST_CASE("what is beside the body is beside the resting hip, where it is seen") {
    for (const Side side : kSides) {
        const Held held(1.72, side, 55);
        const Measures m = held.measures();
        const float hips = held.pose[Bone::pelvis].origin_world.z;
        for (const float z : {m.gap.from.z, m.low_back.z, m.scoot_from->z}) {
            CHECK((z - hips) * z_sign(other(side)) > .1f);
            CHECK((z - hips) * z_sign(other(side)) < .4f);
        }
    }
}

TEST_CASE("the pelvis' axis tips by as much as the number says, back from where it lies untipped") {
    for (const Side side : kSides)
        for (const double leg : {30.0, 60.0, 80.0}) {
            const Held held(1.72, side, leg);
            const Measures m = held.measures();
            CHECK(m.pelvis == held.pose[Bone::pelvis].origin_world);
            CHECK(m.neutral_axis == glm::vec3(-1, 0, 0));
            // Towards the head and, tipped back, down: the low back flattens.
            const Degrees seen =
                to_degrees(Radians(std::atan2(double(-m.pelvis_axis.y), double(-m.pelvis_axis.x))));
            CHECK(test::near(seen, pelvic_tilt_at(Degrees(leg), PelvisHabit::typical), Degrees(.2)));
            CHECK(m.tilt == pelvic_tilt_at(Degrees(leg), PelvisHabit::typical));
        }
}

TEST_CASE("the low back lies down in a good hold, and an arched one is off the floor by what lies under it") {
    for (const double stature : {1.5, 1.72, 2.0})
        for (const Side side : kSides) {
            const Held good(stature, side, 60), arched(stature, side, 60, Fault::back_arched);
            CHECK(good.measures().low_back_gap < kLowBackDown);
            const Metres gap = arched.measures().low_back_gap;
            CHECK(gap > kLowBackDown);
            // The lowest of the low back's rounded segments, from its own middle down by its radius.
            double lowest = 1;
            for (const RoundedSegment& segment : body_segments())
                if (segment.bone == Bone::spine_lower || segment.bone == Bone::spine_upper) {
                    const WorldSegment s = in_world(segment, arched.pose, arched.body);
                    lowest = std::min(lowest, double(std::min(s.from.y, s.to.y) - s.from_radius));
                }
            CHECK(test::near(gap, Metres(lowest), Metres(1e-4)));
        }
}
