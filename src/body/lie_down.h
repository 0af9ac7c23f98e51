// Lying down as people with a sore back are taught it, and the same backwards for getting up: from sitting
// side on to the wall onto the forearm and the shoulder, knees bent, then onto the back in one piece.
#pragma once

#include "body/pose.h"
#include "core/side.h"

namespace ninety {

// When in `lie_down` what is done; of its progress 0..1.
namespace lie_down_at {
inline constexpr double hand_down = .12, on_forearm = .40, side_down = .60, rolls = .66, on_back = .90;
}  // namespace lie_down_at

// From sitting (0) to `lying` (1), the body on its back in the lane of `raised` with bent knees, feet
// standing and arms at rest. It turns over the side away from the raised leg's, which is towards the
// doorway's middle.
Pose lie_down(Proportions body, const Pose& lying, Side raised, double progress_01);

}  // namespace ninety
