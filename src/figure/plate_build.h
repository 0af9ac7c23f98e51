// The bones of the disc scene's plate: those of bones_build.h, finer towards the last disc, with a window cut
// into the right side of it.
//
// What is cut away, all on the person's right of kSpineCut: the half of the disc between L5 and the sacrum
// with a slice of the bone above and below it, and behind it the arch, from below the pedicle of L5 to the
// sacrum's first hole, so that sac and root are seen. The cut follows the plane of the sacrum's end plate:
// whoever looks along that looks straight at the disc. From there, through the wing of the hip bone, goes a
// round hole. Cut bone shows its inside.
#pragma once

#include "scene/figure_mesh.h"

namespace ninety {

// Materials as bones_build.h's, and these.
inline constexpr std::uint8_t kSpongyMatter = 3, kCompactMatter = 4;

// From which side the plate is looked at: the person's right, 30 degrees from behind, along the sacrum's end
// plate. Unit length, towards the eye; the figure's frame.
glm::dvec3 plate_view();

// About the distance to what is cut out of spine and sacrum, and of the hip bone, negative in it; the
// figure's frame, fractions of stature.
double plate_window(glm::dvec3 p);
double plate_hole(glm::dvec3 p);

// FigureVertex::open is how much light reaches a place between the bones, of 255.
FigureMesh build_plate_bones();

}  // namespace ninety
