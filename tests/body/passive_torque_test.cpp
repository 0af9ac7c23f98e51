#include "body/passive_torque.h"

#include <doctest/doctest.h>

#include "body/wall_contact.h"
#include "support/approx.h"
#include "support/model_reference.h"
#include "support/random.h"

using namespace ninety;

namespace {
constexpr Flexibility kSourcePerson{kSourceRaise, PelvisHabit::typical};
}

TEST_CASE("the torque is Riener and Edrich's") {
    // The reference has five digits.
    for (const auto& row : test::reference_rows("T_RE")) {
        CAPTURE(row.key);
        CHECK(test::near(passive_torque(Degrees(row.key_number()), kSourcePerson), NewtonMetres(row.value),
                         1e-3_Nm));
    }
    for (const auto& row : test::reference_rows("T_RE_h90_knee")) {
        CAPTURE(row.key);
        CHECK(test::near(passive_torque(90.0_deg, kSourcePerson, Degrees(row.key_number())),
                         NewtonMetres(row.value), 1e-3_Nm));
    }
}

TEST_CASE("a typical person stops their own raise at about 30 N m") {
    for (const double raise : {40.0, 60.0, 75.4, 90.0})
        CHECK(test::near(passive_torque(Degrees(raise), {Degrees(raise), PelvisHabit::typical}), kTypicalStop,
                         0.25_Nm));
}

TEST_CASE("the leg angle of a torque is the inverse, for everyone") {
    test::Random random(21);
    for (int i = 0; i < 2000; ++i) {
        const Flexibility person = random.person();
        const NewtonMetres torque(random.between(0.001, 60));
        const Degrees leg = leg_angle_at_torque(torque, person);
        CAPTURE(person.raise.value);
        CAPTURE(torque.value);
        if (leg == kMinModelLeg || leg == kMaxModelLeg) continue;  // the next case
        CHECK(test::near(passive_torque(leg, person), torque, 1e-8_Nm));
        const Degrees again = leg_angle_at_torque(passive_torque(leg, person), person);
        CHECK(test::near(again, leg, 1e-7_deg));
    }
}

TEST_CASE("degenerate torques have angles too") {
    // No torque: the last angle without any.
    const Degrees slack = leg_angle_at_torque(0.0_Nm, kSourcePerson);
    CHECK(passive_torque(slack - 0.01_deg, kSourcePerson) == 0.0_Nm);
    CHECK(passive_torque(slack + 0.01_deg, kSourcePerson) > 0.0_Nm);
    // More than any angle gives, and less than the stiffest leg gives lying flat.
    CHECK(leg_angle_at_torque(1e6_Nm, {kMaxRaise, PelvisHabit::slumped}) == kMaxModelLeg);
    CHECK(leg_angle_at_torque(1e300_Nm, kSourcePerson) == kMaxModelLeg);
    CHECK(leg_angle_at_torque(0.0_Nm, {kMinRaise, PelvisHabit::typical}) > kMinModelLeg);
}

TEST_CASE("who is tighter feels more torque at the same gap; who bends the knee, less") {
    test::Random random(22);
    for (int i = 0; i < 1000; ++i) {
        Flexibility person = random.person();
        person.raise = Degrees(random.between(kMinRaise.value, kMaxRaise.value - 6));
        const Proportions body = random.body();
        const Metres hip_distance(random.between(0.06, 0.45) * body.stature.value);
        const Degrees leg = leg_angle_at(hip_distance, body);
        Flexibility supple = person;
        supple.raise += 5.0_deg;
        const NewtonMetres torque = passive_torque(leg, person);
        CAPTURE(leg.value);
        CAPTURE(person.raise.value);
        if (torque > 0.0_Nm) {
            CHECK(torque > passive_torque(leg, supple));
            CHECK(torque > passive_torque(leg, person, 10.0_deg));
        } else {
            CHECK(passive_torque(leg, supple) == 0.0_Nm);
        }
    }
}

TEST_CASE("letting the pelvis roll spares the hamstrings") {
    for (const Degrees leg : {40.0_deg, 60.0_deg, 80.0_deg}) {
        const auto torque = [&](PelvisHabit habit) { return passive_torque(leg, {60.0_deg, habit}); };
        CHECK(torque(PelvisHabit::coached) > torque(PelvisHabit::typical));
        CHECK(torque(PelvisHabit::typical) > torque(PelvisHabit::slumped));
    }
}
