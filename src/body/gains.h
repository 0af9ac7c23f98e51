// What stretching gains over weeks.
//
// Averages over groups of people, from studies that disagree with each other; a promise to no one. What a
// single hold gains is hold.h's. Nothing here knows a calendar: weeks and sessions are numbers.
//
// How much of the gain a habit reaches is said twice: by hold and sessions (FACTS section 8), and by minutes
// a week (FACTS section D), which is what pooled studies found later. The first is still what the
// demonstration's weeks go by; the expected course under Progress goes by the second.
#pragma once

#include "core/units.h"

namespace ninety {

// How a person stretches, week after week.
struct StretchHabit {
    Seconds hold{45};                // each hold; 0..3600
    double sessions_per_week = 7.0;  // 0..50

    friend bool operator==(const StretchHabit&, const StretchHabit&) = default;
};

namespace gain_constants {
// FACTS section 8: gain = 13.9 (1 - exp(-weeks / 3)) D(hold), for people who stretch on most days.
inline constexpr Degrees most{13.9};  // Medeiros 2016: +12 (9.6-14.5) on average after some weeks
inline constexpr double build_weeks = 3.0;
// How slowly a gain goes when the stretching stops. Estimate (L): Cipriani 2012 finds a good part left after
// four weeks without; Reid & Kim 2014 find it shrunk after six weeks of once a week.
inline constexpr double fade_weeks = 9.0;
// Minutes a week for each leg, of which 1 - 1/e reach their gain: .95 at 10 min, where Ingram 2024 (189
// studies, 6,654 adults) finds no more to gain; the form is ours (trust M to L).
inline constexpr Seconds dose_a_week{3.34 * 60};
// How far people's gains lie apart: one standard deviation, once built up (Reid & Kim 2014 have 7 and 12;
// FACTS section D, trust L), and how many of them a person's band takes in on either side.
inline constexpr Degrees person_sd{7};
inline constexpr double person_band = 1.3;
}  // namespace gain_constants

// The share of the gain that a hold of this length reaches, 0..1. Source: FACTS section 8, D(t) = 1 - exp(-(t
// / 20.6)^2.9): 30 s works as well as 60 s, 15 s does not (Bandy & Irion 1994/1997; Odunaiya 2005 disagrees).
double hold_effect(Seconds hold);

// The share of the gain that this frequency builds up to, 0..1: 1 from five sessions a week on (Bandy &
// Irion's and Reid & Kim's programmes), .7 for three (Cipriani 2012: 16.8 against 24 %), 0 for one (Reid &
// Kim 2014); straight lines between (our choice).
double frequency_effect(double sessions_per_week);

// The share of the gain that so much stretching of a leg a week builds up to, 0..1, however it is divided
// into holds and sessions: 1 / 3 / 5 / 10 minutes give .26 / .59 / .78 / .95. 0 or more (asserted).
double dose_effect(Seconds a_leg_a_week);

// The gain after `weeks` more of a habit, for someone who has gained `gain_now` already. Below what the habit
// can reach it builds; above, three sessions a week keep it, one loses it as if there were none (Reid & Kim
// 2014), two lose half as fast (straight line, our choice). gain_now 0 or more, weeks 0..1000, habit in its
// ranges (asserted).
Degrees gain_after(Degrees gain_now, double weeks, StretchHabit habit);

// The share of what a habit reaches that is there after so many weeks, 0..1. weeks 0..1000 (asserted).
double built_up(double weeks);
// The mean gain from nothing, after weeks of so much stretching of a leg. weeks 0..1000, 0 or more
// (asserted).
Degrees gain_after(double weeks, Seconds a_leg_a_week);

// The straight-leg raise after so many weeks for someone who starts now: never below `raise`, never above the
// larger of `raise` and `target`. The same person after 1, 4, 8 and 12 weeks is what the demonstration ends
// with.
Degrees raise_after(Degrees raise, double weeks, StretchHabit habit, Degrees target);
// The same by minutes a week. 0 or more (asserted).
Degrees raise_after(Degrees raise, double weeks, Seconds a_leg_a_week, Degrees target);

}  // namespace ninety
