// JPEG pictures, as cameras and files have them (libjpeg).
#pragma once

#include <cstddef>
#include <span>

#include "core/image.h"

namespace ninety {

enum class JpegSizes {
    of_cameras,  // kLeastFrameSide..kMostFrameSide (vision/raw_frame.h)
    of_files,    // up to kMostFileSide (vision/frame_files.h); large ones are decoded to a half .. an eighth
};

// Any baseline or progressive JPEG, with or without its Huffman tables, as sRGB. False where it is cut short,
// damaged in a way that costs pixels, or of a size that is not to be believed: `picture` is worth nothing
// then. Its memory is used again.
bool decode_jpeg(std::span<const std::byte> bytes, Image& picture, JpegSizes sizes = JpegSizes::of_cameras);

}  // namespace ninety
