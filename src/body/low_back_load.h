// What the disc between the fourth and fifth lumbar vertebra carries: statics of a body at rest.
//
// Everything above the disc, and what the hands hold, tips the trunk forward about it; the back muscles pull
// it back with a short lever, and both press on the disc. Nothing here knows of acceleration, of belly
// pressure or of what a bent ligament carries: real loads differ, and more so in a quick lift. A model
// estimate for an average body, not a measurement of anyone. Checked for order and ratio against Wilke 1999
// (FACTS section 9) in low_back_load_test.
#pragma once

#include "body/segment_masses.h"

namespace ninety {

namespace low_back_constants {
// Lever of the back muscles. McGill & Norman 1987 put a single equivalent muscle 7.5 cm behind the disc, the
// muscles themselves lie 5 to 6 cm behind it (trust M).
inline constexpr Metres extensor_lever{.068};
inline constexpr Metres lever_stature{1.74};   // of the body that the lever and the area are for
inline constexpr double disc_area_m2 = .0018;  // Wilke 1999: 18 cm2
// Force over area to pressure inside the disc: F = P A .66 (Dreischarf 2013; trust M).
inline constexpr double pressure_share = .66;
}  // namespace low_back_constants

// MPa, one man of 45 years and 70 kg with a sensor in this disc. Source: Wilke 1999, FACTS section 9.
namespace wilke {
inline constexpr double standing = .50, bent_forward = 1.1, held_close = 1.1, bent_knees_20kg = 1.7,
                        round_back_20kg = 2.3;
}

struct LowBackLoad {
    NewtonMetres moment;  // that the back muscles hold; 0 or more, forward
    Newtons extensors;    // their pull
    Newtons compression;  // on the disc, along the spine there
    double pressure_mpa = 0;
    friend bool operator==(const LowBackLoad&, const LowBackLoad&) = default;
};

LowBackLoad low_back_load(const WorldPose& pose, Proportions body, const Carried& load = {});

// The middle of the disc, world, metres.
glm::vec3 l4_l5_world(const WorldPose& pose, Proportions body);

}  // namespace ninety
