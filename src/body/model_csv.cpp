#include "body/model_csv.h"

#include <ostream>

#include "body/hamstrings.h"
#include "body/hold.h"
#include "body/passive_torque.h"
#include "core/csv_number.h"

namespace ninety {
void write_model_csv(std::ostream& out) {
    out << "hip_deg,knee_deg,bflh_length_m,sm_length_m,st_length_m,bflh_strain,sm_strain,st_strain,"
           "passive_torque_nm\n";
    for (int hip = -20; hip <= 120; hip += 10) {
        for (int knee = 0; knee <= 90; knee += 10) {
            const LegBend bend{Degrees(hip), Degrees(knee)};
            put_number(out, hip, 0);
            out << ',';
            put_number(out, knee, 0);
            for (const Hamstring muscle : kHamstrings) {
                out << ',';
                put_number(out, hamstring_length(muscle, bend, kSourceThigh).value, 6);
            }
            for (const double strain : hamstring_strains(bend)) {
                out << ',';
                put_number(out, strain, 6);
            }
            out << ',';
            put_number(out, passive_torque(bend.hip, {kSourceRaise, PelvisHabit::typical}, bend.knee).value,
                       4);
            out << '\n';
        }
    }
}

void write_hold_csv(std::ostream& out) {
    out << "mode,raise_deg,set,t_s,angle_deg,torque_nm\n";
    for (const HoldMode mode : {HoldMode::fixed, HoldMode::follow}) {
        for (const double raise : {50.0, 60.0, 75.4}) {
            HoldPlan plan;
            plan.person.raise = Degrees(raise);
            plan.mode = mode;
            plan.sets = 4;
            plan.hold = 60.0_s;
            plan.rest = 30.0_s;
            const HoldCourse course(plan);
            for (int set = 0; set < plan.sets; ++set) {
                for (int t = 0; t <= 60; ++t) {
                    const CoursePoint point = course.in_hold(set, Seconds(t));
                    out << (mode == HoldMode::fixed ? "fixed," : "follow,");
                    put_number(out, raise, raise == 75.4 ? 1 : 0);
                    out << ',';
                    put_number(out, set + 1, 0);
                    out << ',';
                    put_number(out, t, 0);
                    out << ',';
                    put_number(out, point.leg.value, 4);
                    out << ',';
                    put_number(out, point.torque.value, 4);
                    out << '\n';
                }
            }
        }
    }
}

}  // namespace ninety
