// The four pictures of a handout as scenes: lying by the doorway, the heel going up, the hold, the other
// side.
//
// Of the routine's own way to do the stretch, on the figure that the person has chosen; of a person's numbers
// (how far the leg comes) nothing is shown, since the page is given away.
#pragma once

#include <array>

#include "routine/routine.h"
#include "scene/scene.h"
#include "settings/settings.h"

namespace ninety {

// For pictures of this shape (width / height > 0, asserted). Of the settings only how the figure looks
// counts.
std::array<Scene, 4> handout_scenes(const Routine& routine, const Settings& looks, float aspect);

}  // namespace ninety
