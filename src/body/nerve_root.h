// A nerve root of the low back while a straight leg is raised: how it slides and strains, where it first
// hurts, and what the muscles that guard it cost.
//
// Two things of the person go in: how irritated the root is, and how far the toes are pulled in. What a disc
// looks like is none of them: a bulge alone changes nothing (30 % of people of 20 years have one without
// pain, Brinjikji 2015). Simplified: one root, straight lines between what studies measured; a model estimate
// for an average person. Source: FACTS section C.
#pragma once

#include "core/units.h"

namespace ninety {

namespace nerve_root_constants {
// The middle of Smith 1993 (.5-5 mm, 2-4 %; 10 cadavers) and Bellier 2018 (medians of 1.0-5.1 mm; 14
// cadavers), trust M; from 30 degrees of the leg on, over 50 (cited from memory, trust L).
inline constexpr Metres slide{.004};
inline constexpr double strain = .03;
inline constexpr Degrees onset{30}, slides_over{50};
// Of the slide, what a herniation takes away: the conus of 15 patients moved 66.6 % less (Rade 2017, trust
// M). Against it: the nerve's slide in the thigh is not smaller in people with leg pain (Ridehalgh 2015).
inline constexpr double slide_lost = .67;
// Where the test turns positive in 107 patients with radiculopathy: 35 +-2 lying (Fajolu 2018, trust M).
inline constexpr Degrees irritated_symptoms{35};
// Toes pulled in: first symptoms at 48.5 instead of 57 (Boyd 2012; -5.5 +-6.6 in Boyd 2009; trust H).
inline constexpr Degrees toes{8};
// Per cent of the hamstrings' greatest force: what healthy people who relax keep, and the most that was
// tested; each costs .6 degrees (.3-.9) of raise (Diong 2019, 30 people: H within that range). That
// irritation goes from one to the other in a straight line is ours (L).
inline constexpr double least_tone = 2.4, most_tone = 10;
inline constexpr Degrees lost_for_tone{.6};
// A calm root stops nothing, an irritated one does: between them the stop comes in over the first tenth of
// irritation or of the toes' way (ours, L), so that a leg that has crept past the calm raise does not fall
// back to it at once.
inline constexpr double stop_comes_in = .1;
}  // namespace nerve_root_constants

// Of a person, each 0..1 (asserted where it is taken).
struct RootState {
    double irritation_01 = 0;
    double toes_01 = 0;  // pulled in

    friend bool operator==(const RootState&, const RootState&) = default;
};

// How far the root slides out of its canal with the leg at this angle. Any angle, irritation 0..1 (asserted).
Metres root_slide(Degrees leg, double irritation_01);
// And its strain, .01 a per cent.
double root_strain(Degrees leg);

// The leg's angle at which the first symptoms in the leg come; `raise` is the calm straight-leg raise, 35 or
// more (asserted).
Degrees first_symptoms(Degrees raise, RootState root);

// Per cent of the hamstrings' greatest force, 2.4..10, and what that costs of the leg's angle.
double guarding_tone(double irritation_01);
Degrees cost_of_tone(double tone_percent);

struct GuardedLeg {
    Degrees leg;
    bool stopped_by_symptoms = false;  // and not by the muscles' tension
};
// How high a leg gets that would be at `calm_leg` with a calm root and loose toes: less what the tone costs,
// and no further than the first symptoms. One stops there, so such a leg does not creep either (our rule,
// after the stop signs; L). A calm root and loose toes stop nothing, whatever the leg reaches; near them what
// a leg has crept past the raise is given up little by little. It falls with irritation and with the toes.
GuardedLeg guarded_leg(Degrees raise, Degrees calm_leg, RootState root);

}  // namespace ninety
