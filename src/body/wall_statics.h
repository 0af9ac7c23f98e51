// How hard the heel presses against a wall that keeps a relaxed leg up.
//
// One rigid straight leg, hinged at the hip, its heel on a wall without friction: the wall's push has its
// lever in the heel's height, gravity and the passive torque turn the leg down. Real walls and socks rub, so
// this is an upper estimate of a push, not a measurement. Nothing in the figure's pose depends on it.
#pragma once

#include "body/passive_torque.h"
#include "body/proportions.h"
#include "body/segment_masses.h"
#include "core/units.h"

namespace ninety {

// Of body mass; and where the leg's centre of mass lies on the way from hip to ankle. Dempster/Winter (FACTS
// section 2).
inline constexpr double kLegMassFraction = .161, kLegCentreFraction = .447;

// Moment of the raised leg's weight about the hip, positive when it lowers the leg. Mass more than 0, leg in
// kMinModelLeg..kMaxModelLeg (asserted).
NewtonMetres leg_weight_moment(Degrees leg, Proportions body, Kilograms mass);

// Push of the wall on the heel, horizontal, for a leg angle in 10..110 degrees (asserted; flatter, the lever
// is gone) and the torque with which the hamstrings pull now.
Newtons wall_push(Degrees leg, Proportions body, Kilograms mass, NewtonMetres hamstring_torque);

}  // namespace ninety
