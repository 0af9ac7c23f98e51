// How far joints go. The tests check that a posed figure stays within them; a leg that rests flat
// (legs.cpp) and the low back in a deep bend (hip_limit.h) are held to theirs.
//
// Clinical signs: flexion (dorsiflexion, posterior tilt) positive, extension negative, straight is
// 0; skeleton.h says how they map to rotations of bones. Sources: AAOS = American Academy of Orthopaedic
// Surgeons, Joint Motion, the usual clinical norms for active motion (trust M: a norm is an average, not a
// hard stop); Soucie 2011, passive, 674 healthy people (trust M, FACTS section 2).
#pragma once

#include "core/units.h"

namespace ninety {

struct JointRange {
    Degrees min, max;  // inclusive, min < max

    constexpr bool holds(Degrees angle) const { return angle >= min && angle <= max; }
};

namespace joint_limits {
// Leg. Hip flexion with the knee bent; with a straight knee the hamstrings stop it sooner (passive_torque.h).
inline constexpr JointRange hip_flexion{Degrees(-30), Degrees(132)};   // AAOS; flexion Soucie 130-134
inline constexpr JointRange hip_abduction{Degrees(-30), Degrees(45)};  // AAOS; outwards positive
inline constexpr JointRange hip_rotation{Degrees(-45), Degrees(45)};   // AAOS; outwards positive
inline constexpr JointRange knee_flexion{Degrees(-5), Degrees(140)};   // AAOS 135; some passive give (L)
inline constexpr JointRange ankle_flexion{Degrees(-50), Degrees(20)};  // AAOS, dorsiflexion positive

// Trunk.
inline constexpr JointRange lumbar_flexion{Degrees(-25), Degrees(60)};  // Kapandji: 60 flexion (trust M)

// Arm.
inline constexpr JointRange elbow_flexion{Degrees(-5), Degrees(150)};  // AAOS 0-150; some give (L)
}  // namespace joint_limits

}  // namespace ninety
