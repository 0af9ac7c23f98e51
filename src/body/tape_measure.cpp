#include "body/tape_measure.h"

#include <algorithm>
#include <cmath>

#include "body/wall_contact.h"

namespace ninety {
namespace {

constexpr double kMetresPerInch = 0.0254;

double metres_per(TapeUnit unit) {
    return unit == TapeUnit::inches ? kMetresPerInch : 0.01;
}

}  // namespace

Metres from_tape(double typed, TapeUnit unit) {
    return Metres(typed * metres_per(unit));
}

double to_tape(Metres length, TapeUnit unit) {
    return length.value / metres_per(unit);
}

Result<Degrees, TapeFault> leg_from_gap(double typed, TapeUnit unit, Proportions body) {
    if (!std::isfinite(typed)) return TapeFault{TapeFault::Kind::no_number};
    if (typed < 0) return TapeFault{TapeFault::Kind::negative};
    const Metres hip_distance = from_tape(typed, unit) + body.length(fraction::hip_centre_to_buttock);
    const Metres reach = heel_triangle(body).reach;
    if (hip_distance > reach) {
        const Metres farthest = reach - body.length(fraction::hip_centre_to_buttock);
        return TapeFault{TapeFault::Kind::too_long, std::floor(to_tape(farthest, unit))};
    }
    return leg_angle_at(hip_distance, body);
}

Result<Degrees, TapeFault> leg_from_heel_height(double typed, TapeUnit unit, Proportions body) {
    if (!std::isfinite(typed)) return TapeFault{TapeFault::Kind::no_number};
    if (typed < 0) return TapeFault{TapeFault::Kind::negative};
    const HeelTriangle triangle = heel_triangle(body);
    const Metres hip_height = body.length(fraction::hip_centre_above_floor);
    const Metres above_hip = from_tape(typed, unit) - hip_height;
    if (above_hip > triangle.reach)
        return TapeFault{TapeFault::Kind::too_long, std::floor(to_tape(triangle.reach + hip_height, unit))};
    // A sine belongs to two angles; beyond upright is not the doorway stretch.
    const double sine = std::max(-1.0, above_hip / triangle.reach);
    return std::max(to_degrees(triangle.offset + Radians(std::asin(sine))), 0.0_deg);
}

Metres gap_at(Degrees leg, Proportions body) {
    return std::max(hip_distance_at(leg, body) - body.length(fraction::hip_centre_to_buttock), 0.0_m);
}

Metres half_a_leg(Proportions body) {
    return heel_triangle(body).reach / 2;
}

Metres heel_above_floor_at(Degrees leg, Proportions body) {
    return heel_height_at(leg, body) + body.length(fraction::hip_centre_above_floor);
}

}  // namespace ninety
