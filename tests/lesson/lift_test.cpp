#include "lesson/lift.h"

#include <doctest/doctest.h>

#include "lesson/lesson.h"
#include "support/approx.h"

using namespace ninety;
using namespace ninety::test;

namespace {

LiftPlan plan_of(double raise, double knee, double load, double grip, double stature = 1.72) {
    LiftPlan plan;
    plan.body = {Metres(stature)};
    plan.raise = Degrees(raise);
    plan.knee = Degrees(knee);
    plan.load = Kilograms(load);
    plan.grip = Metres(grip);
    return plan;
}

glm::vec3 palm(const LiftMoment& moment, Side side, Proportions body) {
    return moment.standing.world[on_side(Bone::hand_l, side)].to_world(
        {0, -static_cast<float>(body.length(kPalmFromWrist).value), 0});
}

}  // namespace

TEST_CASE("at every slider's end and every moment: in balance, feet where they were, box in the hands") {
    const auto sliders = sliders_of(Lesson::lift);
    const auto ends = [&](std::size_t i) {
        return std::array{sliders[i].min, sliders[i].initial, sliders[i].max};
    };
    for (const double stature : {1.50, 1.72, 1.95})
        for (const double raise : ends(lift_slider::hamstrings))
            for (const double load : {0.0, 30.0})
                for (const double grip : ends(lift_slider::grip))
                    for (const double knee : ends(lift_slider::knees)) {
                        const LiftPlan plan = plan_of(raise, knee, load, grip / 100, stature);
                        for (const LiftPlan& way : {plan, hip_hinge(plan)}) {
                            const Lift lift(way);
                            CAPTURE(stature);
                            CAPTURE(raise);
                            CAPTURE(load);
                            CAPTURE(grip);
                            CAPTURE(knee);
                            CHECK(lift.grip() > Metres(.9 * grip / 100));
                            for (const double t : {0.0, .2, .42, .5, .6, .75, 1.0}) {
                                CAPTURE(t);
                                const LiftMoment moment = lift.at(t);
                                const float weight = weight_from_ankles(moment.standing, way.body);
                                CHECK(weight >
                                      -static_cast<float>(way.body.length(standing::heel_behind).value));
                                CHECK(weight <
                                      static_cast<float>(way.body.length(standing::ball_ahead).value));
                                CHECK(near(
                                    moment.standing.world[Bone::foot_r].origin_world,
                                    {0, static_cast<float>(way.body.length(fraction::ankle_height).value),
                                     .25f},
                                    Metres(.006)));
                                CHECK(moment.hip <= moment.limit + Degrees(1e-6));
                                CHECK(moment.lumbar <= hip_limit_constants::most_lumbar);
                                if (t < .42) continue;
                                // The hands are at the box's sides, at the height of its handles.
                                for (const Side side : {Side::left, Side::right}) {
                                    const glm::vec3 handle =
                                        moment.box_world + glm::vec3(0,
                                                                     lift_box::handle - lift_box::height / 2,
                                                                     z_sign(side) * lift_box::width / 2);
                                    CHECK(near(palm(moment, side, way.body), handle, Metres(.05)));
                                }
                            }
                        }
                    }
}

TEST_CASE("shorter hamstrings, a rounder low back, or knees that must bend further") {
    const Lift tight(plan_of(45, 15, 10, .3)), loose(plan_of(95, 15, 10, .3));
    const LiftMoment a = tight.at(.46), b = loose.at(.46);
    CHECK(a.lumbar > b.lumbar + Degrees(15));
    CHECK(a.hip < b.hip);
    CHECK(a.knee > b.knee);
    // In a squat it hardly matters.
    CHECK(near(Lift(plan_of(45, 105, 10, .3)).at(.46).lumbar, Lift(plan_of(95, 105, 10, .3)).at(.46).lumbar,
               Degrees(8)));
}

TEST_CASE("heavier and further away is more load on the disc") {
    const auto load = [](double kilograms, double grip) {
        return Lift(plan_of(72, 40, kilograms, grip)).at(.5).load.pressure.low;
    };
    CHECK(load(20, .3) > load(10, .3));
    CHECK(load(10, .3) > load(0, .3));
    CHECK(load(20, .35) > load(20, .28));
    CHECK(load(20, .3) > load(20, .18));
}

TEST_CASE("a hip hinge rounds the low back less than a lift that does not care") {
    for (const double raise : {40.0, 55.0, 72.0, 95.0}) {
        const LiftPlan plan = plan_of(raise, 20, 10, .3);
        CHECK(Lift(hip_hinge(plan)).at(.46).lumbar < Lift(plan).at(.46).lumbar);
        CHECK(Lift(hip_hinge(plan)).at(.46).lumbar < Degrees(30));
    }
}

TEST_CASE("the box stands on the floor until it is lifted, and rises without a jump") {
    const Lift lift(plan_of(60, 40, 10, .3));
    CHECK(lift.at(.1).box_world.y == doctest::Approx(lift_box::height / 2));
    glm::vec3 before = lift.at(.40).box_world;
    for (double t = .41; t <= 1; t += .01) {
        const glm::vec3 now = lift.at(t).box_world;
        CHECK(glm::distance(now, before) < .06f);
        before = now;
    }
    CHECK(before.y > .7f);
}
