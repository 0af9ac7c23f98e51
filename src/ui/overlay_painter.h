// Draws a scene's overlays (arc, number, mark) over its picture, with the lines and letters of Dear ImGui.
#pragma once

#include <imgui.h>

#include "scene/scene.h"
#include "ui/layout.h"
#include "ui/theme.h"

namespace ninety {

// `area`: where the picture is, in pixels of the draw list.
void paint_overlays(ImDrawList& draw, const Scene& scene, const Rect& area, const Fonts& fonts);

}  // namespace ninety
