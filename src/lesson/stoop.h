// The stoop: how a standing body leans when its back hurts, and what that asks of hips and low back.
//
// What rises is what the muscles hold: the moment about the hips and about the low disc. The hamstrings'
// length hardly changes, and a lean of 11 degrees stretches them by nothing that resists (passive_torque.h).
// How far one leans for how much pain is our choice, for showing (L): people differ, and many do not stoop at
// all.
#pragma once

#include "body/low_back_load.h"
#include "body/standing_pose.h"

namespace ninety {

namespace stoop_size {
// At a pain of 10.
inline constexpr Degrees hip{27}, lumbar{15}, knee{9};
}  // namespace stoop_size

struct Stoop {
    Standing standing;
    Degrees hip, lumbar;
    double strain = 0;  // of the hamstrings, on average, against standing upright
    Newtons pull;  // of one leg's hamstrings if they alone held the hips: the buttocks help, so at most (L)
    LowBackLoad load;  // with the moment about the hips, and how far the bending uses what discs bear
};

// Pain 0..10 (asserted); 0 is upright. `at`: see standing_pose.
Stoop stoop_at(double pain, Proportions body, glm::vec2 at = {0, 0});

}  // namespace ninety
