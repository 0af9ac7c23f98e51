// Rounded shapes as signed distance fields, and the smooth unions that join them into one skin.
//
// Every function takes a point and returns about the distance to the surface: negative inside, exact on the
// surface, a first-order estimate elsewhere. No bones, no meshes: those are figure_field.h and
// surface_nets.h. Lengths have no unit of their own. Radii must be positive; nothing is checked.
#pragma once

#include <array>
#include <cstddef>
#include <glm/vec3.hpp>
#include <initializer_list>
#include <vector>

namespace ninety {

// The lesser of two distances, rounded where they differ by less than `reach` (>= 0; 0 is a plain minimum).
// Where both are equal the surface swells by reach / 4.
double smooth_min(double a, double b, double reach);
double smooth_max(double a, double b, double reach);

// 0 below `from`, 1 above `to`, smooth in between; `from` may be the greater one.
double smooth_step(double from, double to, double x);

double ellipsoid(glm::dvec3 p, glm::dvec3 centre, glm::dvec3 radii);

// A cone between two spheres; a capsule when both radii are equal.
double round_cone(glm::dvec3 p, glm::dvec3 a, double radius_a, glm::dvec3 b, double radius_b);

// A body swept along y through oval cross sections, with rounded ends: a limb or a trunk.
class Loft {
  public:
    // One cross section: a centre, and how far the surface lies from it in the four directions.
    struct Station {
        double y;
        double front, back;   // +x, -x
        double inner, outer;  // -z, +z
        double x = 0, z = 0;  // the centre
    };
    // Asks for two or more stations, y falling. `cap_top` and `cap_bottom` are how far the rounded ends
    // reach. `squareness` 2 is an ellipse, more is boxier.
    Loft(std::initializer_list<Station> stations, double cap_top, double cap_bottom, double squareness = 2);

    double operator()(glm::dvec3 p) const;

  private:
    static constexpr std::size_t kChannels = 6;
    using Section = std::array<double, kChannels>;
    Section section_at(double y) const;

    std::vector<double> y_;
    std::vector<Section> value_, slope_;
    double cap_top_, cap_bottom_, squareness_;
};

}  // namespace ninety
