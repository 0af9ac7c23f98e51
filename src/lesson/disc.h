// Disc and nerve, simplified: what an irritated nerve root does to a stretch of one minute.
//
// The calm leg is the hold's course (hold.h); what root and toes take from it is body/nerve_root.h's. A bulge
// is drawn and changes nothing by itself: bulges without pain are common (FACTS section 1).
#pragma once

#include "body/nerve_root.h"

namespace ninety {

// Of a person, each 0..1.
struct DiscState {
    double bulge_01 = 0;
    RootState root;
};

struct DiscMoment {
    double bulge_01 = 0;
    double irritation_01 = 0;  // of the root
    double toes_01 = 0;        // pulled in
    double tone_percent = 0;   // of the hamstrings' greatest force: nerve_root_constants' least to most
    double tone_01 = 0;        // the same, for colours: 0 at the least, 1 at the most
    Degrees leg;               // how high the leg gets at this time of the hold
    Degrees calm_leg;          // and how high it would, with a calm root and loose toes
    Degrees symptom_angle;     // where the first symptoms in the leg come
    Degrees tone_cost;         // of the leg's angle
    bool stopped_by_symptoms = false;  // the leg is at that angle, and stays there
    Metres root_slide;                 // millimetres
    double root_strain = 0;            // .01 a per cent
};

inline constexpr Seconds kDiscHold{60};
// The straight-leg raise of who stretches here: an ordinary leg's (Youdas 2005, men).
inline constexpr Degrees kDiscRaise{68};

// Shares 0..1, since the start of the hold 0..kDiscHold (asserted).
DiscMoment disc_at(const DiscState& state, Seconds into_hold);

}  // namespace ninety
