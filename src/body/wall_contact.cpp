#include "body/wall_contact.h"

#include <cassert>
#include <cmath>

namespace ninety {

HeelTriangle heel_triangle(Proportions body) {
    assert(body.stature.value > 0 && is_finite(body.stature));
    const double s = body.length(fraction::heel_along_leg).value;
    const double e = body.length(fraction::heel_behind_leg).value;
    return {Metres(std::hypot(s, e)), Radians(std::atan2(e, s))};
}

Metres hip_distance_at(Degrees leg, Proportions body) {
    assert(leg >= -30.0_deg && leg <= 130.0_deg);
    const HeelTriangle t = heel_triangle(body);
    return t.reach * cos(to_radians(leg) - t.offset);
}

Degrees leg_angle_at(Metres hip_distance, Proportions body) {
    const HeelTriangle t = heel_triangle(body);
    assert(hip_distance.value >= 0 && hip_distance <= t.reach);
    return to_degrees(t.offset + Radians(std::acos(hip_distance / t.reach)));
}

Metres heel_height_at(Degrees leg, Proportions body) {
    assert(leg >= -30.0_deg && leg <= 130.0_deg);
    const HeelTriangle t = heel_triangle(body);
    return t.reach * sin(to_radians(leg) - t.offset);
}

Degrees steepest_leg(Proportions body, Metres protrusion) {
    return leg_angle_at(body.length(fraction::hip_centre_to_buttock) + protrusion, body);
}

}  // namespace ninety
