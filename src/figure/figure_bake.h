// What is worked out once for every place on the figure's surface, so that lighting it costs a byte and not a
// look around: how open it lies, how it curves, where it is red, where cloth ends, is sewn and folds; and
// what bent joints press out there.
//
// Frame as in figure_field.h. Colours and strengths are the shader's (shaders/figure.frag).
#pragma once

#include <array>

#include "figure/figure_field.h"
#include "scene/figure_mesh.h"

namespace ninety {

// How much of what is within .06 of stature lies open, 0..1. The other leg does not count: in the bind pose
// it is close, in the stretch it is not.
double openness(const FigureField& field, glm::dvec3 p, glm::dvec3 normal);

// Redness of the skin at p, 0..1. Asks for z >= 0.
double flush(const FigureField& field, glm::dvec3 p);

// Signed distance from the seams of a garment, fraction of stature; 0 on them. Asks for z >= 0.
double seam_distance(const FigureField& field, FigureMaterial garment, glm::dvec3 p);

// The four folds in front of the hip: where across them p lies, and how deep they run there, both 0..1. Asks
// for z >= 0.
struct Fold {
    double at = 0, depth = 0;
};
Fold hip_fold(const FigureField& field, FigureMaterial garment, glm::dvec3 p);

// What a bent hip, knee, elbow and raised shoulder press out of the surface at p (1) or in (-1), as
// FigureVertex::corrections. Asks for z >= 0.
std::array<double, 4> correction_shares(const FigureField& field, glm::dvec3 p);

// Sets a vertex' baked bytes: `p` and `normal` are of the bare surface beneath it, z >= 0; its material is
// asked.
void bake(const FigureField& field, glm::dvec3 p, glm::dvec3 normal, FigureVertex& vertex);

}  // namespace ninety
