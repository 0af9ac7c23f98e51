#include "body/hamstrings.h"

#include <cassert>
#include <glm/geometric.hpp>

namespace ninety {
namespace {

// Right side, metres, for kSourceThigh.
struct MuscleRow {
    const char* name;
    glm::dvec3 origin_hip;              // in the pelvis' frame
    std::array<glm::dvec3, 2> at_knee;  // from the knee hinge, in the frame of the shin
    std::size_t at_knee_count;
};

constexpr glm::dvec3 kKneeHinge{-.00809, -.40796, 0};  // from the hip, in the frame of the thigh

constexpr PerHamstring<MuscleRow> kRows{{
    {"biceps femoris (long head)",
     {-.04772, -.04061, -.01866},
     {{{-.02561, -.03147, .02403}, {-.02061, -.04197, .02903}}},
     2},
    {"semimembranosus", {-.04242, -.03551, -.01586}, {{{-.02091, -.03817, -.02087}, {}}}, 1},
    {"semitendinosus",
     {-.04752, -.04681, -.02576},
     {{{-.02311, -.04727, -.02417}, {.00999, -.07377, -.01297}}},
     2},
}};

glm::dvec3 turned_about_z(glm::dvec3 v, Degrees angle) {
    const double c = cos(angle), s = sin(angle);
    return {c * v.x - s * v.y, s * v.x + c * v.y, v.z};
}

}  // namespace

const char* name_of(Hamstring muscle) {
    return kRows[index_of(muscle)].name;
}

HamstringPath hamstring_path(Hamstring muscle, LegBend bend, Metres thigh, Side side) {
    assert(bend.hip >= -30.0_deg && bend.hip <= 150.0_deg);
    assert(bend.knee >= -10.0_deg && bend.knee <= 150.0_deg);
    assert(is_finite(thigh) && thigh > 0.0_m);
    const MuscleRow& row = kRows[index_of(muscle)];
    HamstringPath path;
    path.point_pelvis[path.count++] = row.origin_hip;
    const glm::dvec3 knee = turned_about_z(kKneeHinge, bend.hip);
    for (std::size_t i = 0; i < row.at_knee_count; ++i)
        path.point_pelvis[path.count++] = knee + turned_about_z(row.at_knee[i], bend.hip - bend.knee);
    const double scale = thigh / kSourceThigh;
    for (glm::dvec3& point : path.point_pelvis) {
        point *= scale;
        point.z *= z_sign(side);
    }
    return path;
}

Metres hamstring_length(Hamstring muscle, LegBend bend, Metres thigh) {
    const HamstringPath path = hamstring_path(muscle, bend, thigh);
    double length = 0;
    for (std::size_t i = 1; i < path.count; ++i)
        length += glm::distance(path.point_pelvis[i - 1], path.point_pelvis[i]);
    return Metres(length);
}

double hamstring_strain(Hamstring muscle, LegBend bend) {
    const LegBend standing{0.0_deg, 0.0_deg};
    return hamstring_length(muscle, bend, kSourceThigh) / hamstring_length(muscle, standing, kSourceThigh) -
           1;
}

PerHamstring<double> hamstring_strains(LegBend bend) {
    PerHamstring<double> strains;
    for (const Hamstring muscle : kHamstrings)
        strains[index_of(muscle)] = hamstring_strain(muscle, bend);
    return strains;
}

double mean_hamstring_strain(LegBend bend) {
    double sum = 0;
    for (const double strain : hamstring_strains(bend))
        sum += strain;
    return sum / double(kHamstrings.size());
}

Metres mean_hip_lever(LegBend bend, Metres thigh) {
    constexpr Degrees half{.5};
    Metres longer{0};
    for (const Hamstring muscle : kHamstrings)
        longer += hamstring_length(muscle, {bend.hip + half, bend.knee}, thigh) -
                  hamstring_length(muscle, {bend.hip - half, bend.knee}, thigh);
    return longer / (kHamstrings.size() * to_radians(2 * half).value);
}

}  // namespace ninety
