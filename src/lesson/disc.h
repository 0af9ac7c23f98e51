// Disc and nerve, simplified: what an irritated nerve root does while a leg is raised, and in a stretch of
// one minute after it.
//
// One timed motion: the leg rises, the root slides and is strained; at the first symptoms the leg stops, a
// pulse runs down the nerve and the muscles begin to guard; then the minute, in which a leg that symptoms
// stopped stays where it is. How fast all that goes is ours, made to be watched; the values are the model's.
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
    double tone_percent =
        0;                  // of the hamstrings' greatest force, by now: nerve_root_constants' least to most
    double tone_01 = 0;     // the same, for colours: 0 at the least, 1 at the most
    Degrees leg;            // how high the leg is at this time
    Degrees calm_leg;       // and how high it would be, with a calm root and loose toes
    Degrees symptom_angle;  // where the first symptoms in the leg come
    Degrees tone_cost;      // of the leg's angle
    bool stopped_by_symptoms = false;  // the leg is at that angle, and stays there
    Metres root_slide;                 // millimetres
    double root_strain = 0;            // .01 a per cent
    double pulse_01 = -1;  // of the nerve's length: how far what comes from the root has run; below 0 nothing
                           // runs
};

inline constexpr Seconds kDiscHold{60};
// Before it the leg is raised, from where it lies flat. Not the seconds of a raise: the share of the motion
// that it is played in.
inline constexpr Seconds kDiscRaising{40};
// The straight-leg raise of who stretches here: an ordinary leg's (Youdas 2005, men).
inline constexpr Degrees kDiscRaise{68};

// Shares 0..1, since the start of the hold -kDiscRaising..kDiscHold (asserted).
DiscMoment disc_at(const DiscState& state, Seconds into_hold);

}  // namespace ninety
