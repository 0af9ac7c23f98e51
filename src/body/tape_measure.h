// A leg angle from a tape measure, and the gap to aim for: the border where a person's numbers come in.
//
// A person types how far the buttock is from the wall, or how high the heel is above the floor, with the heel
// on the wall and the knee straight. Everything typed is checked here, and what is wrong with it said as a
// value that ui/tape_words.h makes a sentence of; behind this border numbers are asserted. The geometry is
// wall_contact.h's (FACTS section 3).
#pragma once

#include "body/pelvis.h"
#include "body/proportions.h"
#include "core/result.h"
#include "core/units.h"

namespace ninety {

enum class TapeUnit { centimetres, inches };

// Between what a person types or reads and what the program counts in. Any number, NaN included.
Metres from_tape(double typed, TapeUnit unit);
double to_tape(Metres length, TapeUnit unit);

// Why a length gives no angle. `most` goes with too_long: the longest that this body's leg allows, in whole
// units of the person's.
struct TapeFault {
    enum class Kind { no_number, negative, too_long };
    Kind kind;
    double most = 0;
};

// Leg angle from the gap between buttock and wall: 0 (about 88 degrees) up to where the heel no longer
// reaches the wall (about 4 degrees). Too long: a wall farther than the leg is long.
Result<Degrees, TapeFault> leg_from_gap(double typed, TapeUnit unit, Proportions body);

// Leg angle from the height of the heel above the floor, up to the height that the leg's length allows. A
// heel lower than it is with the leg flat counts as flat: a tape is not that exact.
Result<Degrees, TapeFault> leg_from_heel_height(double typed, TapeUnit unit, Proportions body);

// The gap between buttock and wall for a leg angle in kMinModelLeg..130 degrees (asserted). Steeper than the
// buttock allows: 0.
Metres gap_at(Degrees leg, Proportions body);

// Where somebody who is new to it begins: as far from the wall as half a leg is long, hip to heel.
Metres half_a_leg(Proportions body);

// The heel's height above the floor for a leg angle in kMinModelLeg..130 degrees (asserted).
Metres heel_above_floor_at(Degrees leg, Proportions body);

}  // namespace ninety
