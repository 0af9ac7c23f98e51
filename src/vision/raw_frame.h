// A camera's picture as the device gives it, and what becomes of it.
#pragma once

#include <cstddef>
#include <glm/vec2.hpp>
#include <span>

#include "core/image.h"

namespace ninety {

enum class PixelFormat {
    yuyv,  // two bytes a pixel: Y0 U Y1 V
    nv12,  // a plane of Y, then one of U and V in turn at half the size
    mjpg,  // a JPEG picture, with or without its Huffman tables
};

// What stands in a driver's memory, until the next one is asked for.
struct RawFrame {
    PixelFormat format = PixelFormat::yuyv;
    glm::ivec2 size{0};  // pixels
    int stride = 0;      // bytes a row of Y (or of YUYV); 0: as many as the width takes
    std::span<const std::byte> bytes;
};

// The sides that a picture may have, either way.
inline constexpr int kLeastFrameSide = 64, kMostFrameSide = 4096;

// The frame as sRGB into `picture`, whose memory is used again. False for a frame that is cut short, damaged
// or of a size that is not to be believed: it is left out, and `picture` is worth nothing. BT.601, full range
// for JPEG, 16..235 otherwise.
bool decode(const RawFrame& frame, Image& picture);

}  // namespace ninety
