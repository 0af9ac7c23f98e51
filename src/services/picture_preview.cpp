#include "services/picture_preview.h"

#include <algorithm>

namespace ninety {
namespace {

// A common camera's 640 pixels to 320: most of what a preview costs is to divide, and to four there is a
// shorter way.
void halve_into(const Image& from, Image& small) {
    std::uint8_t* out = small.rgb.data();
    for (int y = 0; y < small.size.y; ++y) {
        const std::uint8_t *upper = from.pixel(0, 2 * y), *lower = from.pixel(0, 2 * y + 1);
        for (int x = 0; x < small.size.x; ++x, upper += 6, lower += 6)
            for (int channel = 0; channel < 3; ++channel)
                *out++ = static_cast<std::uint8_t>(
                    (upper[channel] + upper[channel + 3] + lower[channel] + lower[channel + 3] + 2) / 4);
    }
}

}  // namespace

void shrink_into(const Image& from, int longest, Image& small) {
    const int longer = std::max(from.size.x, from.size.y);
    small.size = longer <= longest ? from.size
                                   : glm::ivec2(std::max(1, from.size.x * longest / longer),
                                                std::max(1, from.size.y * longest / longer));
    small.rgb.resize(std::size_t{3} * static_cast<std::size_t>(small.size.x) *
                     static_cast<std::size_t>(small.size.y));
    if (from.size == 2 * small.size) return halve_into(from, small);
    std::uint8_t* out = small.rgb.data();
    for (int y = 0; y < small.size.y; ++y) {
        const int top = y * from.size.y / small.size.y, bottom = (y + 1) * from.size.y / small.size.y;
        for (int x = 0; x < small.size.x; ++x) {
            const int left = x * from.size.x / small.size.x, right = (x + 1) * from.size.x / small.size.x;
            unsigned sum[3] = {};
            for (int row = top; row < bottom; ++row) {
                const std::uint8_t* in = from.pixel(left, row);
                for (int i = 0; i < 3 * (right - left); i += 3)
                    for (int channel = 0; channel < 3; ++channel)
                        sum[channel] += in[i + channel];
            }
            const auto count = static_cast<unsigned>((bottom - top) * (right - left));
            for (const unsigned channel : sum)
                *out++ = static_cast<std::uint8_t>((channel + count / 2) / count);
        }
    }
}

}  // namespace ninety
