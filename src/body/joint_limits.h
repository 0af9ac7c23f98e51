// How far joints go. Ranges for checking that a posed figure stays human; nothing here clamps a pose.
//
// Clinical signs: flexion (dorsiflexion, posterior tilt, abduction) positive, extension negative, straight is
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
inline constexpr JointRange hip_abduction{Degrees(-30), Degrees(45)};  // AAOS
inline constexpr JointRange hip_rotation{Degrees(-45), Degrees(45)};   // AAOS, internal positive
inline constexpr JointRange knee_flexion{Degrees(-5), Degrees(140)};   // AAOS 135; some passive give (L)
inline constexpr JointRange ankle_flexion{Degrees(-50), Degrees(20)};  // AAOS, dorsiflexion positive

// Trunk. The whole thoracolumbar spine over the pelvis; AAOS. A single part of the figure's spine gets
// a share of it.
inline constexpr JointRange spine_flexion{Degrees(-25), Degrees(80)};
inline constexpr JointRange spine_side_bend{Degrees(-35), Degrees(35)};
inline constexpr JointRange spine_rotation{Degrees(-45), Degrees(45)};
inline constexpr JointRange lumbar_flexion{Degrees(-25), Degrees(60)};  // Kapandji: 60 flexion (trust M)
inline constexpr JointRange neck_flexion{Degrees(-45), Degrees(45)};    // AAOS

// Arm. AAOS, shoulder girdle included.
inline constexpr JointRange shoulder_flexion{Degrees(-60), Degrees(180)};
inline constexpr JointRange shoulder_abduction{Degrees(0), Degrees(180)};
inline constexpr JointRange shoulder_rotation{Degrees(-90), Degrees(70)};  // external negative
inline constexpr JointRange elbow_flexion{Degrees(-5), Degrees(150)};      // AAOS 0-150; some give (L)
inline constexpr JointRange wrist_flexion{Degrees(-70), Degrees(80)};
}  // namespace joint_limits

}  // namespace ninety
