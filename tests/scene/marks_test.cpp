// The marks of errors and variants, against the pose that they are made for and the pose as it should be.
#include "scene/marks.h"

#include <doctest/doctest.h>

#include <cmath>
#include <glm/geometric.hpp>

#include "body/doorway.h"
#include "body/stretch_pose.h"
#include "body/volume.h"
#include "support/approx.h"

using namespace ninety;

namespace {

constexpr Fault kErrors[] = {Fault::knee_bent, Fault::back_arched, Fault::hips_lifted, Fault::other_knee_up,
                             Fault::toes_pulled};

StretchMoment holds(Side side, Fault fault, Variant variant = Variant::wall) {
    StretchMoment moment{Stage::holding, 0, side, Degrees(58)};
    moment.fault = fault;
    moment.variant = variant;
    return moment;
}

WorldPose posed(Proportions body, const StretchMoment& moment) {
    return forward_kinematics(stretch_pose(body, moment), body);
}

// The place on the body that an error is about.
glm::vec3 place_of(Fault fault, const WorldPose& pose, Proportions body, Side raised) {
    switch (fault) {
        case Fault::knee_bent:
            return pose[on_side(Bone::shank_l, raised)].origin_world;
        case Fault::back_arched:
            return pose[Bone::spine_upper].origin_world;
        case Fault::hips_lifted:
            return pose[Bone::pelvis].origin_world;
        case Fault::other_knee_up:
            return pose[on_side(Bone::shank_l, other(raised))].origin_world;
        case Fault::toes_pulled:
            return pose(toe_tip(raised, body));
        case Fault::none:
            break;
    }
    return {};
}

}  // namespace

TEST_CASE("an error's ring is where the error is, and its arrow points the way that puts it right") {
    for (const Metres stature : {Metres(1.45), kDefaultStature, Metres(2.05)})
        for (const Side side : kSides)
            for (const Fault fault : kErrors) {
                const Proportions body{stature};
                const StretchMoment wrong = holds(side, fault), right = holds(side, Fault::none);
                const WorldPose bad = posed(body, wrong), good = posed(body, right);
                const auto mark = fault_mark(bad, body, wrong);
                REQUIRE(mark);
                CAPTURE(static_cast<int>(fault));
                CHECK(mark->fault == fault);
                const glm::vec3 place = place_of(fault, bad, body, side);
                CHECK(glm::distance(mark->middle, place) < .09 * stature.value);
                // The hips move along the floor with the leg: what the error is about is how the place lies
                // to them, or above the floor.
                glm::vec3 way = place_of(fault, good, body, side) - place;
                if (fault == Fault::knee_bent || fault == Fault::toes_pulled) {
                    const auto hip = [&](const WorldPose& pose) {
                        return pose[on_side(Bone::thigh_l, side)].origin_world;
                    };
                    way -= hip(good) - hip(bad);
                }
                CHECK(glm::dot(way, mark->arrow_to - mark->arrow_from) > 0);
                CHECK(glm::distance(mark->arrow_from, mark->arrow_to) > .03 * stature.value);
                CHECK(glm::distance(mark->arrow_from, mark->arrow_to) < .12 * stature.value);
                // Nothing is drawn below the floor.
                CHECK(mark->arrow_to.y > 0);
                CHECK(mark->arrow_from.y > 0);
            }
}

TEST_CASE("the ring of a gap is round the gap: from the floor to the skin above it") {
    for (const Fault fault : {Fault::back_arched, Fault::hips_lifted}) {
        const Proportions body;
        const StretchMoment moment = holds(Side::right, fault);
        const WorldPose pose = posed(body, moment);
        const auto mark = fault_mark(pose, body, moment);
        REQUIRE(mark);
        const float top = mark->middle.y * 2;  // of the gap: its middle is half-way up
        CHECK(top > .02f);
        CHECK(mark->middle.y - mark->half_height < 0);
        CHECK(mark->middle.y + mark->half_height > top);
        CHECK(mark->half_width > mark->half_height);
    }
}

TEST_CASE("nothing is marked where nothing is wrong") {
    const Proportions body;
    const StretchMoment moment = holds(Side::left, Fault::none);
    CHECK_FALSE(fault_mark(posed(body, moment), body, moment));
}

TEST_CASE(
    "a knee that is bent on purpose is marked with its bend, from straight on to where the shank points") {
    for (const Side side : kSides) {
        const Proportions body;
        const WorldPose pose = posed(body, holds(side, Fault::none, Variant::bent_knee));
        const KneeMark mark = knee_mark(pose, body, side);
        const glm::vec3 hip = pose[on_side(Bone::thigh_l, side)].origin_world,
                        knee = pose[on_side(Bone::shank_l, side)].origin_world,
                        ankle = pose[on_side(Bone::foot_l, side)].origin_world;
        CHECK(test::near(mark.bend, fault_size::slight_bend, Degrees(.1)));
        CHECK(mark.knee == knee);
        CHECK(glm::dot(mark.straight, glm::normalize(knee - hip)) == doctest::Approx(1).epsilon(1e-4));
        CHECK(glm::dot(glm::normalize(mark.at(1) - knee), glm::normalize(ankle - knee)) ==
              doctest::Approx(1).epsilon(1e-4));
        CHECK(glm::dot(glm::normalize(mark.at(0) - knee), mark.straight) == doctest::Approx(1).epsilon(1e-4));
        for (const double part : {0.0, .3, .5, 1.0})
            CHECK(glm::distance(mark.at(part), knee) == doctest::Approx(mark.radius));
        // Its angle is what it says.
        CHECK(std::acos(glm::dot(mark.straight, mark.shank)) * 57.29578 ==
              doctest::Approx(fault_size::slight_bend.value).epsilon(.01));
    }
}

TEST_CASE("the push goes from the heel into the wall; letting go, the leg comes up") {
    for (const Side side : kSides) {
        const Proportions body;
        const WorldPose pose = posed(body, holds(side, Fault::none, Variant::contract_relax));
        const glm::vec3 heel_at = pose(heel(side, body)),
                        hip = pose[on_side(Bone::thigh_l, side)].origin_world;
        const PushMark push = push_mark(pose, body, side, {PushNow::Phase::push, 1});
        CHECK(glm::distance(push.arrow_from, heel_at) < .03f);
        CHECK(push.arrow_to.x > push.arrow_from.x + .08f);
        CHECK(push.arrow_to.y == doctest::Approx(push.arrow_from.y));
        const PushMark let_go = push_mark(pose, body, side, {PushNow::Phase::let_go, 0});
        const glm::vec3 way = let_go.arrow_to - let_go.arrow_from;
        CHECK(std::abs(glm::dot(glm::normalize(way), glm::normalize(heel_at - hip))) < .1f);
        CHECK(way.y > 0);
        CHECK(way.x < 0);
    }
}
