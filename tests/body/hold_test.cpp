#include "body/hold.h"

#include <doctest/doctest.h>

#include <chrono>
#include <string>

#include "support/approx.h"
#include "support/model_reference.h"
#include "support/random.h"

using namespace ninety;

namespace {

HoldPlan plan_for(double raise, HoldMode mode, Seconds hold = 60.0_s, int sets = 4) {
    HoldPlan plan;
    plan.person.raise = Degrees(raise);
    plan.mode = mode;
    plan.hold = hold;
    plan.sets = sets;
    plan.rest = 30.0_s;
    return plan;
}

HoldPlan random_plan(test::Random& random, HoldMode mode) {
    HoldPlan plan;
    plan.person = {Degrees(random.between(30, 90)), random.habit()};
    plan.mode = mode;
    plan.sets = 2 + random.choice(4);
    plan.hold = Seconds(random.between(15, 120));
    plan.rest = Seconds(random.between(10, 200));
    return plan;
}

}  // namespace

TEST_CASE("at a fixed distance the torque falls as the reference says") {
    const HoldCourse course(plan_for(75.4, HoldMode::fixed, 90.0_s));
    const NewtonMetres start = course.in_hold(0, 0.0_s).torque;
    // A raise at 5 degrees/s measures the passive curve: what makes the constant 1.1299 (row c_ramp) right.
    CHECK(test::near(start, passive_torque(75.4_deg, {kSourceRaise}), 0.01_Nm));
    CHECK(test::near(tissue_constants::elastic_over_passive, test::reference_rows("c_ramp").front().value,
                     1e-9));
    for (const auto& row : test::reference_rows("modeA_T_over_T0")) {
        CAPTURE(row.key);
        CHECK(test::near(course.in_hold(0, Seconds(row.key_number())).torque / start, row.value, 1e-4));
    }
}

TEST_CASE("following the ease the leg creeps as the reference says") {
    for (const double raise : {75.4, 60.0, 50.0}) {
        for (const int hold : {30, 60}) {
            const HoldCourse course(plan_for(raise, HoldMode::follow, Seconds(hold)));
            for (int set = 0; set < 4; ++set) {
                const std::string group = "modeB_SLR" +
                                          std::string(raise == 75.4 ? "75.4"
                                                      : raise == 60 ? "60"
                                                                    : "50") +
                                          "_hold" + std::to_string(hold) + "_set" + std::to_string(set + 1);
                CAPTURE(group);
                for (const auto& row : test::reference_rows(group)) {
                    const double t = row.key_number();
                    CAPTURE(t);
                    // At time 0 the reference is the end of a step of .05 degrees; here the torque is met
                    // inside it. Later on only the digits of that small difference are left.
                    const Degrees tolerance = t == 0 ? 0.05_deg : 0.01_deg;
                    CHECK(test::near(course.in_hold(set, Seconds(t)).leg, Degrees(row.value), tolerance));
                }
            }
        }
    }
}

TEST_CASE("a hold ends at the same angle at every frame rate") {
    // The oracle knows no course: it walks through the raise and the hold with the tissue's steps, as a frame
    // loop would. The raise is nonlinear and so keeps its own small steps; the hold is stepped at the frame
    // rate.
    const Flexibility person{60.0_deg, PelvisHabit::typical};
    const double c = tissue_constants::elastic_over_passive;
    const Seconds hold = 45.0_s;
    for (const HoldMode mode : {HoldMode::follow, HoldMode::fixed}) {
        const HoldCourse course(plan_for(60, mode, hold, 1));
        const CoursePoint end = course.in_hold(0, hold);
        const Degrees start = course.in_hold(0, 0.0_s).leg;
        Tissue raised = eased_at(c * passive_torque(0.0_deg, person));
        constexpr int kRaiseSteps = 2000;
        for (int i = 1; i <= kRaiseSteps; ++i)
            raised = stretched_evenly(raised, c * passive_torque(start * (i / double{kRaiseSteps}), person),
                                      course.raise_time(0) / kRaiseSteps);
        for (const int rate : {1, 15, 60, 240}) {
            CAPTURE(rate);
            Tissue tissue = raised;
            for (int i = 0; i < static_cast<int>(hold.value) * rate; ++i)
                tissue = mode == HoldMode::follow
                             ? held_at_torque(tissue, kComfortableStretch, Seconds(1.0 / rate))
                             : held_still(tissue, Seconds(1.0 / rate));
            // The issue asks for .05 degrees; what differs is the raise's step, far less.
            CHECK(test::near(leg_angle_at_torque(tissue.elastic / c, person), end.leg, 0.001_deg));
            CHECK(test::near(torque_of(tissue), end.torque, 0.001_Nm));
        }
    }
}

