// Whatever a camera's driver or a file hands over: a picture as large as it says, or none. The first bytes
// say as what the rest is taken.
#include "fuzz_text.h"
#include "vision/exif_orientation.h"
#include "vision/frame_files.h"
#include "vision/jpeg.h"
#include "vision/raw_frame.h"

using namespace ninety;

namespace {

bool whole(const Image& picture) {
    return picture.size.x > 0 && picture.size.y > 0 &&
           picture.rgb.size() ==
               3 * static_cast<std::size_t>(picture.size.x) * static_cast<std::size_t>(picture.size.y);
}

// The small ones alone: a fuzzer has no time for others, and they take the same way.
bool is_small(const Image& picture) {
    return picture.size.x * picture.size.y <= 1024 * 1024;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    constexpr std::size_t kHead = 4;
    if (size < kHead) return 0;
    const auto rest = std::as_bytes(std::span(bytes + kHead, size - kHead));
    static Image picture;  // used again, as the camera's
    if (bytes[0] % 3 != 2) {
        const RawFrame frame{bytes[0] % 3 == 0 ? PixelFormat::yuyv : PixelFormat::nv12,
                             {4 * bytes[1], 4 * bytes[2]},
                             8 * static_cast<std::int8_t>(bytes[3]),
                             rest};
        if (decode(frame, picture)) fuzz::expect(whole(picture) && picture.size == frame.size);
        return 0;
    }
    // As a file of many, and the first of them alone.
    std::size_t from = 0;
    for (int pictures = 0; pictures < 4; ++pictures) {
        const auto [start, length] = next_jpeg(rest, from);
        if (length == 0) break;
        fuzz::expect(start >= from && start + length <= rest.size());
        const int orientation = exif_orientation(rest.subspan(start, length));
        fuzz::expect(orientation >= 1 && orientation <= 8);
        if (decode_jpeg(rest.subspan(start, length), picture, JpegSizes::of_files)) {
            fuzz::expect(whole(picture));
            if (is_small(picture)) turn_upright(picture, orientation);
            fuzz::expect(whole(picture));
        }
        if (!is_small(picture)) picture = {};
        from = start + length;
    }
    if (decode({PixelFormat::mjpg, {}, 0, rest}, picture)) fuzz::expect(whole(picture));
    return 0;
}
