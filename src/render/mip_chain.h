// A texture's smaller copies, made by the processor: a software rasteriser takes ten times as long over
// glGenerateMipmap. Values only, no GL.
#pragma once

#include <array>
#include <cstdint>
#include <glm/vec2.hpp>
#include <vector>

namespace ninety {

using Rgba8 = std::array<std::uint8_t, 4>;

struct MipLevel {
    glm::ivec2 size{0};         // pixels
    std::vector<Rgba8> pixels;  // row by row; sRGB, alpha straight
};

// Level 0 is the picture itself, the last one a single pixel; each halves the one before, rounded down, at
// least 1. Colours are averaged as light, not as sRGB values: a pattern that is too fine to be seen keeps its
// brightness. Asks for size.x * size.y pixels, both sizes above 0.
std::vector<MipLevel> mip_chain(std::vector<Rgba8> pixels, glm::ivec2 size);

}  // namespace ninety
