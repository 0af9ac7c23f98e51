#include "lesson/disc.h"

#include <cassert>

#include "body/hold.h"

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

}  // namespace

DiscMoment disc_at(const DiscState& state, Seconds into_hold) {
    using namespace nerve_root_constants;
    assert(state.bulge_01 >= 0 && state.bulge_01 <= 1);
    assert(into_hold >= Seconds(0) && into_hold <= kDiscHold);
    const RootState& root = state.root;
    DiscMoment moment;
    moment.bulge_01 = state.bulge_01;
    moment.irritation_01 = root.irritation_01;
    moment.toes_01 = root.toes_01;
    moment.tone_percent = guarding_tone(root.irritation_01);
    moment.tone_01 = (moment.tone_percent - least_tone) / (most_tone - least_tone);
    moment.tone_cost = cost_of_tone(moment.tone_percent);
    moment.calm_leg = calm_course().in_hold(0, into_hold).leg;
    moment.symptom_angle = first_symptoms(kDiscRaise, root);
    const GuardedLeg guarded = guarded_leg(kDiscRaise, moment.calm_leg, root);
    moment.leg = guarded.leg;
    moment.stopped_by_symptoms = guarded.stopped_by_symptoms;
    moment.root_slide = root_slide(moment.leg, root.irritation_01);
    moment.root_strain = root_strain(moment.leg);
    return moment;
}

}  // namespace ninety
