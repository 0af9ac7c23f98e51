#include "lesson/answer.h"

#include "body/hold.h"

namespace ninety {

Answer answer_at(Degrees start_raise, double weeks, double sessions_per_week) {
    constexpr Degrees kTarget{90};
    const StretchHabit habit{Seconds(45), sessions_per_week};
    Answer answer;
    answer.raise = raise_after(start_raise, weeks, habit, kTarget);
    answer.hip_straight = toe_touch_hip(answer.raise);
    answer.hip_bent = hip_limit(answer.raise, kAnswerKnee);
    answer.leg = leg_angle_at_torque(kComfortableStretch, {answer.raise, PelvisHabit::typical});
    return answer;
}

}  // namespace ninety
