// A live scene's figures obey its sliders: each one changes what it is named after, and in the direction it
// says.
#include "lesson/figures.h"

#include <doctest/doctest.h>

#include <cmath>

#include "body/hamstrings.h"
#include "body/hold.h"
#include "support/approx.h"

using namespace ninety;
using namespace ninety::test;

namespace {

LessonValues values_with(Lesson lesson, std::initializer_list<std::pair<std::size_t, double>> sliders) {
    LessonValues values = initial_values(lesson);
    for (const auto& [slider, value] : sliders)
        set_value(values, slider, value);
    return values;
}

struct Lifts {
    LessonFigures figures;
    Lifts(std::initializer_list<std::pair<std::size_t, double>> sliders) {
        figures.update(values_with(Lesson::lift, sliders), {});
    }
    const LiftMoment* operator->() const { return &figures.lift(); }
};

using namespace lift_slider;

}  // namespace

TEST_CASE("lift, the moment: upright, down at the floor, upright again with the box") {
    const Lifts standing{{moment, 0}}, floor{{moment, 50}}, up{{moment, 100}};
    CHECK(near((standing->hip + standing->lumbar).value, 0, .01));
    CHECK(near((up->hip + up->lumbar).value, 0, .01));
    CHECK(floor->hip + floor->lumbar > Degrees(60));
    CHECK(near(double(standing->box_world.y), lift_box::height / 2, 1e-6));
    CHECK(near(double(floor->box_world.y), lift_box::height / 2, .01));
    CHECK(up->box_world.y > .6f);
    CHECK(standing->standing.carried.mass == Kilograms(0));
    CHECK(floor->standing.carried.mass == Kilograms(10));  // the initial load, grasped
    CHECK(up->standing.carried.mass == Kilograms(10));
}

TEST_CASE("lift, the hamstrings: longer ones let the hips fold further and spare the low back") {
    const Lifts tight{{moment, 50}, {hamstrings, 45}, {knees, 20}},
        loose{{moment, 50}, {hamstrings, 95}, {knees, 20}};
    CHECK(hip_limit(Degrees(95), tight->knee) > tight->limit + Degrees(20));
    CHECK(loose->hip > tight->hip);
    CHECK(tight->knee >
          loose->knee + Degrees(5));  // an ordinary back rounds only so far: the knees do the rest
    CHECK(loose->lumbar < tight->lumbar - Degrees(10));
    // FACTS section 9: toe touch, pelvis on thigh, 52 for short and 72 for other hamstrings; with the knees'
    // slack above.
    CHECK(tight->limit == hip_limit(Degrees(45), tight->knee));
    CHECK(loose->limit == hip_limit(Degrees(95), loose->knee));
}

TEST_CASE("lift, the load: what is in the hands weighs what it says, and the low back feels it") {
    const Lifts none{{moment, 60}, {load, 0}}, some{{moment, 60}, {load, 10}},
        heavy{{moment, 60}, {load, 30}};
    CHECK(heavy->standing.carried.mass == Kilograms(30));
    CHECK(some->standing.carried.mass == Kilograms(10));
    CHECK(none->standing.carried.mass == Kilograms(0));
    // Wilke 1999: 20 kg more than double the pressure of an empty bend.
    CHECK(heavy->load.pressure.low > some->load.pressure.low * 1.3);
    CHECK(some->load.pressure.low > none->load.pressure.low * 1.15);
    CHECK(heavy->load.moment > some->load.moment);
}

TEST_CASE("lift, the grip: the box stands as far ahead of the ankles as the slider says, in metres") {
    for (const double cm : {18.0, 24.0, 30.0}) {
        const Lifts lift{{moment, 0}, {grip, cm}, {load, 5}};
        const float ankles = (lift->standing.world[Bone::foot_l].origin_world.x +
                              lift->standing.world[Bone::foot_r].origin_world.x) /
                             2;
        CAPTURE(cm);
        CHECK(near(double(lift->box_world.x - ankles), cm / 100, .015));
    }
    const Lifts close{{moment, 55}, {grip, 18}, {load, 20}, {knees, 90}},
        far{{moment, 55}, {grip, 34}, {load, 20}, {knees, 90}};
    CHECK(far->load.moment > close->load.moment);
}

TEST_CASE("lift, the knees: bent as the slider says at the lowest, where the low back allows it") {
    for (const double knee : {60.0, 80.0, 105.0}) {
        const Lifts lift{{moment, 50}, {knees, knee}, {hamstrings, 72}};
        CAPTURE(knee);
        CHECK(lift->knee >= Degrees(knee));
        CHECK(lift->knee < Degrees(knee + 16));
        CHECK(near(double(lift->knee.value), lift->knee.value, 1e-9));
    }
    const Lifts straight{{moment, 50}, {knees, 12}, {hamstrings, 55}},
        squat{{moment, 50}, {knees, 100}, {hamstrings, 55}};
    CHECK(squat->lumbar < straight->lumbar - Degrees(15));
    CHECK(squat->knee > straight->knee + Degrees(40));
    // Bent knees give the hamstrings slack: the hip folds beyond what it could with straight ones (FACTS
    // section 5).
    CHECK(squat->limit > toe_touch_hip(Degrees(55)) + Degrees(20));
    CHECK(squat->hip > toe_touch_hip(Degrees(55)));
}

