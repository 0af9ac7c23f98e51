#include "body/hamstrings.h"

#include <doctest/doctest.h>

#include <glm/geometric.hpp>

#include "body/pelvis.h"
#include "body/proportions.h"
#include "support/approx.h"
#include "support/random.h"

using namespace ninety;

TEST_CASE("strains are those of OpenSim's Rajagopal model") {
    // FACTS section 5, given to three digits.
    const struct {
        Degrees hip;
        PerHamstring<double> strain;
    } rows[] = {{60.0_deg, {.149, .133, .144}}, {90.0_deg, {.212, .189, .208}}};
    for (const auto& row : rows) {
        const PerHamstring<double> strains = hamstring_strains({row.hip, 0.0_deg});
        for (const Hamstring muscle : kHamstrings) {
            CAPTURE(name_of(muscle));
            CHECK(test::near(strains[index_of(muscle)], row.strain[index_of(muscle)], .0006));
        }
    }
    for (const Hamstring muscle : kHamstrings)
        CHECK(hamstring_strain(muscle, {0.0_deg, 0.0_deg}) == 0);
}

TEST_CASE("standing upright a path is as long as its points in the source are apart") {
    // Semimembranosus by hand: from (-.04242, -.03551, -.01586) to K + (-.02091, -.03817, -.02087).
    const double x = -.00809 - .02091 + .04242, y = -.40796 - .03817 + .03551, z = -.02087 + .01586;
    const Metres length(std::sqrt(x * x + y * y + z * z));
    CHECK(test::near(hamstring_length(Hamstring::semimembranosus, {0.0_deg}, kSourceThigh), length, 1e-9_m));
}

TEST_CASE("the hamstrings' arms about the hip are 4 to 9 cm") {
    // Some 5 to 8 cm in every published model. An arm is how fast the path lengthens, per radian of hip
    // flexion.
    const Degrees small(1e-3);
    for (const Hamstring muscle : kHamstrings) {
        const Metres longer = hamstring_length(muscle, {45.0_deg + small}, kSourceThigh) -
                              hamstring_length(muscle, {45.0_deg - small}, kSourceThigh);
        const Metres arm(longer.value / to_radians(2 * small).value);
        CHECK(arm > 0.04_m);
        CHECK(arm < 0.09_m);
    }
}

TEST_CASE("a bent knee and a tilted pelvis take strain away, whoever it is") {
    test::Random random(12);
    for (int i = 0; i < 500; ++i) {
        const Hamstring muscle = kHamstrings[static_cast<std::size_t>(random.choice(3))];
        const Degrees leg(random.between(10, 95)), knee(random.between(0, 85));
        const PelvisHabit habit = random.habit();
        const Degrees hip = hip_angle_at(leg, habit);
        CAPTURE(leg.value);
        CAPTURE(knee.value);
        CHECK(hamstring_strain(muscle, {hip, knee + 5.0_deg}) < hamstring_strain(muscle, {hip, knee}));
        CHECK(hamstring_strain(muscle, {hip_angle_at(leg, PelvisHabit::slumped), knee}) <
              hamstring_strain(muscle, {hip_angle_at(leg, PelvisHabit::coached), knee}));
        CHECK(hamstring_strain(muscle, {hip - 1.0_deg, knee}) < hamstring_strain(muscle, {hip, knee}));
    }
}

TEST_CASE("paths scale with the thigh and mirror with the side") {
    test::Random random(13);
    for (int i = 0; i < 100; ++i) {
        const Hamstring muscle = kHamstrings[static_cast<std::size_t>(random.choice(3))];
        const LegBend bend{Degrees(random.between(-20, 100)), Degrees(random.between(0, 90))};
        const Metres thigh = random.body().length(fraction::thigh);
        CHECK(test::near(hamstring_length(muscle, bend, thigh) / hamstring_length(muscle, bend, kSourceThigh),
                         thigh / kSourceThigh, 1e-12));
        const HamstringPath right = hamstring_path(muscle, bend, thigh, Side::right);
        const HamstringPath left = hamstring_path(muscle, bend, thigh, Side::left);
        REQUIRE(right.count == left.count);
        for (std::size_t p = 0; p < right.count; ++p) {
            const glm::dvec3 mirrored = right.point_pelvis[p] * glm::dvec3(1, 1, -1);
            CHECK(glm::distance(mirrored, left.point_pelvis[p]) < 1e-12);
        }
    }
    CHECK(hamstring_path(Hamstring::semimembranosus, {0.0_deg}, kSourceThigh).points().size() == 2);
    CHECK(hamstring_path(Hamstring::semitendinosus, {0.0_deg}, kSourceThigh).points().size() == 3);
}
