// What is written over a live scene: names at what they mean, the numbers, and the cycle of the stoop.
#pragma once

#include "model/layout.h"
#include "scene/illustration.h"
#include "ui/theme.h"

namespace ninety {

// `scene` is what the figures are shown as. `controls`: sliders and views have their room, as in the window.
void paint_lesson(ImDrawList& draw, const LessonFigures& figures, const Scene& scene, const Rect& area,
                  const Fonts& fonts, bool controls);

// The rectangle of the numbers, at the lower right of the picture; the sliders have the rest of that strip.
Rect lesson_numbers_area(const Rect& picture, float scale);

}  // namespace ninety
