#include "lesson/answer.h"

#include <cassert>

#include "body/hold.h"

namespace ninety {

Answer answer_at(Degrees start_raise, double weeks, double sessions_per_week) {
    constexpr Degrees kTarget{90};
    assert(sessions_per_week >= 0 && sessions_per_week <= 50);
    Answer answer;
    answer.a_leg_a_week = kAnswerSession * sessions_per_week;
    answer.raise = raise_after(start_raise, weeks, answer.a_leg_a_week, kTarget);
    answer.hip_straight = toe_touch_hip(answer.raise);
    answer.hip_bent = hip_limit(answer.raise, kAnswerKnee);
    answer.leg = leg_angle_at_torque(kComfortableStretch, {answer.raise, PelvisHabit::typical});
    return answer;
}

}  // namespace ninety
