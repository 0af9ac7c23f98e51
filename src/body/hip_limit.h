// How far the hips can fold in standing before the hamstrings stop them, and what is left for the low back.
//
// Angles: flexion positive. The trunk's angle against the thighs is hip + lumbar (Esola 1996: 111 = 69 + 42).
// Moves no bones: standing_pose.h does.
#pragma once

#include "body/joint_limits.h"
#include "body/passive_torque.h"

namespace ninety {

namespace hip_limit_constants {
// Toe touch, pelvis on thigh: people with short hamstrings 52, others 72 (FACTS section 9). Which
// straight-leg raises belong to the two is our choice (L); between them a straight line gives 68 for the
// average raise of 75.4, and Esola measured 69.
inline constexpr Degrees short_raise{55}, short_hip{52}, other_raise{80}, other_hip{72};
// The straight line of a hamstring is too slack beyond (FACTS section 5): what the joint itself allows goes
// before.
inline constexpr Degrees joint = Degrees(120);  // below Soucie's 130-134, weight on the feet; estimate, L
// The most that a low back rounds here: Esola's 42 in a full bend, to Kapandji's 60 at the end of its range.
inline constexpr Degrees most_lumbar = joint_limits::lumbar_flexion.max;
}  // namespace hip_limit_constants

// Pelvis on thigh, knees straight. Raise kMinRaise..kMaxRaise (asserted).
Degrees toe_touch_hip(Degrees raise);

// The same with bent knees: the hip folds until the three hamstrings, on average, are as long as they are at
// the limit with straight knees (hamstrings.h), and no further than the joint. Knee 0..150 (asserted).
Degrees hip_limit(Degrees raise, Degrees knee);

struct BendShare {
    Degrees hip, lumbar;
    friend bool operator==(const BendShare&, const BendShare&) = default;
};

// How a bend of the trunk against the thighs, 0..180 (asserted), is shared out: the low back takes `willing`
// of it (0..1), the hips the rest, and what the hips cannot take goes to the low back too.
BendShare share_bend(Degrees trunk_on_thigh, Degrees limit, double willing);

}  // namespace ninety
