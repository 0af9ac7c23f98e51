// The box of the lifting scene: on the floor until it is lifted, never in it, and then where the hands are.
// And slow enough for the statics that the numbers come from.
#include "lesson/lift.h"

#include <doctest/doctest.h>

#include <cmath>

#include "body/low_back_load.h"
#include "lesson/lesson.h"
#include "support/approx.h"

using namespace ninety;

namespace {

LiftPlan box_plan(double raise, double load, double grip, double knee, double stature) {
    LiftPlan plan;
    plan.body = {Metres(stature)};
    plan.raise = Degrees(raise);
    plan.load = Kilograms(load);
    plan.grip = Metres(grip);
    plan.knee = Degrees(knee);
    return plan;
}

std::vector<Lift> some_lifts() {
    std::vector<Lift> lifts;
    for (const double stature : {1.50, 1.72, 1.95})
        for (const auto& [raise, load, grip, knee] : {std::array{45.0, 10.0, .30, 15.0},
                                                      {55.0, 10.0, .28, 40.0},
                                                      {72.0, 30.0, .18, 100.0},
                                                      {95.0, 0.0, .36, 60.0}}) {
            const LiftPlan plan = box_plan(raise, load, grip, knee, stature);
            lifts.emplace_back(plan);
            lifts.emplace_back(hip_hinge(plan));
        }
    return lifts;
}

}  // namespace

TEST_CASE(
    "the box stands still on the floor until it is grasped, never sinks, and then goes where the hands go") {
    for (const Lift& lift : some_lifts()) {
        const LiftPlan& plan = lift.plan();
        const glm::vec3 standing = lift.at(0, {.4f, -.1f}).box_world;
        CHECK(standing.y == doctest::Approx(lift_box::height / 2).epsilon(1e-6));
        CHECK(standing.x == doctest::Approx(.4 + lift.grip().value).epsilon(1e-5));
        CHECK(standing.z == doctest::Approx(-.1));
        for (double t = 0; t <= 1.0001; t += .01) {
            CAPTURE(t);
            const LiftMoment moment = lift.at(t, {.4f, -.1f});
            CHECK(moment.box_world.y >= lift_box::height / 2 - 1e-6f);
            if (t <= .5) {
                CHECK(moment.box_world == standing);
                continue;
            }
            // Held at its handles, this high above its bottom.
            const glm::vec3 palms = middle_of_palms(moment.standing.world, plan.body);
            CHECK(moment.box_world.x == doctest::Approx(palms.x).epsilon(1e-5));
            CHECK(moment.box_world.z == doctest::Approx(palms.z).epsilon(1e-5));
            CHECK(moment.box_world.y - lift_box::height / 2 ==
                  doctest::Approx(palms.y - lift_box::handle).epsilon(1e-4));
        }
        // Upright it is carried at the waist, and upright it stays.
        CHECK(lift.at(1).box_world.y > .35f * static_cast<float>(plan.body.stature.value));
        CHECK(lift.at(1).box_world.y < .65f * static_cast<float>(plan.body.stature.value));
    }
}

TEST_CASE(
    "nobody's hands reach below the handles, the shortest person's and the tallest's no more than others'") {
    for (const double stature : {kMinStature.value, kMaxStature.value})
        for (const double raise : {20.0, 110.0})
            for (const double grip : {.10, .40}) {
                const Lift lift(box_plan(raise, 60, grip, 0, stature));
                CAPTURE(stature);
                CAPTURE(raise);
                CAPTURE(grip);
                for (const double t : {.5001, .52, .56, .6})
                    CHECK(lift.at(t).box_world.y >= lift_box::height / 2 - 1e-6f);
            }
}

TEST_CASE("the weight comes into the hands while they grasp, all of it before the box leaves the floor") {
    for (const Lift& lift : some_lifts()) {
        const Kilograms load = lift.plan().load;
        CHECK(lift.at(.2).standing.carried.mass == Kilograms(0));
        CHECK(lift.at(.42).standing.carried.mass == Kilograms(0));
        CHECK(lift.at(.46).standing.carried.mass.value == doctest::Approx(load.value / 2));
        for (const double t : {.5, .7, 1.0})
            CHECK(lift.at(t).standing.carried.mass == load);
        const LiftMoment up = lift.at(.8);
        if (load.value > 0)
            CHECK(test::near(up.standing.carried.centre_world,
                             middle_of_palms(up.standing.world, lift.plan().body), Metres(1e-4)));
        // The load on the disc is that of body and box together.
        const LowBackLoad all = low_back_load(up.standing.world, lift.plan().body, up.standing.carried);
        CHECK(up.load == all);
        if (load.value > 0)
            CHECK(all.compression > low_back_load(up.standing.world, lift.plan().body).compression);
    }
}

TEST_CASE("down and up: the bend grows to the grasp and goes after it, the knees with it") {
    for (const Lift& lift : some_lifts()) {
        LiftMoment before = lift.at(0);
        for (double t = .03; t <= .4201; t += .03) {
            const LiftMoment now = lift.at(t);
            CHECK(now.hip + now.lumbar >= before.hip + before.lumbar - Degrees(1e-6));
            CHECK(now.knee >= before.knee);
            before = now;
        }
        before = lift.at(.5);
        CHECK(before.hip + before.lumbar > Degrees(35));
        for (double t = .53; t <= .9201; t += .03) {
            const LiftMoment now = lift.at(t);
            CHECK(now.hip + now.lumbar <= before.hip + before.lumbar + Degrees(1e-6));
            CHECK(now.knee <= before.knee);
            before = now;
        }
        CHECK(lift.at(.92).hip + lift.at(.92).lumbar < Degrees(.1));
    }
}

TEST_CASE("bent knees give slack in the lift: the hip's limit is that of the knee at this moment") {
    for (const double t : {.1, .25, .42, .5, .7}) {
        const Lift lift(box_plan(50, 10, .28, 90, 1.72));
        const LiftMoment moment = lift.at(t);
        CHECK(moment.limit == hip_limit(Degrees(50), moment.knee));
        CHECK(test::near((moment.hip + moment.lumbar).value,
                         share_bend(moment.hip + moment.lumbar, moment.limit, lift.plan().willing).hip.value +
                             moment.lumbar.value,
                         1e-9));
    }
    const Lift squat(box_plan(50, 10, .28, 100, 1.72));
    CHECK(squat.at(.5).hip > toe_touch_hip(Degrees(50)) + Degrees(5));
}

TEST_CASE(
    "played at speed 1 a lift is slow enough for statics: the box is never pulled by a fifth of its weight") {
    const double length = play_length(Lesson::lift).value, step = .01;
    for (const Lift& lift : some_lifts()) {
        double most = 0;
        // From when it has left the floor; leaving it, it starts from rest.
        for (double t = .56; t < .98; t += .02) {
            const auto y = [&](double at) { return double(lift.at(at).box_world.y); };
            const double dt = step * length;
            most = std::max(most, std::abs(y(t + step) - 2 * y(t) + y(t - step)) / (dt * dt));
        }
        CHECK(most < .2 * kGravity);
    }
}
