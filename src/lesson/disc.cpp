#include "lesson/disc.h"

#include <algorithm>
#include <cassert>

#include "body/hold.h"
#include "core/easing.h"

namespace ninety {
namespace {

const HoldCourse& calm_course() {
    static const HoldCourse course([] {
        HoldPlan plan;
        plan.person.raise = kDiscRaise;
        plan.hold = kDiscHold;
        plan.sets = 1;
        return plan;
    }());
    return course;
}

// On the way up. A calm leg takes so long; one that stops earlier is there earlier. The pulse takes the 1.2 s
// that it is said to (play_length() in lesson.cpp), and the muscles begin to guard while it runs past them.
constexpr Seconds kRises{24}, kPulse{8.6}, kGuardFrom{3}, kGuardTo{10};
static_assert(kRises + kGuardTo < kDiscRaising);

struct Way {
    Degrees stop;
    Seconds arrives;

    Degrees at(Seconds t) const {
        return stop * smoother_step((t + kDiscRaising) / (arrives + kDiscRaising));
    }
};

Way way_to(Degrees stop, Degrees calm_stop) {
    return {stop, kRises * (stop / calm_stop) - kDiscRaising};
}

}  // namespace

DiscMoment disc_at(const DiscState& state, Seconds into_hold) {
    using namespace nerve_root_constants;
    assert(state.bulge_01 >= 0 && state.bulge_01 <= 1);
    assert(into_hold >= -kDiscRaising && into_hold <= kDiscHold);
    const RootState& root = state.root;
    DiscMoment moment;
    moment.bulge_01 = state.bulge_01;
    moment.irritation_01 = root.irritation_01;
    moment.toes_01 = root.toes_01;
    // 1. Where both legs are by now, and where the way up ends.
    const Seconds held = std::max(into_hold, Seconds(0));
    const Degrees calm = calm_course().in_hold(0, held).leg;
    const GuardedLeg guarded = guarded_leg(kDiscRaise, calm, root);
    moment.calm_leg = calm;
    moment.leg = guarded.leg;
    moment.stopped_by_symptoms = guarded.stopped_by_symptoms;
    moment.symptom_angle = first_symptoms(kDiscRaise, root);
    moment.tone_percent = guarding_tone(root.irritation_01);
    if (into_hold < Seconds(0)) {
        const Way way = way_to(guarded.leg, calm);
        const Seconds since = into_hold - way.arrives;
        moment.calm_leg = way_to(calm, calm).at(into_hold);
        moment.leg = way.at(into_hold);
        moment.stopped_by_symptoms = guarded.stopped_by_symptoms && since >= Seconds(0);
        // 2. What the symptoms set off.
        const double on = smooth_step((since - kGuardFrom) / (kGuardTo - kGuardFrom));
        moment.tone_percent = least_tone + on * (moment.tone_percent - least_tone);
        const double run = since / kPulse;
        if (moment.stopped_by_symptoms && root.irritation_01 > 0 && run < 1) moment.pulse_01 = run;
    }
    // 3. What follows from it.
    moment.tone_01 = (moment.tone_percent - least_tone) / (most_tone - least_tone);
    moment.tone_cost = cost_of_tone(moment.tone_percent);
    moment.root_slide = root_slide(moment.leg, root.irritation_01);
    moment.root_strain = root_strain(moment.leg);
    return moment;
}

}  // namespace ninety
