// Pictures from assets/ as GL textures.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "render/gl_objects.h"

namespace ninety {

// An sRGB PNG, repeated and mip-mapped. A file that is missing or broken gives white, and one sentence in `notices`.
GlTexture load_texture(const std::filesystem::path& file, std::vector<std::string>& notices);

// One white pixel, for what has no picture.
GlTexture make_white_texture();

}  // namespace ninety
