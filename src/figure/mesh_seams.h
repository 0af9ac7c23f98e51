// Cuts a mesh along the curve where a function of place is zero, so that two materials meet in a clean line.
//
// Works on a HalfMesh and its tags. Vertices near the curve slide onto it, the edges that still cross it are
// split. No thinning out: slivers that a cut leaves are mesh_reduce.h's to remove.
#pragma once

#include "figure/surface_nets.h"

namespace ninety {

// Triangles that carry tag 0 and lie where `inside` > 0 get `tag`. `inside` must be about a distance.
void cut_along(HalfMesh& mesh, const Field& surface, const Field& inside, std::uint8_t tag);

}  // namespace ninety
