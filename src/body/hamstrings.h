// The three long hamstrings as strings from the sitting bone past the knee: where they run, how long they
// are.
//
// Frames are OpenSim's: origin at the hip centre, x forward, y up, z to the person's right, standing. A
// path's points are in the pelvis' frame, metres, so that a picture can draw them on any pose of the pelvis;
// only hip flexion and knee flexion move them. This file knows no force; passive_torque.h does. It does not
// wrap muscles round bones.
//
// Source: FACTS section 5, points of OpenSim's Rajagopal 2016 model, given for a thigh of .408 m and scaled
// with the thigh. Good for hip -20..100 degrees at knee 0 (relative length within .008 of other published
// models) and within .033 at knee angles to 90; above a hip angle of 100 the straight line is too slack.
#pragma once

#include <array>
#include <cstddef>
#include <glm/vec3.hpp>
#include <span>

#include "core/side.h"
#include "core/units.h"

namespace ninety {

enum class Hamstring { biceps_femoris_long_head, semimembranosus, semitendinosus };

inline constexpr std::array<Hamstring, 3> kHamstrings{Hamstring::biceps_femoris_long_head,
                                                      Hamstring::semimembranosus, Hamstring::semitendinosus};

template <class T>
using PerHamstring = std::array<T, 3>;

constexpr std::size_t index_of(Hamstring muscle) {
    return static_cast<std::size_t>(muscle);
}

// For a person to read: "biceps femoris (long head)".
const char* name_of(Hamstring muscle);

// The thigh for which the source gives its points.
inline constexpr Metres kSourceThigh{0.408};

// Angles of hip and knee that the paths take, flexion positive: hip -30..150, knee -10..150 (asserted).
struct LegBend {
    Degrees hip, knee{0.0};

    friend bool operator==(const LegBend&, const LegBend&) = default;
};

struct HamstringPath {
    std::array<glm::dvec3, 3> point_pelvis;  // metres, from the sitting bone to the shin
    std::size_t count = 0;                   // 2 or 3

    std::span<const glm::dvec3> points() const { return {point_pelvis.data(), count}; }
};

// The path of one muscle. Thigh length greater than 0 (asserted).
HamstringPath hamstring_path(Hamstring muscle, LegBend bend, Metres thigh, Side side = Side::right);

// Length along the path.
Metres hamstring_length(Hamstring muscle, LegBend bend, Metres thigh);

// Length over the length standing upright (hip 0, knee 0), less 1: 0.1 is ten per cent longer. The same for
// every thigh, since the whole path scales.
double hamstring_strain(Hamstring muscle, LegBend bend);
PerHamstring<double> hamstring_strains(LegBend bend);
// The average of the three.
double mean_hamstring_strain(LegBend bend);

// The lever with which the three turn the hip, on average: how much of their length a radian of hip flexion
// takes, metres. Some 6 cm; at small angles a little less. Bends as above, less half a degree at either end.
Metres mean_hip_lever(LegBend bend, Metres thigh);

}  // namespace ninety
