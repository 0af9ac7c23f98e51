// The bones that matter for the stretch, as triangles: pelvis and sacrum, lumbar vertebrae and discs, thigh
// and shin.
//
// Drawn by eye around the joints of the skeleton; to be understood, not to be measured. Made once, by the
// build, in the bind pose and in the skin's vertex format (figure_mesh.h); every bone is rigid. Materials: 0
// bone, 1 disc.
#pragma once

#include "scene/figure_mesh.h"

namespace ninety {

inline constexpr int kBoneMaterialCount = 2;

FigureMesh build_bones();

}  // namespace ninety
