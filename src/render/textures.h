// Pictures from assets/ as GL textures.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "render/gl_objects.h"

namespace ninety {

// An sRGB PNG, repeated and mip-mapped. A file that is missing or broken gives white, and one sentence in
// `notices`.
GlTexture load_texture(const std::filesystem::path& file, std::vector<std::string>& notices);

// One white pixel, for what has no picture.
GlTexture make_white_texture();

// How textures are looked up. Anisotropy (1: none) keeps flat angles sharp; software rasterisers pay double
// for it. `sharpness` picks finer levels than one sample a pixel allows: for pictures that are averaged.
GlSampler make_sampler(float anisotropy, float sharpness);

}  // namespace ninety
