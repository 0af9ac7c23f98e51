// The doorway stretch as the answer: the hamstrings of lift.h's slider, moved by weeks of practice.
//
// Averages over groups (gains.h); a promise to no one. What counts is the minutes a week, not how they are
// divided. Whether a longer raise changes how somebody bends in daily life is not settled (mixed); what is
// shown is the model's share of hip and low back.
#pragma once

#include "body/gains.h"
#include "body/hip_limit.h"

namespace ninety {

struct Answer {
    Seconds a_leg_a_week;  // of stretching
    Degrees raise;         // now
    Degrees hip_straight;  // how far the hip folds with straight knees
    Degrees hip_bent;      // and with the knees bent by kAnswerKnee
    Degrees leg;           // at the wall, in a comfortable hold's end
};

inline constexpr Degrees kAnswerKnee{40};
// What a session gives each leg: two holds of 45 s, as in content/routines/standard.toml.
inline constexpr Seconds kAnswerSession{90};

// Raise at the start kMinRaise..kMaxRaise, weeks 0..1000, sessions a week 0..50 (asserted).
Answer answer_at(Degrees start_raise, double weeks, double sessions_per_week);

}  // namespace ninety
