#include "vision/raw_frame.h"

#include <algorithm>

#include "vision/jpeg.h"

namespace ninety {
namespace {

// BT.601, Y 16..235 and colours 16..240, in 1/65536.
constexpr int kLuma = 76309, kRedV = 104597, kGreenU = 25675, kGreenV = 53279, kBlueU = 132201;

std::uint8_t level(int value_65536) {
    return static_cast<std::uint8_t>(std::clamp((value_65536 + 32768) >> 16, 0, 255));
}

void put(std::uint8_t* rgb, int y, int u, int v) {
    const int light = kLuma * (y - 16);
    rgb[0] = level(light + kRedV * (v - 128));
    rgb[1] = level(light - kGreenU * (u - 128) - kGreenV * (v - 128));
    rgb[2] = level(light + kBlueU * (u - 128));
}

// Rows of `stride` bytes, the last of which may end where its pixels do.
bool holds(std::span<const std::byte> bytes, std::size_t stride, std::size_t rows, std::size_t row_bytes) {
    return stride >= row_bytes && bytes.size() >= stride * (rows - 1) + row_bytes;
}

void make_room(Image& picture, glm::ivec2 size) {
    picture.size = size;
    picture.rgb.resize(3 * static_cast<std::size_t>(size.x) * static_cast<std::size_t>(size.y));
}

bool decode_yuyv(const RawFrame& frame, Image& picture) {
    const std::size_t width = static_cast<std::size_t>(frame.size.x), row_bytes = 2 * width;
    const std::size_t stride = frame.stride > 0 ? static_cast<std::size_t>(frame.stride) : row_bytes;
    if (width % 2 != 0 || !holds(frame.bytes, stride, static_cast<std::size_t>(frame.size.y), row_bytes))
        return false;
    make_room(picture, frame.size);
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(frame.bytes.data());
    std::uint8_t* out = picture.rgb.data();
    for (int y = 0; y < frame.size.y; ++y) {
        const std::uint8_t* in = bytes + static_cast<std::size_t>(y) * stride;
        for (std::size_t x = 0; x < width; x += 2, in += 4, out += 6) {
            put(out, in[0], in[1], in[3]);
            put(out + 3, in[2], in[1], in[3]);
        }
    }
    return true;
}

bool decode_nv12(const RawFrame& frame, Image& picture) {
    const std::size_t width = static_cast<std::size_t>(frame.size.x),
                      height = static_cast<std::size_t>(frame.size.y);
    const std::size_t stride = frame.stride > 0 ? static_cast<std::size_t>(frame.stride) : width;
    if (width % 2 != 0 || height % 2 != 0 || !holds(frame.bytes, stride, height + height / 2, width))
        return false;
    make_room(picture, frame.size);
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(frame.bytes.data());
    std::uint8_t* out = picture.rgb.data();
    for (std::size_t y = 0; y < height; ++y) {
        const std::uint8_t* light = bytes + y * stride;
        const std::uint8_t* colour = bytes + (height + y / 2) * stride;
        for (std::size_t x = 0; x < width; ++x, out += 3)
            put(out, light[x], colour[x & ~std::size_t{1}], colour[x | 1]);
    }
    return true;
}

}  // namespace

bool decode(const RawFrame& frame, Image& picture) {
    if (frame.format == PixelFormat::mjpg) return decode_jpeg(frame.bytes, picture);
    const glm::ivec2 size = frame.size;
    if (std::min(size.x, size.y) < kLeastFrameSide || std::max(size.x, size.y) > kMostFrameSide ||
        frame.stride < 0)
        return false;
    return frame.format == PixelFormat::yuyv ? decode_yuyv(frame, picture) : decode_nv12(frame, picture);
}

}  // namespace ninety
