// What the disc between the fourth and fifth lumbar vertebra carries: statics of a body at rest.
//
// Everything above the disc, and what the hands hold, tips the trunk forward about it; the back muscles pull
// it back with a short lever, and both press on the disc. Nothing here knows of acceleration or of belly
// pressure: real loads differ, and more so in a quick lift. A model estimate for an average body, not a
// measurement of anyone. Checked for order and ratio against Wilke 1999 (FACTS section 9) in
// low_back_load_test, and row by row against a table worked out apart from this code in link_csv_test.
#pragma once

#include "body/pressure_band.h"
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
// How much shorter the lever is in a fully rounded back, for the pressure's upper end: 10-24 % (Tveit 1994,
// cited from memory; trust M).
inline constexpr double lever_lost_round = .15;

// Forward shear (FACTS section A). Part of the muscles pulls the upper vertebra back, less so the rounder the
// back is: their fibres' angle to the disc upright and what rounding takes of it (McGill 2000, cited from
// memory; trust M), and their share of the pull (L).
inline constexpr Degrees fibres{25.7}, fibres_lost_round{15};
inline constexpr double fibres_share = .35;
// Ligaments between the spines pull it forward, at 45 degrees: the moment of all ligaments at the elastic
// limit (Potvin 1991, L), these ligaments' share of it (Adams 1980, cited from memory), their lever (L). Not
// scaled with the body: what is shown of the shear is a ratio of two of one body's.
inline constexpr NewtonMetres ligament_moment{60};
inline constexpr double spinous_share = .19;
inline constexpr Metres spinous_lever{.055};
inline constexpr Degrees spinous_angle{45};
}  // namespace low_back_constants

// MPa, one man of 45 years and 70 kg with a sensor in this disc. Source: Wilke 1999, FACTS section 9.
namespace wilke {
inline constexpr double standing = .50, bent_forward = 1.1, held_close = 1.1, bent_knees_20kg = 1.7,
                        round_back_20kg = 2.3;
}

// What a pose says of a low back; all else follows from it.
struct LowBackPosture {
    Degrees lumbar;        // flexion from upright
    Degrees disc_tilt;     // of the disc against level, forward positive
    Newtons weight_above;  // of the body above the disc, with what the hands hold
    NewtonMetres moment;   // of that about the disc, forward positive
    friend bool operator==(const LowBackPosture&, const LowBackPosture&) = default;
};

struct LowBackLoad {
    LowBackPosture posture;
    NewtonMetres moment;           // about the disc, that the back muscles hold; 0 or more, forward
    NewtonMetres hip_moment;       // about the hips, of all that is above the legs; 0 or more, forward
    Newtons extensors;             // the back muscles' pull
    Newtons compression;           // on the disc, along the spine there
    PressureBand pressure;         // in the disc: lever as upright, and as short as rounding may make it
    double bending_share = 0;      // of what discs and ligaments bear elastically (disc_bending.h)
    double posterior_stretch = 1;  // of the back edge of the disc
    Newtons shear;  // of the upper vertebra over the lower one, forward positive: for ratios, no limit known
    friend bool operator==(const LowBackLoad&, const LowBackLoad&) = default;
};

LowBackLoad low_back_load(const WorldPose& pose, Proportions body, const Carried& load = {});
// The same but for the moment about the hips, which stays 0.
LowBackLoad low_back_load(const LowBackPosture& posture, Proportions body);

// The middle of the disc, world, metres.
glm::vec3 l4_l5_world(const WorldPose& pose, Proportions body);

}  // namespace ninety
