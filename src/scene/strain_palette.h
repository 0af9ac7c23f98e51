// The colours of a muscle's lengthening: the red-brown of muscle when short, over coral to yellow when long.
//
// Lightness rises all the way, so the order can be read without telling the hues apart. Crimson is for tone
// alone, and no colour of the ramp. Pure.
#pragma once

#include <glm/vec3.hpp>

namespace ninety {

// The strain that the palette ends with: a straight leg at a hip angle of 90 reaches .21 (FACTS section 5).
inline constexpr double kPaletteEnd = .22;

// Display colour (sRGB, 0..1) of a strain; below 0 and above kPaletteEnd the ends.
glm::vec3 strain_colour(double strain);

// Of how tense a muscle is: pale at rest (0), crimson at its most (1); beyond, the ends.
glm::vec3 tone_colour(double tone_01);

}  // namespace ninety
