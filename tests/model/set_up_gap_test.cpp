// How far from the wall a person is told to lie down: what a tape reads when the leg is where the hold
// begins.
#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>

#include "model/captions.h"

using namespace ninety;

namespace {

AppState starting_at(double leg, double stature, Variant variant, TapeUnit unit = TapeUnit::centimetres) {
    Settings settings;
    settings.stature = Metres(stature);
    settings.start_angle = Degrees(leg);
    settings.routine.variant = variant;
    AppState state(settings);
    state.practice.tape.unit = unit;
    return state;
}

std::string said(double leg, double stature, Variant variant, TapeUnit unit = TapeUnit::centimetres) {
    return set_up_gap(starting_at(leg, stature, variant, unit)).str();
}

}  // namespace

TEST_CASE("the gap to set up is that of FACTS section 3, in the tape's unit, and stands in what is said") {
    // H (.511 cos leg + .035 sin leg - .055): for 1.75 m 40.4 cm at 60 degrees, 70.9 at 30; for 2 m 46.2
    // at 60.
    for (const Variant variant : {Variant::wall, Variant::contract_relax}) {
        CHECK(said(60, 1.75, variant) == "40 cm");
        CHECK(said(30, 1.75, variant) == "71 cm");
        CHECK(said(60, 2.0, variant) == "46 cm");
        CHECK(said(60, 1.75, variant, TapeUnit::inches) == "16 inches");  // 15.9
        CHECK(said(30, 1.75, variant, TapeUnit::inches) == "28 inches");  // 27.9
    }
    const AppState state = starting_at(60, 1.75, Variant::wall);
    CHECK(set_up_words(state).view().find("40 cm") != std::string_view::npos);
    RoutinePosition here;
    here.step = state.practice.clock.steps().front();
    REQUIRE(here.step.phase == Phase::get_ready);
    CHECK(caption_of(here, state).words.view().find("40 cm") != std::string_view::npos);
}

TEST_CASE("the buttock on the wall is a gap of nothing, never of less") {
    for (const Variant variant : {Variant::wall, Variant::bent_knee, Variant::contract_relax})
        for (const double stature : {1.2, 1.5, 1.72, 2.0, 2.2})
            for (const double leg : {89.0, 90.0}) {
                CAPTURE(stature);
                CHECK(said(leg, stature, variant).front() != '-');
                CHECK(std::atoi(said(leg, stature, variant).c_str()) <= 1);
            }
}

TEST_CASE("a slightly bent knee lies closer: by the triangle of thigh and shank") {
    // FACTS section 2: thigh .245 H, shank .246 H, the heel .020 H beyond the ankle and .035 H behind the
    // shank. Bent by 20 degrees the ankle is nearer to the hip, and the shank flatter than the line from hip
    // to ankle. Left out here: the heel is a little aside of the hip, clear of the casing, and the ankle
    // gives a little; each is about a centimetre.
    constexpr double kDegree = 3.14159265358979 / 180, kThigh = .245, kShank = .246;
    for (const double leg : {20.0, 30.0})
        for (const double stature : {1.6, 1.75, 2.0}) {
            const double ankle =
                std::sqrt(kThigh * kThigh + kShank * kShank + 2 * kThigh * kShank * std::cos(20 * kDegree));
            const double at_hip = std::asin(kShank * std::sin(20 * kDegree) / ankle);
            const double shank = leg * kDegree + at_hip - 20 * kDegree;
            const double gap = stature * (ankle * std::cos(leg * kDegree) + .020 * std::cos(shank) +
                                          .035 * std::sin(shank) - .055);
            CAPTURE(leg);
            CAPTURE(stature);
            const int bent = std::atoi(said(leg, stature, Variant::bent_knee).c_str()),
                      straight = std::atoi(said(leg, stature, Variant::wall).c_str());
            CHECK(std::abs(bent - 100 * gap) < 2.5);
            CHECK(bent < straight);
        }
}
