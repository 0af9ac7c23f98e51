// The pressure in a disc as a band, and when two of them may be called different.
//
// A single number would claim more than a model of one lever knows: what a round back does to the lever is
// between nothing and the band's upper end (low_back_load.h). Studies disagree on whether a round back has
// more pressure (FACTS section A: mixed), so a small difference has no word of its own.
#pragma once

#include "core/units.h"

namespace ninety {

struct PressureBand {
    Megapascals low, high;  // low <= high

    constexpr Megapascals middle() const { return (low + high) / 2; }
    friend bool operator==(const PressureBand&, const PressureBand&) = default;
};

enum class PressureWord { about_the_same, less, more };

// Of the larger middle over the smaller one; below it the bands are about the same. Ours, after how far
// studies of lifting disagree (FACTS section A).
inline constexpr double kClearlyDifferent = 1.20;

// How a pressure compares with another: about the same where the bands overlap or touch, and where their
// middles differ by less than 20 %. Both above 0 (asserted).
PressureWord compare(PressureBand pressure, PressureBand with);

}  // namespace ninety
