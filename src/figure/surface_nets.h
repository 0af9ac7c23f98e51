// A mesh of the surface where a field is zero: naive surface nets on a uniform grid.
//
// The field is taken to be mirrored at z = 0, and only the half with z >= 0 is meshed: the mesh is open
// there, and its border vertices have z = 0 exactly, so that a mirrored copy closes it without a seam.
// Triangles wind counter-clockwise seen from outside (where the field is positive). No skinning, no
// materials, no thinning out.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <glm/vec3.hpp>
#include <vector>

namespace ninety {

using Triangle = std::array<std::uint32_t, 3>;

struct HalfMesh {
    std::vector<glm::dvec3> points;
    std::vector<Triangle> triangles;
    std::vector<std::uint8_t> tags;  // one per triangle; 0 at first
};

using Field = std::function<double(glm::dvec3)>;

struct GridBox {
    glm::dvec3 low, high;  // low.z is not looked at: it is 0
    double cell;           // edge of a cell, > 0
};

// The box must contain the surface with a cell to spare. `field` must not overestimate distances by more than
// half.
HalfMesh surface_nets(const Field& field, const GridBox& box);

// The point of the zero surface near `p`, found along the gradient; z is kept at 0 if it is 0.
glm::dvec3 project_to_surface(const Field& field, glm::dvec3 p);

// The gradient by central differences over `step` either side, not normalised.
glm::dvec3 gradient(const Field& field, glm::dvec3 p, double step = 1e-4);

}  // namespace ninety
