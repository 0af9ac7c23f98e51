// A straight leg with its heel on a wall: the triangle of hip, heel and wall.
//
// World frame, used everywhere outside the body: x towards the wall, y up, z to the right of a person who
// lies on the back with the feet towards the wall. The wall's face is the plane x = 0, the surface lain on is
// y = 0, the middle of the doorway is z = 0. Metres, seconds, radians.
//
// Source: FACTS section 3. With s = .511 H, e = .035 H, R = hypot(s, e), beta = atan2(e, s) and d the
// horizontal distance from the hip centre to the wall: leg angle = beta + acos(d / R). With heel and hips
// fixed the angle cannot change: what raises the leg is that the hips come closer.
#pragma once

#include "body/proportions.h"
#include "core/result.h"
#include "core/units.h"

namespace ninety {

struct HeelTriangle {
    Metres reach;    // R: hip centre to heel contact
    Radians offset;  // beta: how far the line hip-heel lies below the leg's axis
};

HeelTriangle heel_triangle(Proportions body);

// Hip centre to wall for a leg angle in -30..130 degrees (asserted).
Metres hip_distance_at(Degrees leg, Proportions body);

// Leg angle for a hip distance in 0..reach (asserted). 0 to about 94 degrees.
Degrees leg_angle_at(Metres hip_distance, Proportions body);

// Heel above the hip centre, metres.
Metres heel_height_at(Degrees leg, Proportions body);

// The steepest leg whose owner's buttock, this much closer than the hip, just touches whatever stands out
// from the wall by `protrusion` (0 for the wall itself: about 88 degrees). 87 degrees and more count as the
// goal reached.
Degrees steepest_leg(Proportions body, Metres protrusion = Metres(0));

// A leg this close to its target counts as there: with the buttock on the wall it is at about 88 degrees, so
// 87 to 90 are the goal reached (FACTS section 3).
inline constexpr Degrees kGoalReachedWithin{3};

}  // namespace ninety
