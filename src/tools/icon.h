// The application's icon: a figure on its back, one leg up at a doorway, and the right angle between the
// legs.
#pragma once

#include "tools/raster.h"

namespace ninety {

// RGBA, transparent outside the rounded square.
Raster draw_icon(int size_px);

}  // namespace ninety
