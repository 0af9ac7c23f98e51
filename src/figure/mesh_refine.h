// Splits the long edges of a mesh where a place asks for short ones.
//
// The mesh stays closed and its border stays at z = 0. New points lie on the surface. Nothing is thinned out.
#pragma once

#include "figure/surface_nets.h"

namespace ninety {

// Until no edge is longer than `wanted` (> 0) at its middle, or after `rounds`; each halves an edge once.
void refine(HalfMesh& mesh, const Field& surface, const Field& wanted, int rounds = 3);

}  // namespace ninety
