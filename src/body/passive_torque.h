// The torque with which a relaxed leg resists being raised, and the raise that a torque allows.
//
// Torque about the hip, positive when it pulls the leg back down. This is the curve that a slow raise
// measures; what the tissue does in time is tissue.h's. No muscle acts here: a person who tenses is out of
// the model.
//
// Source: FACTS section 6, Riener & Edrich 1999 (N m, degrees):
//   T = exp(1.3403 - .0226 k + .0305 (theta + delta)) - exp(1.4655 - .0034 k - .0750 theta) - 8.072, at least
//   0,
// with k the knee's flexion, delta = 75.4 - the person's straight-leg raise, and theta = leg - (f - 1) phi,
// phi the typical pelvic tilt: who lets the pelvis roll more stretches less at the same leg angle (pelvis.h).
// A model of an average body, not a measurement of anyone.
#pragma once

#include "body/pelvis.h"
#include "core/units.h"

namespace ninety {

// The raise at which the source's subjects stop, at kTypicalStop.
inline constexpr Degrees kSourceRaise{75.4};
// Straight-leg raises that the trainer accepts.
inline constexpr Degrees kMinRaise{20.0}, kMaxRaise{110.0};

inline constexpr NewtonMetres kComfortableStretch{24.0};  // our choice (FACTS section 6)
inline constexpr NewtonMetres kTypicalStop{30.0};         // where a typical person stops (FACTS section 6)

// What the model knows of a person's hamstrings.
struct Flexibility {
    Degrees raise{60.0};  // straight-leg raise, kMinRaise..kMaxRaise (asserted)
    PelvisHabit habit = PelvisHabit::typical;

    friend bool operator==(const Flexibility&, const Flexibility&) = default;
};

// 0 or more, for a leg angle in kMinModelLeg..kMaxModelLeg and a knee flexion of 0..150 degrees (asserted).
NewtonMetres passive_torque(Degrees leg, Flexibility person, Degrees knee = Degrees(0));

// The leg angle, knee straight, at which passive_torque is the given one, within 1e-9 degrees. A torque of 0
// belongs to a whole range of angles: the largest of it is returned. The result is held to
// kMinModelLeg..kMaxModelLeg. Torque finite and 0 or more (asserted).
Degrees leg_angle_at_torque(NewtonMetres torque, Flexibility person);

}  // namespace ninety
