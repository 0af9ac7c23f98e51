// The curve of a spine and the dial at the hips say what the body's own joints say.
#include "scene/bend_marks.h"

#include <doctest/doctest.h>

#include <cmath>
#include <glm/geometric.hpp>

#include "body/standing_pose.h"
#include "lesson/lift.h"
#include "scene/bend_palette.h"
#include "scene/disc_wedges.h"
#include "scene/holding_marks.h"
#include "support/approx.h"

using namespace ninety;

namespace {

constexpr double kDegree = 3.14159265358979 / 180;

WorldPose bent(double hip, double lumbar, double knee = 10) {
    return standing_pose({}, {Degrees(hip), Degrees(lumbar), Degrees(knee), {}, {}}).world;
}

// Forward lean of a direction from upright, degrees.
double lean(glm::vec3 way) {
    return std::atan2(double(way.x), double(way.y)) / kDegree;
}

// Rec. 709 of what is shown; the order of lightness is all that counts.
float seen_lightness(glm::vec3 c) {
    return .2126f * c.r + .7152f * c.g + .0722f * c.b;
}

}  // namespace

TEST_CASE("what the discs of a spine bend adds up to what the low back rounds, and is nothing upright") {
    for (const double lumbar : {0.0, 10.0, 46.0}) {
        const SpineCurve curve = spine_curve(bent(60, lumbar), {});
        double sum = 0;
        for (const SpineCurve::Level& level : curve.level) {
            sum += level.bend.value;
            CHECK(level.bend.value >= -.01);
        }
        CHECK(sum == doctest::Approx(lumbar).epsilon(.01));
        // The low back bends, the ribs hold the rest.
        if (lumbar > 0) CHECK(curve.level[SpineCurve::kL3L4].bend > 3 * curve.level[SpineCurve::kDiscs].bend);
    }
}

TEST_CASE("a spine's curve runs up the body, from the pelvis to the neck, and is as round as it says") {
    const WorldPose pose = bent(30, 40);
    const SpineCurve curve = spine_curve(pose, {});
    for (std::size_t i = 1; i < SpineCurve::kLevels; ++i) {
        const float step = glm::distance(curve.level[i - 1].at_world, curve.level[i].at_world);
        CHECK(step > .003f);
        CHECK(step < .11f);
    }
    CHECK(glm::distance(curve.level.back().at_world, pose[Bone::neck].origin_world) < 1e-4f);
    CHECK(glm::distance(curve.level.front().at_world, pose[Bone::pelvis].origin_world) < .15f);
    // Between the low discs, another curve than upright by what they bend.
    const auto way = [](const SpineCurve& c, std::size_t from, std::size_t to) {
        return lean(c.level[to].at_world - c.level[from].at_world);
    };
    const SpineCurve flat = spine_curve(bent(30, 0), {});
    const double turned = way(curve, 6, 8) - way(curve, 1, 2) - (way(flat, 6, 8) - way(flat, 1, 2));
    CHECK(turned > 20);
    CHECK(turned < 40);
}

TEST_CASE("the dial's needle lies along the pelvis and its straight mark along the thighs") {
    for (const double hip : {0.0, 35.0, 77.0, 105.0})
        for (const double knee : {0.0, 40.0, 90.0}) {
            const WorldPose pose = bent(hip, 20, knee);
            const HipDial dial = hip_dial(pose, {}, Degrees(hip), Degrees(hip + 10));
            const auto from_hip = [&](Degrees flexion) { return dial.at(flexion) - dial.hip_world; };
            const double pelvis = lean(pose[Bone::pelvis].rotation_world * glm::vec3(0, 1, 0));
            CAPTURE(hip);
            CAPTURE(knee);
            CHECK(test::near(lean(from_hip(Degrees(hip))), pelvis, .6));
            CHECK(test::near(lean(from_hip(Degrees(hip))) - lean(from_hip(Degrees(0))), hip, .01));
            CHECK(glm::distance(dial.hip_world, dial.at(Degrees(hip), .5f)) ==
                  doctest::Approx(dial.radius / 2));
        }
}

TEST_CASE("the stop lights up when the hips come to it, and not before the last six degrees") {
    HipDial dial;
    dial.limit = Degrees(77);
    for (const double hip : {0.0, 60.0, 71.0}) {
        dial.hip = Degrees(hip);
        CHECK(dial.at_stop_01() == 0);
    }
    dial.hip = Degrees(74);
    CHECK(dial.at_stop_01() > .4);
    CHECK(dial.at_stop_01() < .7);
    for (const double hip : {76.6, 77.0}) {
        dial.hip = Degrees(hip);
        CHECK(dial.at_stop_01() == 1);
    }
}

