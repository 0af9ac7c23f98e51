// How large the parts of a body are, from its stature alone.
//
// Lengths are fractions of stature H. Sources: Winter / Drillis & Contini for the segments (FACTS section 2,
// trust H); the rest are estimates (trust L), kept here as named parameters so that a better source replaces
// one line.
#pragma once

#include "core/units.h"

namespace ninety {

// Statures the trainer accepts. Below and above, the fractions of an adult body no longer hold.
inline constexpr Metres kMinStature{1.20};
inline constexpr Metres kMaxStature{2.20};
inline constexpr Metres kDefaultStature{1.72};

// Fractions of stature.
namespace fraction {
inline constexpr double thigh = .245, shank = .246;  // Winter
inline constexpr double foot_length = .152, ankle_height = .039;
inline constexpr double hip_to_shoulder = .288;   // trunk, hip centre to shoulder
inline constexpr double shoulder_breadth = .259;  // biacromial
inline constexpr double upper_arm = .186, forearm = .146, hand = .108;
inline constexpr double eye_height = .936;  // from the floor, standing

// Distance between the two hip joint centres. Source: Rajagopal 2016 model, .1545 m for 1.70 m; trust M.
inline constexpr double hip_centre_spacing = .091;

// FACTS section 2, estimates (L).
inline constexpr double hip_centre_above_floor = .052;  // supine
inline constexpr double hip_centre_to_buttock =
    .055;                                        // towards the feet, leg raised: where a wall is touched
inline constexpr double heel_along_leg = .511;   // heel contact, from the hip along the leg's axis
inline constexpr double heel_behind_leg = .035;  // heel contact, behind the leg's axis
}  // namespace fraction

struct Proportions {
    Metres stature = kDefaultStature;

    // A length of this body. `of_stature` is one of the fractions above.
    constexpr Metres length(double of_stature) const { return stature * of_stature; }
    friend bool operator==(Proportions, Proportions) = default;
};

}  // namespace ninety