TEST_CASE("at a fixed distance the angle stays and the torque falls, whoever it is") {
    test::Random random(41);
    for (int i = 0; i < 60; ++i) {
        const HoldPlan plan = random_plan(random, HoldMode::fixed);
        const HoldCourse course(plan);
        CAPTURE(i);
        for (int set = 0; set < plan.sets; ++set) {
            CoursePoint before = course.in_hold(set, 0.0_s);
            CHECK(test::near(before.leg, plan.person.raise, 1e-9_deg));
            for (int k = 1; k <= 20; ++k) {
                const CoursePoint now = course.in_hold(set, plan.hold * (k / 20.0));
                CHECK(now.leg == before.leg);
                CHECK(now.torque < before.torque);
                before = now;
            }
            CHECK(course.gained_in(set) == 0.0_deg);
            // A later hold at the same angle starts with less.
            if (set > 0) CHECK(course.in_hold(set, 0.0_s).torque < course.in_hold(set - 1, 0.0_s).torque);
        }
    }
}

TEST_CASE("following the ease the torque stays, the leg rises, and later holds gain less, whoever it is") {
    test::Random random(42);
    for (int i = 0; i < 60; ++i) {
        const HoldPlan plan = random_plan(random, HoldMode::follow);
        const HoldCourse course(plan);
        CAPTURE(i);
        CAPTURE(plan.person.raise.value);
        for (int set = 0; set < plan.sets; ++set) {
            CAPTURE(set);
            CoursePoint before = course.in_hold(set, 0.0_s);
            for (int k = 1; k <= 20; ++k) {
                const CoursePoint now = course.in_hold(set, plan.hold * (k / 20.0));
                CHECK(now.leg > before.leg);
                CHECK(test::near(now.torque, kComfortableStretch, 1e-6_Nm));
                before = now;
            }
            if (set == 0) continue;
            CHECK(course.gained_in(set) < course.gained_in(set - 1));
            // ... though each starts and ends higher than the one before it.
            CHECK(course.in_hold(set, 0.0_s).leg > course.in_hold(set - 1, 0.0_s).leg);
            CHECK(course.in_hold(set, plan.hold).leg > course.in_hold(set - 1, plan.hold).leg);
        }
        CHECK(course.gained() > course.gained_in(0));
    }
}

TEST_CASE("a rest long enough makes the next hold a first one") {
    HoldPlan plan = plan_for(60, HoldMode::follow, 45.0_s, 2);
    plan.rest = 3600.0_s;
    const HoldCourse course(plan);
    CHECK(test::near(course.in_hold(1, 0.0_s).leg, course.in_hold(0, 0.0_s).leg, 0.001_deg));
    CHECK(test::near(course.in_hold(1, 45.0_s).leg, course.in_hold(0, 45.0_s).leg, 0.001_deg));
    // The longer the pause, the less is left of the first hold's ease.
    Degrees before = 180.0_deg;
    for (const Seconds rest : {0.0_s, 30.0_s, 120.0_s, 300.0_s}) {
        plan.rest = rest;
        const Degrees start = HoldCourse(plan).in_hold(1, 0.0_s).leg;
        CHECK(start < before);
        before = start;
    }
}

