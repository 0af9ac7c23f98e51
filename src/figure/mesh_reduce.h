// Thins a mesh out: edge collapses, cheapest first, by quadric error (Garland and Heckbert 1997).
//
// The open border (z = 0) stays on its plane, and the lines between two tags stay lines. The mesh stays a
// manifold. The shape is not known here: whoever has the field projects the points back onto it afterwards.
#pragma once

#include "figure/surface_nets.h"

namespace ninety {

// Collapses until at most `target` triangles are left or nothing more can be. `importance` (> 0) says how
// much an error counts at a place: twice the importance, half the error. Unused points are dropped.
void reduce(HalfMesh& mesh, std::size_t target, const Field& importance);

}  // namespace ninety
