// From what has been drawn to bytes.
#pragma once

#include "core/image.h"
#include "render/gl_objects.h"

namespace ninety {

// Of what is in it, in which order its rows lie: a picture of the world has the upper one first
// (picture_frame.h), what Dear ImGui draws the lower one.
enum class Rows { upper_first, lower_first };
Image read_pixels(const RenderTarget& target, Rows rows = Rows::upper_first);

}  // namespace ninety
