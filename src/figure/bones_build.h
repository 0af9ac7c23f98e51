// The bones that matter for the stretch, as triangles: the spine from T10 down with its discs, the last two
// ribs, sacrum, pelvis, the bones of leg and foot.
//
// To be understood, not to be measured: drawn around the joints of the skeleton (bone_piece.h says by what).
// Made once, by the build, in the bind pose and in the skin's vertex format (figure_mesh.h), and nowhere
// nearer to the bare skin than kBonesUnderSkin. Bones of pelvis and legs are rigid; each vertebra takes its
// share of the turns of the trunk's joints, discs bend between them. Materials: 0 bone, 1 disc, 2 tendon.
#pragma once

#include "scene/figure_mesh.h"

namespace ninety {

inline constexpr int kBoneMaterialCount = 3;

// 2 mm at a stature of 1.72 m, fraction of stature.
inline constexpr double kBonesUnderSkin = .002 / 1.72;

// `share` of the triangles that each bone is drawn with close up, above 0 to 1.
FigureMesh build_bones(double share = 1);
// For where the whole body is less than kCoarseBelow pixels long (scene/detail_level.h).
inline constexpr double kCoarseBones = .35;

}  // namespace ninety
