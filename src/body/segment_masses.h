// How heavy the parts of an average body are, and where its weight acts.
//
// Source: Winter 2009, table 4.1 (after Dempster), mass and centre of mass of each segment; trust H for
// shares, M for where along the trunk (the table's own trunk lies at half way between hip and shoulder, as
// this does within 1 % of stature). How far in front of the spine the trunk's parts lie is the middle of the
// figure's own volume (L).
#pragma once

#include <span>

#include "body/pose.h"

namespace ninety {

// A body mass index of 23.6 kg/m2, so that 1.72 m weigh 69.8 kg: the 70 kg man of Wilke 1999 (FACTS section
// 9).
inline constexpr double kAverageBodyMassIndex = 23.6;
Kilograms average_mass(Proportions body);

// m/s2.
inline constexpr double kGravity = 9.81;

struct MassPoint {
    Bone bone;
    glm::vec3 centre_bone;  // fractions of stature, in the bone's frame
    double share;           // of body mass
    bool above_l4_l5;       // carried by the disc between the fourth and fifth lumbar vertebra
};
std::span<const MassPoint> mass_points();  // shares add up to 1

// Something carried: what it weighs and where, metres, world.
struct Carried {
    Kilograms mass{0};
    glm::vec3 centre_world{0};
    friend bool operator==(const Carried&, const Carried&) = default;
};

// Of body and load together, metres, world.
glm::vec3 centre_of_mass(const WorldPose& pose, Proportions body, const Carried& load = {});

}  // namespace ninety
