// What one hold leaves to the next. The oracle is FACTS section 7 itself, stepped by its own update formula:
// a raise at 5 degrees/s, the hold, the leg let down at once, the rest, and the memories h_i going on through
// all of it. It shares nothing with hold.cpp and tissue.cpp but the passive torque.
#include "body/hold.h"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "support/approx.h"

using namespace ninety;

namespace {

constexpr double kPassiveToElastic = 1.1299;  // tests/fixtures/stretch_model_checks.csv, c_ramp
constexpr double kWeight[2] = {.16, .26}, kTau[2] = {3, 50};

struct Walker {
    Flexibility person;
    double elastic = 0, memory[2] = {0, 0};

    double elastic_of(double leg) const {
        return kPassiveToElastic * passive_torque(Degrees(leg), person).value;
    }
    double felt() const { return .58 * elastic + memory[0] + memory[1]; }
    // FACTS section 7: h <- exp(-dt/tau) h + g (tau/dt) (1 - exp(-dt/tau)) dT_e.
    void step(double to_elastic, double dt) {
        for (int i = 0; i < 2; ++i)
            memory[i] = std::exp(-dt / kTau[i]) * memory[i] +
                        kWeight[i] * (kTau[i] / dt) * (1 - std::exp(-dt / kTau[i])) * (to_elastic - elastic);
        elastic = to_elastic;
    }
    void still(double seconds) { step(elastic, seconds); }
};

struct SetSeen {
    double start_deg, end_deg, start_torque;
};

// Sets of `hold` seconds with `rest` between. `torque` 0: the hold stays at `at_least_deg`.
std::vector<SetSeen> walked(Flexibility person, double at_least_deg, double torque, double hold, double rest,
                            int sets) {
    constexpr double kStepDeg = .01, kStep = .02;
    Walker leg{person};
    leg.elastic = leg.elastic_of(0);
    std::vector<SetSeen> seen;
    for (int set = 0; set < sets; ++set) {
        double angle = 0;
        const double until = torque;
        while (angle < at_least_deg - 1e-9 || leg.felt() < until) {
            angle += kStepDeg;
            leg.step(leg.elastic_of(angle), kStepDeg / 5);
        }
        const double start = angle, start_torque = leg.felt();
        if (torque > 0)
            for (int i = 0; i < std::lround(hold / kStep); ++i) {
                // The torque sinks while nothing moves; the elastic torque makes up for what is missing.
                leg.still(kStep);
                const double missing = torque - leg.felt();
                leg.elastic += missing;
                for (int k = 0; k < 2; ++k)
                    leg.memory[k] += kWeight[k] * missing;
            }
        else
            leg.still(hold);
        const double end =
            torque > 0 ? leg_angle_at_torque(NewtonMetres(leg.elastic / kPassiveToElastic), person).value
                       : angle;
        seen.push_back({start, end, start_torque});
        // Down at once: what the memories feel is the whole change.
        const double jump = leg.elastic_of(0) - leg.elastic;
        leg.elastic += jump;
        for (int k = 0; k < 2; ++k)
            leg.memory[k] += kWeight[k] * jump;
        if (rest > 0) leg.still(rest);
    }
    return seen;
}

HoldPlan plan_of(double raise, HoldMode mode, double hold, double rest, int sets) {
    HoldPlan plan;
    plan.person.raise = Degrees(raise);
    plan.mode = mode;
    plan.hold = Seconds(hold);
    plan.rest = Seconds(rest);
    plan.sets = sets;
    return plan;
}

}  // namespace

