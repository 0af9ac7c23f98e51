// Draws a scene's overlays (arc, number, mark) over its picture, with the lines and letters of Dear ImGui.
#pragma once

#include <imgui.h>

#include <span>

#include "model/layout.h"
#include "scene/scene.h"
#include "ui/theme.h"

namespace ninety {

// `area`: where the picture is, in pixels of the draw list. `legend_y`: where a legend may begin, from the
// area's top; below its foot there is none. `taken`: what lies over the picture there, for labels to keep
// clear of.
void paint_overlays(ImDrawList& draw, const Scene& scene, const Rect& area, const Fonts& fonts,
                    float legend_y, std::span<const Rect> taken = {});

}  // namespace ninety
