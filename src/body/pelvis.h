// How much of a leg's angle is the pelvis rolling back, and how much is left for the hip.
//
// A person's leg angle is what a wall or a tape sees: thigh against the floor, lying on the back. Part of it
// comes from the pelvis tilting backwards and the low back flattening; only the rest stretches the
// hamstrings. This file moves no bones: the pose does.
//
// Source: FACTS section 4. x = max(0, leg - 8), phi = f (.2 x + .00202 x^2) degrees, a fit to Bohannon 1985
// and Bohannon & Bass 2017 (13-38 % of the angle; the shape is of medium trust).
#pragma once

#include "core/units.h"

namespace ninety {

// How a person lies: low back kept down, as most people do, or letting the pelvis roll.
enum class PelvisHabit { coached, typical, slumped };

// Leg angles that the model of this folder takes, lying on the back; flexion positive. Asserted.
inline constexpr Degrees kMinModelLeg{-30.0}, kMaxModelLeg{150.0};

// f of FACTS section 4: .6 coached, 1 typical, 1.3 slumped. A plain factor.
double pelvis_factor(PelvisHabit habit);

// Posterior pelvic tilt, 0 or more, for a leg angle in kMinModelLeg..kMaxModelLeg (asserted). 0 up to 8
// degrees.
Degrees pelvic_tilt_at(Degrees leg, PelvisHabit habit);

// Lumbar flexion that goes with the tilt: about as large (FACTS section 4), for lack of a better source
// equal.
Degrees lumbar_flexion_at(Degrees leg, PelvisHabit habit);

// Hip flexion: leg angle less pelvic tilt. Same range. Rises with the leg angle over the whole range.
Degrees hip_angle_at(Degrees leg, PelvisHabit habit);

}  // namespace ninety
