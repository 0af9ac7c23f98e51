#include "body/tissue.h"

#include <doctest/doctest.h>

#include <cmath>

#include "support/approx.h"
#include "support/model_reference.h"
#include "support/random.h"

using namespace ninety;

TEST_CASE("a sudden stretch eases as the relaxation function says") {
    const Tissue stretched = stretched_suddenly(eased_at(0.0_Nm), 1.0_Nm);
    for (const auto& row : test::reference_rows("G_step")) {
        CAPTURE(row.key);
        const Tissue then = held_still(stretched, Seconds(row.key_number()));
        CHECK(test::near(torque_of(then), NewtonMetres(row.value), 1e-5_Nm));
    }
}

TEST_CASE("under a constant torque the elastic torque creeps as the conjugate function says") {
    const Tissue stretched = stretched_suddenly(eased_at(0.0_Nm), 1.0_Nm);
    for (const auto& row : test::reference_rows("J_step")) {
        CAPTURE(row.key);
        const Tissue then = held_at_torque(stretched, 1.0_Nm, Seconds(row.key_number()));
        // The reference's creep was integrated in steps; it has five digits.
        CHECK(test::near(then.elastic, NewtonMetres(row.value), 2e-4_Nm));
        CHECK(test::near(torque_of(then), 1.0_Nm, 1e-12_Nm));
    }
}

TEST_CASE("one long step is as good as many short ones") {
    test::Random random(31);
    for (int i = 0; i < 200; ++i) {
        const Tissue from{NewtonMetres(random.between(0, 60)),
                          {NewtonMetres(random.between(-8, 8)), NewtonMetres(random.between(-8, 8))}};
        const NewtonMetres torque(random.between(1, 40)), to_elastic(random.between(0, 60));
        const Seconds whole(random.between(0.01, 300));
        const int parts = 2 + random.choice(200);
        Tissue still = from, kept = from, ramped = from;
        for (int p = 1; p <= parts; ++p) {
            still = held_still(still, whole / parts);
            kept = held_at_torque(kept, torque, whole / parts);
            const double share = static_cast<double>(p) / parts;
            ramped =
                stretched_evenly(ramped, from.elastic + share * (to_elastic - from.elastic), whole / parts);
        }
        const auto same = [](const Tissue& a, const Tissue& b) {
            return test::near(a.elastic, b.elastic, 1e-9_Nm) &&
                   test::near(a.memory[0], b.memory[0], 1e-9_Nm) &&
                   test::near(a.memory[1], b.memory[1], 1e-9_Nm);
        };
        CHECK(same(still, held_still(from, whole)));
        CHECK(same(kept, held_at_torque(from, torque, whole)));
        CHECK(same(ramped, stretched_evenly(from, to_elastic, whole)));
    }
}

TEST_CASE("the update of FACTS section 7 is what an even stretch is") {
    const Tissue from{10.0_Nm, {1.0_Nm, -2.0_Nm}};
    const Tissue to = stretched_evenly(from, 14.0_Nm, 0.5_s);
    const auto expected = [](double h, double g, double tau) {
        return NewtonMetres(std::exp(-.5 / tau) * h + g * (tau / .5) * (1 - std::exp(-.5 / tau)) * 4);
    };
    CHECK(test::near(to.memory[0], expected(1, .16, 3), 1e-12_Nm));
    CHECK(test::near(to.memory[1], expected(-2, .26, 50), 1e-12_Nm));
}

TEST_CASE("no time changes nothing, and ages ease everything but the rest") {
    const Tissue now{30.0_Nm, {3.0_Nm, 5.0_Nm}};
    CHECK(held_still(now, 0.0_s) == now);
    CHECK(test::near(held_at_torque(now, torque_of(now), 0.0_s).elastic, now.elastic, 1e-9_Nm));
    CHECK(stretched_evenly(now, 40.0_Nm, 0.0_s) == stretched_suddenly(now, 40.0_Nm));
    // An even stretch over next to no time is a sudden one.
    CHECK(test::near(stretched_evenly(now, 40.0_Nm, 1e-9_s).memory[0],
                     stretched_suddenly(now, 40.0_Nm).memory[0], 1e-8_Nm));
    CHECK(test::near(torque_of(held_still(now, 1e6_s)), 0.58 * 30.0_Nm, 1e-9_Nm));
    CHECK(test::near(held_at_torque(now, 20.0_Nm, 1e6_s).elastic, 20.0_Nm / 0.58, 1e-9_Nm));
}

TEST_CASE("a torque other than the one felt is met at once") {
    const Tissue now{30.0_Nm, {3.0_Nm, 5.0_Nm}};
    const Tissue eased = held_at_torque(now, 20.0_Nm, 0.0_s);
    CHECK(test::near(torque_of(eased), 20.0_Nm, 1e-9_Nm));
    CHECK(eased.elastic < now.elastic);
}
