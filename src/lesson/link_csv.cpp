#include "lesson/link_csv.h"

#include <cmath>
#include <ostream>
#include <string>

#include "core/csv_number.h"
#include "lesson/disc.h"
#include "lesson/lift.h"
#include "lesson/stoop.h"

namespace ninety {
namespace {

struct Cell {
    double number;
    int decimals;
};

void put_cells(std::ostream& out, std::initializer_list<Cell> cells) {
    const char* before = "";
    for (const auto& [number, decimals] : cells) {
        out << before;
        put_number(out, number, decimals);
        before = ",";
    }
    out << '\n';
}

// A posture as a row states it, and all that follows from it as stated: a row can be checked by itself.
void put_load(std::ostream& out, const LowBackLoad& exact, Degrees lumbar) {
    const auto tenths = [](auto quantity) {
        return decltype(quantity)(std::round(quantity.value * 10) / 10);
    };
    const LowBackPosture& posture = exact.posture;
    const LowBackLoad load =
        low_back_load({tenths(lumbar), tenths(posture.disc_tilt),
                       Newtons(std::round(posture.weight_above.value)), tenths(posture.moment)},
                      {});
    put_cells(out, {{load.posture.lumbar.value, 1},
                    {load.posture.disc_tilt.value, 1},
                    {load.posture.weight_above.value, 1},
                    {load.moment.value, 1},
                    {exact.hip_moment.value, 1},
                    {load.pressure.low.value, 3},
                    {load.pressure.high.value, 3},
                    {load.bending_share, 4},
                    {load.posterior_stretch, 4},
                    {load.shear.value, 1}});
}

void put_lifts(std::ostream& out, const char* kind, Degrees rounded) {
    for (const double load : {0.0, 10.0, 20.0})
        for (const double raise : {45.0, 55.0, 72.0, 95.0}) {
            LiftPlan plan;
            plan.raise = Degrees(raise);
            plan.load = Kilograms(load);
            plan.grip = Metres(.28);
            plan.most_lumbar = plan.lumbar_end = rounded;
            const auto row = [&](const std::string& name, const LiftPlan& of) {
                out << kind << ',' << name << ',';
                put_number(out, raise, 0);
                out << ',';
                put_number(out, load, 0);
                out << ',';
                const LiftMoment grasped = Lift(of).at(kLiftGrasped);
                put_load(out, grasped.load, grasped.lumbar);
            };
            for (const int knee : {15, 40, 100}) {
                plan.knee = Degrees(knee);
                row("knee " + std::to_string(knee), plan);
                if (knee == 40) row("hinge", hip_hinge(plan));
            }
        }
}

}  // namespace

void write_lift_csv(std::ostream& out) {
    out << "kind,name,raise_deg,load_kg,lumbar_deg,disc_tilt_deg,weight_above_n,moment_l45_nm,moment_hips_nm,"
           "pressure_low_mpa,pressure_high_mpa,bending_share,posterior_stretch,shear_n\n";
    put_lifts(out, "lift", kRoundedByFew);
    for (const int pain : {0, 2, 3, 4, 6, 8, 10}) {
        out << "stoop,pain " << pain << ",0,0,";
        const Stoop stoop = stoop_at(pain, {});
        put_load(out, stoop.load, stoop.lumbar);
    }
    put_lifts(out, "scene", kMostRounded);
}

void write_nerve_csv(std::ostream& out) {
    out << "raise_deg,calm_leg_deg,irritation,toes_pulled,leg_reached_deg,symptom_angle_deg,tone_percent_mvc,"
           "root_slide_mm,root_strain\n";
    constexpr Degrees kCalm{66};
    for (const double irritation : {0.0, .25, .5, .75, 1.0})
        for (const double toes : {0.0, 1.0}) {
            const RootState root{irritation, toes};
            const Degrees leg = guarded_leg(kDiscRaise, kCalm, root).leg;
            put_cells(out, {{kDiscRaise.value, 0},
                            {kCalm.value, 0},
                            {irritation, 2},
                            {toes, 0},
                            {leg.value, 2},
                            {first_symptoms(kDiscRaise, root).value, 2},
                            {guarding_tone(irritation), 1},
                            {root_slide(leg, irritation).value * 1000, 3},
                            {root_strain(leg), 4}});
        }
}

}  // namespace ninety
