// Disc and nerve, simplified and exaggerated: what an irritated nerve does to a stretch.
//
// No model stands behind this: the calm leg is the hold's course (hold.h), and what irritation takes from it
// is our choice, for showing (L). FACTS section 1: the tone rises, and stretching alone may not resolve it.
#pragma once

#include "core/units.h"

namespace ninety {

struct DiscMoment {
    double bulge_01 = 0;
    double irritation_01 = 0;  // of the nerve: a small bulge touches nothing
    double tone_01 = 0;        // of the hamstrings
    Degrees leg;               // how high the leg gets at this time of the hold
    Degrees calm_leg;          // and how high it would, with a calm nerve
};

inline constexpr Seconds kDiscHold{60};

// Bulge 0..1, since the start of the hold 0..kDiscHold (asserted).
DiscMoment disc_at(double bulge_01, Seconds into_hold);

}  // namespace ninety
