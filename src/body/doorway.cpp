#include "body/doorway.h"

#include <algorithm>

namespace ninety {
namespace {

// Half the width of what must clear the frame, fractions of stature (estimates, L), and air beside it.
constexpr double kThighHalfWidth = .050;
constexpr double kHeelHalfWidth = .022;
constexpr Metres kClearance{.012};

}  // namespace

Metres lane_z(Side raised, Proportions body, const Doorway& doorway) {
    // The resting thigh passes the jamb when the hips are at the wall, so it is what sets the lane.
    const Metres hip_half = body.length(fraction::hip_centre_spacing / 2);
    const Metres resting_hip = doorway.half_width - body.length(kThighHalfWidth) - kClearance;
    return (resting_hip + hip_half) * z_sign(raised);
}

Metres heel_z(Side raised, Proportions body, const Doorway& doorway) {
    const Metres hip =
        lane_z(raised, body, doorway) * z_sign(raised) + body.length(fraction::hip_centre_spacing / 2);
    const Metres outside_trim =
        doorway.half_width + doorway.trim_width + body.length(kHeelHalfWidth) + kClearance;
    return std::max(hip, outside_trim) * z_sign(raised);
}

}  // namespace ninety
