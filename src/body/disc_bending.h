// What a rounded low back asks of discs and ligaments, whatever it carries: bending and stretch.
//
// Angles are lumbar flexion from standing upright, L1 to S1, degrees; below 0 counts as 0. Says nothing about
// pressure (low_back_load.h) and nothing about harm: that bending which stays within the elastic limit hurts
// anybody is not shown. A model estimate for an average back. Source: FACTS sections 9 and A.
#pragma once

#include "core/units.h"

namespace ninety {

namespace disc_bending_constants {
// Standing to full flexion: between Esola 1996 (42 in a full bend) and Kapandji (60); Pearcy 1984 sums to
// about 52, cited from memory (trust M).
inline constexpr Degrees range{52};
// Static full flexion is about this far short of the elastic limit (Adams & Hutton 1986, trust H).
inline constexpr Degrees margin{10};
// What passive tissue resists grows exponentially past half of the range (Adams & Dolan 1991, Dolan 1994, in
// a text that was read). Our fit; 3 to 5 is as good: at full flexion 60, 52 or 44 % (trust L).
inline constexpr double steepness = 4;
// Green strain .65 of the back edge of L4-5 at full flexion, fluoroscopy of 15 people (PMC3960416):
// sqrt(1 + 2 x .65) = 1.517 (trust M).
inline constexpr double back_edge = .517;
// McGill & Brown 1992, 47 people in full flexion: 5.5 degrees more with a time constant of 9.4 min (trust H).
inline constexpr Degrees creep{5.5};
inline constexpr Seconds creep_time{9.4 * 60};
}  // namespace disc_bending_constants

// Of the range, 0..1; 1 from full flexion on.
double share_of_lumbar_range(Degrees lumbar);

// Of what discs and ligaments bear elastically: 0 upright, .52 at full flexion, 1 at 62 degrees, beyond it
// more. Shown rounded to 5 %.
double bending_share(Degrees lumbar);

// The back edge of a low disc over its length upright: 1.517 at full flexion.
double posterior_stretch(Degrees lumbar);

// How much further a back that is held at full flexion bends, after so long; nobody has measured that at
// less. Time 0 or more (asserted). Half of the stiffness is back after 2 min upright (the same study).
Degrees creep_of_full_flexion(Seconds held);

}  // namespace ninety
