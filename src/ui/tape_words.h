// Lengths of a tape measure, and why one gives no angle, as the Body panel says them in the language that is
// shown. No heap.
#pragma once

#include "body/tape_measure.h"
#include "core/fixed_text.h"
#include "model/practice.h"

namespace ninety {

// To the nearest unit: "23 cm", "9 in".
FixedText<63> in_words(Metres length, TapeUnit unit);

// What is wrong with what was typed, in the person's own unit.
FixedText<400> in_words(const TapeFault& fault, const TapeEntry& tape);

}  // namespace ninety
