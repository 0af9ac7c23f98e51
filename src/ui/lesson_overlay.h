// What is written over a live scene: names at what they mean, the numbers, and the cycle of the stoop.
#pragma once

#include "model/layout.h"
#include "scene/illustration.h"
#include "ui/theme.h"

namespace ninety {

// `scene` is what the figures are shown as. `controls`: sliders and views have their room, as in the window.
void paint_lesson(ImDrawList& draw, const LessonFigures& figures, const Scene& scene, const Rect& area,
                  const Fonts& fonts, bool controls);

}  // namespace ninety