TEST_CASE("the wall stops a leg that creeps, and from there on the torque falls") {
    HoldPlan plan = plan_for(60, HoldMode::follow, 60.0_s, 2);
    const HoldCourse free(plan);
    plan.steepest = 58.0_deg;  // between the free hold's 54.3 and 61.5
    const HoldCourse stopped(plan);
    CHECK(test::near(stopped.in_hold(0, 10.0_s).leg, free.in_hold(0, 10.0_s).leg, 1e-9_deg));
    CHECK(test::near(stopped.in_hold(0, 10.0_s).torque, kComfortableStretch, 1e-9_Nm));
    bool met = false;
    CoursePoint before = stopped.in_hold(0, 0.0_s);
    for (double t = 0.25; t <= 60; t += 0.25) {
        const CoursePoint now = stopped.in_hold(0, Seconds(t));
        CHECK(now.leg <= plan.steepest);
        CHECK(now.leg - before.leg < 0.2_deg);  // no jump where the wall is met
        if (before.leg == plan.steepest) {
            met = true;
            CHECK(now.leg == plan.steepest);
            CHECK(now.torque < before.torque);
        }
        before = now;
    }
    CHECK(met);
    // Met already in the raise: less than the comfortable torque, and falling.
    plan.steepest = 40.0_deg;
    const HoldCourse early(plan);
    CHECK(early.in_hold(0, 0.0_s).leg == 40.0_deg);
    CHECK(early.in_hold(0, 0.0_s).torque < kComfortableStretch);
    CHECK(early.in_hold(0, 60.0_s).torque < early.in_hold(0, 0.0_s).torque);
    // And a fixed hold is no steeper than the wall allows.
    plan.mode = HoldMode::fixed;
    CHECK(HoldCourse(plan).in_hold(1, 5.0_s).leg == 40.0_deg);
}

TEST_CASE("a start angle is where the first hold starts, and its torque is kept") {
    for (const double start : {30.0, 45.0, 57.3}) {
        HoldPlan plan = plan_for(60, HoldMode::follow, 60.0_s, 3);
        plan.start_angle = Degrees(start);
        CAPTURE(start);
        const HoldCourse course(plan);
        const CoursePoint first = course.in_hold(0, 0.0_s);
        CHECK(test::near(first.leg, Degrees(start), 1e-9_deg));
        for (int set = 0; set < 3; ++set) {
            CHECK(test::near(course.in_hold(set, 60.0_s).torque, first.torque, 1e-6_Nm));
            CHECK(course.in_hold(set, 0.0_s).leg >= Degrees(start) - 1e-9_deg);
            CHECK(course.gained_in(set) > 0.0_deg);
        }
        plan.mode = HoldMode::fixed;
        CHECK(test::near(HoldCourse(plan).in_hold(2, 30.0_s).leg, Degrees(start), 1e-9_deg));
    }
}

TEST_CASE("where the tissue is not even taut nothing creeps") {
    HoldPlan plan = plan_for(90, HoldMode::follow, 60.0_s, 3);
    plan.start_angle = 10.0_deg;
    REQUIRE(passive_torque(10.0_deg, plan.person) == 0.0_Nm);
    const HoldCourse course(plan);
    for (int set = 0; set < 3; ++set) {
        CHECK(test::near(course.in_hold(set, 60.0_s).leg, 10.0_deg, 1e-9_deg));
        CHECK(course.in_hold(set, 60.0_s).torque == 0.0_Nm);
    }
}

