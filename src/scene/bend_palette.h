// The colours of how much something is bent, stretched or sheared: pale where it is little, over blue to a
// deep purple where it is much. One ramp for both bodies of a scene and for every number beside them.
//
// Lightness falls all the way, so the order can be read without telling the hues apart. It shares no hue with
// muscle, tone, nerve, target or angle, and none says danger. The five steps are ColorBrewer's BuPu (Brewer
// 2002).
#pragma once

#include <glm/vec3.hpp>

namespace ninety {

// Display colour (sRGB, 0..1); below 0 and above 1 the ends.
glm::vec3 bend_colour(double share_01);

}  // namespace ninety