TEST_CASE(
    "the hinge beside the lift: the same box, body and hamstrings, knees bent a little, a back nearly "
    "still") {
    const Lifts lift{{moment, 50}, {load, 20}, {hamstrings, 60}, {grip, 24}, {knees, 12}};
    const LiftMoment& hinge = lift.figures.hinge();
    CHECK(hinge.standing.carried.mass == Kilograms(20));
    CHECK(hinge.limit == hip_limit(Degrees(60), hinge.knee));
    CHECK(hinge.knee >= Degrees(22));
    CHECK(hinge.lumbar <= Degrees(22.001));
    CHECK(lift->lumbar > hinge.lumbar + Degrees(15));
    CHECK(hinge.hip > lift->hip);
    // And it moves with the moment, too.
    const Lifts up{{moment, 100}, {load, 20}};
    CHECK(near((up.figures.hinge().hip + up.figures.hinge().lumbar).value, 0, .01));
    CHECK(up.figures.hinge().box_world.y > .6f);
}

TEST_CASE("the figures follow a slider at once, and a change of body, and do not keep another scene's") {
    LessonFigures figures;
    figures.update(values_with(Lesson::lift, {{load, 5}}), {});
    figures.update(values_with(Lesson::lift, {{load, 25}}), {});
    CHECK(figures.plan().load == Kilograms(25));
    CHECK(figures.hinge().standing.carried.mass.value == doctest::Approx(25));
    figures.update(values_with(Lesson::lift, {{load, 25}, {hamstrings, 90}}), {});
    CHECK(figures.plan().raise == Degrees(90));
    figures.update(values_with(Lesson::lift, {{load, 25}, {hamstrings, 90}}), {Metres(1.5)});
    CHECK(figures.body().stature == Metres(1.5));
    CHECK(figures.lift().standing.world[Bone::head].origin_world.y < 1.5f);
    figures.update(values_with(Lesson::stoop, {{stoop_slider::pain, 10}}), {Metres(1.5)});
    CHECK(near(figures.stoop().hip, Degrees(27), Degrees(1e-9)));
    figures.update(values_with(Lesson::stoop, {{stoop_slider::pain, 0}}), {Metres(1.5)});
    CHECK(figures.stoop().hip == Degrees(0));
    CHECK(figures.upright().hip == Degrees(0));
}

TEST_CASE(
    "the stoop: half the pain leans half as far; the strain is the hamstrings' at that hip and that knee") {
    for (const double pain : {0.0, 2.5, 5.0, 10.0}) {
        const Stoop stoop = stoop_at(pain, {});
        CAPTURE(pain);
        CHECK(near(stoop.hip, Degrees(2.7 * pain), Degrees(1e-9)));
        CHECK(near(stoop.lumbar, Degrees(1.5 * pain), Degrees(1e-9)));
        // The knees give at most 9 degrees, and that takes strain away.
        double mean = 0;
        for (const Hamstring muscle : kHamstrings)
            mean += hamstring_strain(muscle, {Degrees(2.7 * pain), Degrees(.9 * pain)}) / 3;
        CHECK(near(stoop.strain, mean, 1e-9));
    }
    const Stoop most = stoop_at(10, {});
    double straight = 0;
    for (const Hamstring muscle : kHamstrings)
        straight += hamstring_strain(muscle, {most.hip, Degrees(0)}) / 3;
    CHECK(most.strain < straight - .005);
    // What is shown is what the body does.
    const auto& world = most.standing.world;
    const glm::quat knee =
        glm::inverse(world[Bone::thigh_r].rotation_world) * world[Bone::shank_r].rotation_world;
    const glm::vec3 shin = knee * glm::vec3(0, -1, 0);
    CHECK(near(std::atan2(double(-shin.x), double(-shin.y)) * 180 / 3.14159265358979, 9, .1));
}