TEST_CASE(
    "a later hold starts above the first one's start and below the last one's end: some of the ease is "
    "left") {
    for (const double raise : {45.0, 60.0, 80.0})
        for (const double rest : {10.0, 30.0, 95.0}) {
            const HoldCourse course(plan_of(raise, HoldMode::follow, 45, rest, 4));
            const auto oracle = walked({Degrees(raise)}, 0, kComfortableStretch.value, 45, rest, 4);
            for (int set = 0; set < 4; ++set) {
                CAPTURE(raise);
                CAPTURE(rest);
                CAPTURE(set);
                const Degrees start = course.in_hold(set, Seconds(0)).leg,
                              end = course.in_hold(set, Seconds(45)).leg;
                const SetSeen& seen = oracle[static_cast<std::size_t>(set)];
                CHECK(test::near(start, Degrees(seen.start_deg), Degrees(.03)));
                CHECK(test::near(end, Degrees(seen.end_deg), Degrees(.03)));
                if (set == 0) continue;
                CHECK(start > course.in_hold(set - 1, Seconds(0)).leg);
                CHECK(start < course.in_hold(set - 1, Seconds(45)).leg - Degrees(.5));
            }
        }
}

TEST_CASE("with a start angle of one's own, later holds start where the first one's torque is met again") {
    for (const double start_deg : {40.0, 52.0})
        for (const double rest : {10.0, 30.0, 120.0}) {
            HoldPlan plan = plan_of(60, HoldMode::follow, 60, rest, 3);
            plan.start_angle = Degrees(start_deg);
            const HoldCourse course(plan);
            const double kept = course.in_hold(0, Seconds(0)).torque.value;
            const auto oracle = walked(plan.person, start_deg, kept, 60, rest, 3);
            CHECK(oracle[0].start_torque == doctest::Approx(kept).epsilon(.002));
            for (int set = 0; set < 3; ++set) {
                CAPTURE(start_deg);
                CAPTURE(rest);
                CAPTURE(set);
                const SetSeen& seen = oracle[static_cast<std::size_t>(set)];
                CHECK(test::near(course.in_hold(set, Seconds(0)).leg, Degrees(seen.start_deg), Degrees(.05)));
                CHECK(test::near(course.in_hold(set, Seconds(60)).leg, Degrees(seen.end_deg), Degrees(.05)));
                if (set > 0)
                    CHECK(course.in_hold(set, Seconds(0)).leg <
                          course.in_hold(set - 1, Seconds(60)).leg - Degrees(.3));
            }
        }
}

TEST_CASE(
    "at a fixed distance each hold starts at the same angle, with the torque that the last one's ease has "
    "left") {
    for (const double rest : {5.0, 30.0, 120.0}) {
        const HoldCourse course(plan_of(60, HoldMode::fixed, 45, rest, 4));
        const auto oracle = walked({Degrees(60)}, 60, 0, 45, rest, 4);
        for (int set = 0; set < 4; ++set) {
            CAPTURE(rest);
            CAPTURE(set);
            CHECK(test::near(course.in_hold(set, Seconds(0)).leg, Degrees(60), Degrees(1e-9)));
            CHECK(test::near(course.in_hold(set, Seconds(0)).torque,
                             NewtonMetres(oracle[static_cast<std::size_t>(set)].start_torque),
                             NewtonMetres(.03)));
        }
        CHECK(course.in_hold(1, Seconds(0)).torque < course.in_hold(0, Seconds(0)).torque);
        CHECK(course.in_hold(1, Seconds(0)).torque > course.in_hold(0, Seconds(45)).torque);
    }
}

TEST_CASE("what is gained is counted from where it began: a hold's own, and the whole session's") {
    const HoldCourse course(plan_of(60, HoldMode::follow, 60, 30, 3));
    // FACTS section 7 with its check table: 54.3 to 61.5 degrees in the first minute of a raise of 60.
    CHECK(test::near(course.gained_in(0), Degrees(61.536 - 54.3), Degrees(.06)));
    const auto oracle = walked({Degrees(60)}, 0, kComfortableStretch.value, 60, 30, 3);
    CHECK(test::near(course.gained_in(2), Degrees(oracle[2].end_deg - oracle[2].start_deg), Degrees(.05)));
    CHECK(test::near(course.gained(), Degrees(oracle[2].end_deg - oracle[0].start_deg), Degrees(.05)));
    for (int set = 0; set < 3; ++set)
        CHECK(test::near(course.raise_time(set), Seconds(oracle[static_cast<std::size_t>(set)].start_deg / 5),
                         Seconds(.01)));
}
