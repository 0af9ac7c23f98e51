// Each phase of a session has a shape and a colour besides its word.
#pragma once

#include <imgui.h>

#include "routine/schedule.h"

namespace ninety {

ImU32 colour_of(Phase phase);
// Within a circle of this radius around `centre`.
void draw_phase_shape(ImDrawList& draw, ImVec2 centre, float radius, Phase phase, ImU32 colour);

}  // namespace ninety
