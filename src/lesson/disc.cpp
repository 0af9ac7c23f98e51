#include "lesson/disc.h"

#include <cassert>

#include "body/hold.h"
#include "core/easing.h"

namespace ninety {
namespace {

// Who stretches here: an ordinary leg, followed as it eases.
constexpr Degrees kRaise{68};
constexpr Degrees kLostAtOnce{16};     // at full tone
constexpr double kKeptOfTheEase = .1;  // of what a hold gains, at full tone

const HoldCourse& calm_course() {
    static const HoldCourse course([] {
        HoldPlan plan;
        plan.person.raise = kRaise;
        plan.hold = kDiscHold;
        plan.sets = 1;
        return plan;
    }());
    return course;
}

}  // namespace

DiscMoment disc_at(double bulge_01, Seconds into_hold) {
    assert(bulge_01 >= 0 && bulge_01 <= 1 && into_hold >= Seconds(0) && into_hold <= kDiscHold);
    DiscMoment moment;
    moment.bulge_01 = bulge_01;
    moment.irritation_01 = smooth_step((bulge_01 - .15) / .75);
    moment.tone_01 = moment.irritation_01;
    const HoldCourse& calm = calm_course();
    const Degrees start = calm.in_hold(0, Seconds(0)).leg;
    moment.calm_leg = calm.in_hold(0, into_hold).leg;
    const double ease = 1 - (1 - kKeptOfTheEase) * moment.tone_01;
    moment.leg = start - kLostAtOnce * moment.tone_01 + (moment.calm_leg - start) * ease;
    return moment;
}

}  // namespace ninety
