// The face as lines on the skin: where lips, brows and the opening between the lids are, and what the skin is
// painted with there; and the shape under them.
//
// Frame: the head's (body/skeleton.h), stature 1, the right side; places on the left are mirrored first. The
// lines are about distances: positive inside. By eye, around the usual canon of a face; no one person's.
#pragma once

#include <glm/vec3.hpp>

#include "scene/figure_mesh.h"
#include "scene/gaze.h"

namespace ninety::face {

// The eyeball: a little larger than life, so that lids lie close all the way to the corners.
inline constexpr glm::dvec3 kEye(kEyeballInHead);
inline constexpr double kEyeRadius = .0092;
inline constexpr double kSocketDepth = .0042;  // how far the skin in the opening is pushed behind the ball

// The bare head without a face becomes one with a face. `z_soft` is |z|, rounded at the middle.
double shaped(glm::dvec3 p, double skull, double z_soft);

double opening(glm::dvec3 p);  // between the lids, about 9 mm high
double brow(glm::dvec3 p);
double lips(glm::dvec3 p);
double upper_lip(glm::dvec3 p);  // ends at the line of the mouth
// 1 where the face needs fine triangles, 0 elsewhere.
double fineness(glm::dvec3 p);

// What bare skin at p is painted with.
FigureMaterial paint(glm::dvec3 p);

}  // namespace ninety::face
