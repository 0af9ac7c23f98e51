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

std::string rounded(double number) {
    // Numbers that a person could have meant are short; for anything else the exact digits do not matter.
    if (std::abs(number) > 1e9) return number > 0 ? "more than a billion" : "less than minus a billion";
    const double tenths = std::round(std::abs(number) * 10);
    const long long whole = static_cast<long long>(tenths) / 10, tenth = static_cast<long long>(tenths) % 10;
    std::string text = std::to_string(whole);
    if (tenth != 0) text += "." + std::to_string(tenth);
    return number < 0 && tenths > 0 ? "-" + text : text;
}

std::string typed_length(double typed, TapeUnit unit) {
    return rounded(typed) + (unit == TapeUnit::inches ? " in" : " cm");
}

}  // namespace

Metres from_tape(double typed, TapeUnit unit) {
    return Metres(typed * metres_per(unit));
}

double to_tape(Metres length, TapeUnit unit) {
    return length.value / metres_per(unit);
}

std::string in_words(Metres length, TapeUnit unit) {
    return typed_length(std::round(to_tape(length, unit)), unit);
}

Result<Degrees> leg_from_gap(double typed, TapeUnit unit, Proportions body) {
    if (!std::isfinite(typed)) return Error{"The gap to the wall is not a number."};
    if (typed < 0)
        return Error{"A gap of " + typed_length(typed, unit) +
                     " is less than none; it is 0 when the buttock touches the "
                     "wall."};
    const Metres hip_distance = from_tape(typed, unit) + body.length(fraction::hip_centre_to_buttock);
    const Metres reach = heel_triangle(body).reach;
    if (hip_distance > reach) {
        const Metres farthest = reach - body.length(fraction::hip_centre_to_buttock);
        const double floor_of_it = std::floor(to_tape(farthest, unit));
        return Error{"With a gap of " + typed_length(typed, unit) +
                     " the wall is farther than the leg is long; for this "
                     "body height it can be " +
                     typed_length(floor_of_it, unit) + " at most."};
    }
    return leg_angle_at(hip_distance, body);
}

Result<Degrees> leg_from_heel_height(double typed, TapeUnit unit, Proportions body) {
    if (!std::isfinite(typed)) return Error{"The height of the heel is not a number."};
    if (typed < 0)
        return Error{"A heel height of " + typed_length(typed, unit) +
                     " is below the floor; measure from the floor up."};
    const HeelTriangle triangle = heel_triangle(body);
    const Metres hip_height = body.length(fraction::hip_centre_above_floor);
    const Metres above_hip = from_tape(typed, unit) - hip_height;
    if (above_hip > triangle.reach) {
        const double floor_of_it = std::floor(to_tape(triangle.reach + hip_height, unit));
        return Error{"A heel height of " + typed_length(typed, unit) +
                     " is more than the leg is long; for this body "
                     "height it can be " +
                     typed_length(floor_of_it, unit) + " at most."};
    }
    // A sine belongs to two angles; beyond upright is not the doorway stretch.
    const double sine = std::max(-1.0, above_hip / triangle.reach);
    return std::max(to_degrees(triangle.offset + Radians(std::asin(sine))), 0.0_deg);
}

Metres gap_at(Degrees leg, Proportions body) {
    return std::max(hip_distance_at(leg, body) - body.length(fraction::hip_centre_to_buttock), 0.0_m);
}

Metres heel_above_floor_at(Degrees leg, Proportions body) {
    return heel_height_at(leg, body) + body.length(fraction::hip_centre_above_floor);
}

}  // namespace ninety
