// Where the four names of the disc scene stand over its picture: disc, nerve root, hamstrings, sciatic nerve:
// in this order, since that is what the scene is about, and where there is no room for all the last goes
// first.
//
// What sinks into the picture's border is not named; the hamstrings are long, and are named where the most of
// the names can stand (scene/callouts.h). Pixels from the window's upper left; values only.
#pragma once

#include <array>

#include "model/lesson_layout.h"
#include "scene/callouts.h"
#include "scene/scene.h"

namespace ninety {

struct DiscNames {
    std::array<glm::vec2, kMostCallouts> point;  // what each names; of one that is not placed, anything
    PlacedCallouts placed;
};

// `area`: where the picture is; `sizes`: of the names with their ground; `badge`: what stands in the corner.
// Asks for a disc scene, and for the cards of this area with or without `controls`.
DiscNames disc_names(const Scene& scene, const Rect& area, const CardsLayout& cards, bool controls,
                     const PixelBox& badge, const std::array<glm::vec2, kMostCallouts>& sizes, float scale);

}  // namespace ninety