TEST_CASE("disc and nerve: each slider does what it is named after, and a calm leg is the hold's own") {
    HoldPlan plan;
    plan.person.raise = Degrees(68);  // the calm leg's: FACTS section 2, men
    plan.hold = Seconds(60);
    plan.sets = 1;
    const HoldCourse course(plan);
    const auto disc = [](double t, double bulge, double irritation, double toes) {
        LessonFigures figures;
        figures.update(values_with(Lesson::disc, {{disc_slider::hold, t},
                                                  {disc_slider::bulge, bulge},
                                                  {disc_slider::irritation, irritation},
                                                  {disc_slider::toes, toes}}),
                       {});
        return figures.disc();
    };
    for (const double t : {0.0, 20.0, 60.0}) {
        CAPTURE(t);
        const Degrees calm = course.in_hold(0, Seconds(t)).leg;
        // A bulge without irritation: 30 % of people of 20 years have one without pain (Brinjikji 2015).
        for (const double bulge : {0.0, 50.0, 100.0}) {
            CHECK(disc(t, bulge, 0, 0).leg == calm);
            CHECK(disc(t, bulge, 0, 0).bulge_01 == doctest::Approx(bulge / 100));
            CHECK(disc(t, bulge, 60, 0).leg == disc(t, 0, 60, 0).leg);
        }
        DiscMoment before = disc(t, 60, 0, 0);
        for (double irritation = 5; irritation <= 100; irritation += 5) {
            CAPTURE(irritation);
            const DiscMoment now = disc(t, 60, irritation, 0);
            CHECK(now.leg < before.leg);
            CHECK(now.symptom_angle < before.symptom_angle);
            CHECK(now.tone_percent > before.tone_percent);
            CHECK(now.root_slide < before.root_slide);
            CHECK(now.root_strain < before.root_strain);
            CHECK(now.calm_leg == calm);
            before = now;
        }
        CHECK(before.tone_01 == doctest::Approx(1));
        CHECK(near(before.leg, Degrees(35), Degrees(1e-9)));  // Fajolu 2018
        for (const double irritation : {0.0, 40.0, 100.0})
            for (double toes = 25; toes <= 100; toes += 25) {
                const DiscMoment less = disc(t, 60, irritation, toes - 25),
                                 more = disc(t, 60, irritation, toes);
                CHECK(more.symptom_angle < less.symptom_angle);
                CHECK(more.leg <= less.leg);
            }
        // Boyd 2012: 8 degrees less with the toes pulled in.
        CHECK(near(disc(t, 0, 100, 100).leg, Degrees(27), Degrees(1e-9)));
    }
}

TEST_CASE("who has reached the first symptoms stops there; who has not goes on with the hold") {
    const DiscState a_little{.3, {.1, 0}};
    const DiscMoment start = disc_at(a_little, Seconds(0)), end = disc_at(a_little, kDiscHold);
    CHECK_FALSE(start.stopped_by_symptoms);
    CHECK(near(start.leg, start.calm_leg - Degrees(.6 * .76), Degrees(1e-9)));  // .76 % of guarding more
    CHECK(end.stopped_by_symptoms);
    CHECK(near(end.leg, Degrees(68 - 3.3), Degrees(1e-9)));
    CHECK_FALSE(disc_at({1, {0, 0}}, kDiscHold).stopped_by_symptoms);
    CHECK(disc_at({0, {1, 0}}, Seconds(0)).stopped_by_symptoms);
}

TEST_CASE("weeks of practice: start, weeks and sessions each count, and beside it stands where it began") {
    const auto answer = [](double weeks, double start, double sessions) {
        LessonFigures figures;
        figures.update(values_with(Lesson::answer, {{answer_slider::weeks, weeks},
                                                    {answer_slider::hamstrings, start},
                                                    {answer_slider::sessions, sessions}}),
                       {});
        return std::pair(figures.answer(), figures.answer_at_start());
    };
    const auto [now, start] = answer(8, 55, 5);
    CHECK(start.raise == Degrees(55));
    CHECK(answer(8, 55, 1).second.raise == Degrees(55));
    // FACTS sections 8 and D: 13.9 (1 - exp(-w/3)) (1 - exp(-V/3.34)), V minutes a week: 1.5 a session.
    const auto share = [](double sessions) { return 1 - std::exp(-1.5 * sessions / 3.34); };
    CHECK(near(now.raise, Degrees(55 + 13.9 * (1 - std::exp(-8 / 3.0)) * share(5)), Degrees(.01)));
    CHECK(near(answer(2, 55, 7).first.raise, Degrees(55 + 13.9 * (1 - std::exp(-2 / 3.0)) * share(7)),
               Degrees(.01)));
    CHECK(answer(8, 70, 5).first.raise > now.raise + Degrees(14));
    CHECK(answer(8, 55, 3).first.raise < now.raise - Degrees(1));
    CHECK(answer(8, 55, 1).first.raise > Degrees(55 + 4));  // once a week is not nothing
    CHECK(near(now.hip_straight, toe_touch_hip(now.raise), Degrees(1e-9)));
    CHECK(near(now.hip_bent, hip_limit(now.raise, Degrees(40)), Degrees(1e-9)));
    CHECK(now.hip_bent > now.hip_straight + Degrees(10));
    CHECK(near(passive_torque(now.leg, {now.raise}), kComfortableStretch, NewtonMetres(.001)));
}