TEST_CASE("raise and hold meet, and times beyond their ends are held to them") {
    test::Random random(43);
    for (int i = 0; i < 30; ++i) {
        HoldPlan plan = random_plan(random, static_cast<HoldMode>(random.choice(2)));
        const HoldCourse course(plan);
        for (int set = 0; set < plan.sets; ++set) {
            const CoursePoint raised = course.in_raise(set, 0.0_s), start = course.in_hold(set, 0.0_s);
            CHECK(test::near(raised.leg, start.leg, 1e-6_deg));
            CHECK(test::near(raised.torque, start.torque, 1e-6_Nm));
            CHECK(test::near(course.in_raise(set, 2.0_s).leg, start.leg - 10.0_deg, 1e-6_deg));
            CHECK(test::near(course.in_raise(set, 1000.0_s).leg, 0.0_deg, 1e-9_deg));
            // Torque grows through the raise, without a jump between its samples.
            CoursePoint before = course.in_raise(set, 4.0_s);
            for (int k = 1; k <= 400; ++k) {
                const CoursePoint now = course.in_raise(set, Seconds(4.0 - k / 100.0));
                CHECK(now.torque >= before.torque);
                CHECK(now.torque - before.torque < 0.15_Nm);
                before = now;
            }
            const CoursePoint end = course.in_hold(set, plan.hold),
                              beyond = course.in_hold(set, plan.hold * 10);
            CHECK(beyond.leg == end.leg);
            CHECK(beyond.torque == end.torque);
            CHECK(course.in_hold(set, -5.0_s).leg == start.leg);
        }
    }
}

TEST_CASE("extreme people and settings stay finite and inside the limits") {
    test::Random random(44);
    for (int i = 0; i < 80; ++i) {
        HoldPlan plan;
        plan.person = {i % 2 ? kMinRaise : kMaxRaise, random.habit()};
        plan.mode = static_cast<HoldMode>(random.choice(2));
        if (random.choice(2)) plan.start_angle = Degrees(random.between(0, 130));
        plan.steepest = Degrees(random.choice(3) ? random.between(0, 130) : 88);
        plan.sets = 1 + random.choice(20);
        plan.hold = Seconds(random.choice(2) ? 0.001 : 600);
        plan.rest = Seconds(random.choice(2) ? 0 : 600);
        REQUIRE(is_valid(plan));
        const HoldCourse course(plan);
        CAPTURE(i);
        for (int set = 0; set < plan.sets; ++set) {
            for (const double share : {0.0, 0.5, 1.0}) {
                const CoursePoint point = course.in_hold(set, plan.hold * share);
                CHECK(point.leg >= 0.0_deg);
                CHECK(point.leg <= plan.steepest + 1e-9_deg);
                CHECK(point.torque.value >= 0);
                CHECK(is_finite(point.torque));
            }
            CHECK(course.gained_in(set) >= -1e-6_deg);
        }
    }
}

TEST_CASE("plans outside their ranges are known for it") {
    const HoldPlan good;
    CHECK(is_valid(good));
    const auto with = [&](auto change) {
        HoldPlan plan = good;
        change(plan);
        return is_valid(plan);
    };
    const double nan = std::nan("");
    CHECK_FALSE(with([&](HoldPlan& p) { p.person.raise = Degrees(nan); }));
    CHECK_FALSE(with([](HoldPlan& p) { p.person.raise = Degrees(19); }));
    CHECK_FALSE(with([&](HoldPlan& p) { p.steepest = Degrees(nan); }));
    CHECK_FALSE(with([](HoldPlan& p) { p.start_angle = Degrees(-1); }));
    CHECK_FALSE(with([](HoldPlan& p) { p.sets = 0; }));
    CHECK_FALSE(with([](HoldPlan& p) { p.hold = Seconds(0); }));
    CHECK_FALSE(with([](HoldPlan& p) { p.rest = Seconds(-1); }));
    CHECK(with([](HoldPlan& p) { p.rest = Seconds(0); }));
}

TEST_CASE("reading a course costs far less than 20 microseconds") {
    const HoldCourse course(plan_for(60, HoldMode::follow, 60.0_s, 4));
    constexpr int kReads = 20000;
    double best_us = 1e9;  // the best of some runs: other programs may take the processor away
    double sum = 0;
    for (int run = 0; run < 5; ++run) {
        const auto start = std::chrono::steady_clock::now();
        for (int i = 0; i < kReads; ++i)
            sum += course.in_hold(i % 4, Seconds(i % 600 / 10.0)).leg.value;
        const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - start;
        best_us = std::min(best_us, took.count() / kReads);
    }
    CHECK(sum > 0);
    MESSAGE("one read: ", best_us, " microseconds");
    CHECK(best_us < 20);
}
