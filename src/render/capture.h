// From what has been drawn to bytes.
#pragma once

#include "core/image.h"
#include "render/gl_objects.h"

namespace ninety {

Image read_pixels(const RenderTarget& target);

}  // namespace ninety
