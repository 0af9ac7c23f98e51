#include "body/wall_statics.h"

#include <cassert>

#include "body/wall_contact.h"

namespace ninety {

NewtonMetres leg_weight_moment(Degrees leg, Proportions body, Kilograms mass) {
    assert(leg >= kMinModelLeg && leg <= kMaxModelLeg);
    assert(mass.value > 0 && is_finite(mass));
    const Metres hip_to_centre = body.length(kLegCentreFraction * (fraction::thigh + fraction::shank));
    return NewtonMetres(kLegMassFraction * mass.value * kGravity * hip_to_centre.value * cos(leg));
}

Newtons wall_push(Degrees leg, Proportions body, Kilograms mass, NewtonMetres hamstring_torque) {
    assert(leg >= 10.0_deg && leg <= 110.0_deg);
    assert(is_finite(hamstring_torque));
    const NewtonMetres down = hamstring_torque + leg_weight_moment(leg, body, mass);
    return Newtons(down.value / heel_height_at(leg, body).value);
}

}  // namespace ninety
