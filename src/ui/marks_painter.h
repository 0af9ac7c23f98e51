// Draws what a moment is about (scene/marks.h): the ring round an error, a knee's bend, the push into the
// wall.
#pragma once

#include "scene/scene.h"
#include "ui/picture_ink.h"

namespace ninety {

// The places that no label may cover. Before any label.
void keep_marks_clear(PictureInk& ink, const Scene& scene);
// Muscles that tense, below all lines.
void paint_tense_muscles(PictureInk& ink, const Scene& scene);
// Rings, arcs and arrows with their words.
void paint_marks(PictureInk& ink, const Scene& scene);

}  // namespace ninety