TEST_CASE("the stop stands ahead of nobody who stands upright, and is all there once the hips fold") {
    HipDial dial;
    dial.limit = Degrees(90);
    double before = 0;
    for (const double hip : {0.0, 9.9, 15.0, 20.0, 25.0, 30.1, 60.0, 90.0}) {
        dial.hip = Degrees(hip);
        CHECK(dial.stop_shown_01() >= before);
        before = dial.stop_shown_01();
        if (hip < 10) CHECK(before == 0);
        if (hip > 30) CHECK(before == 1);
    }
    dial.hip = Degrees(20);
    CHECK(dial.stop_shown_01() == doctest::Approx(.5));
    // The line to the number begins on the arc that is drawn: between straight and the needle.
    for (const double hip : {10.0, 60.0, 90.0, 120.0}) {
        dial.hip = Degrees(hip);
        const glm::vec3 from = dial.number_line_world() - dial.hip_world;
        CHECK(lean(from) >= -.01);
        CHECK(lean(from) <= hip);
        CHECK(glm::length(from) < 1.1f * dial.radius);
    }
}

TEST_CASE("the hips of a lift with short hamstrings come to the stop; with long ones they do not") {
    LiftPlan plan;
    plan.knee = Degrees(12);
    for (const auto& [raise, meets] : {std::pair(45.0, true), std::pair(100.0, false)}) {
        plan.raise = Degrees(raise);
        const LiftMoment moment = Lift(plan).at(kLiftGrasped);
        const HipDial dial = hip_dial(moment.standing.world, {}, moment.hip, moment.limit);
        CHECK((dial.at_stop_01() > .9) == meets);
    }
}

TEST_CASE("the discs are drawn wedged by twice what they bend, against how they are when one stands") {
    const auto angle = [](const DiscWedges::Quad& disc) {  // how far it is open at its back
        const glm::vec2 low = disc[1] - disc[0], high = disc[2] - disc[3];
        return (std::atan2(double(low.y), double(low.x)) - std::atan2(double(high.y), double(high.x))) /
               kDegree;
    };
    const auto back = [](const DiscWedges::Quad& disc) { return glm::distance(disc[0], disc[3]); };
    const auto front = [](const DiscWedges::Quad& disc) { return glm::distance(disc[1], disc[2]); };
    const SpineCurve flat = spine_curve(bent(60, 0), {}), round = spine_curve(bent(60, 46), {});
    const DiscWedges standing = disc_wedges(flat), wedged = disc_wedges(round);
    for (std::size_t i = 0; i < DiscWedges::kDiscs; ++i) {
        const double bend = round.level[SpineCurve::kL5S1 + i].bend.value;
        CAPTURE(i);
        CHECK(bend > 5);
        CHECK(angle(wedged.disc[i]) - angle(standing.disc[i]) == doctest::Approx(2 * bend).epsilon(.01));
        CHECK(back(wedged.disc[i]) > 1.3f * back(standing.disc[i]));
        CHECK(front(wedged.disc[i]) < front(standing.disc[i]));
        CHECK(front(standing.disc[i]) > back(standing.disc[i]));  // the hollow of a standing back
    }
}

TEST_CASE("the drawing of the discs stays within its frame from upright to the roundest back") {
    for (double lumbar = 0; lumbar <= 60; lumbar += 5) {
        const DiscWedges drawn = disc_wedges(spine_curve(bent(50, lumbar), {}));
        const auto check = [&](const DiscWedges::Quad& quad) {
            for (const glm::vec2& p : quad) {
                CAPTURE(lumbar);
                CHECK(p.x > kWedgesLow.x);
                CHECK(p.x < kWedgesHigh.x);
                CHECK(p.y > kWedgesLow.y);
                CHECK(p.y < kWedgesHigh.y);
            }
        };
        for (const auto& quad : drawn.body)
            check(quad);
        for (const auto& quad : drawn.disc)
            check(quad);
        for (const auto& quad : drawn.spinous)
            check(quad);
    }
}

TEST_CASE("the ramp of bending becomes darker all the way, by steps that can be told apart") {
    for (double share = 0; share < .95; share += .1)
        CHECK(seen_lightness(bend_colour(share)) > seen_lightness(bend_colour(share + .1)) + .02f);
    CHECK(bend_colour(-1) == bend_colour(0));
    CHECK(bend_colour(2) == bend_colour(1));
}

TEST_CASE("the lever of the weight above the legs times that weight is the moment that the hips hold") {
    for (const double hip : {0.0, 15.0, 40.0}) {
        const WorldPose pose = bent(hip, hip / 2, 5);
        double above = 0;
        for (const MassPoint& point : mass_points())
            if (point.bone < Bone::thigh_l) above += point.share * average_mass({}).value;
        const HoldingMarks marks = holding_marks(pose, {});
        CHECK(above * kGravity * double(marks.lever()) ==
              doctest::Approx(low_back_load(pose, {}).hip_moment.value).epsilon(.002));
    }
}

TEST_CASE("the lines that hold run behind the spine and the legs") {
    const HoldingMarks marks = holding_marks(bent(20, 10), {});
    const SpineCurve curve = spine_curve(bent(20, 10), {});
    CHECK(marks.back_world.front().y > marks.back_world.back().y);
    CHECK(marks.hips_world.front() == marks.back_world.back());
    CHECK(marks.hips_world.back().y < marks.hips_world.front().y - .3f);
    CHECK(marks.back_world[4].x < curve.level[SpineCurve::kL5S1].at_world.x);
    for (std::size_t i = 1; i + 1 < marks.hips_world.size(); ++i)
        CHECK(marks.hips_world[i].x < marks.hip_world.x);
}
