#include "services/picture_preview.h"

#include <algorithm>

namespace ninety {

void shrink_into(const Image& from, int longest, Image& small) {
    const int longer = std::max(from.size.x, from.size.y);
    small.size = longer <= longest ? from.size
                                   : glm::ivec2(std::max(1, from.size.x * longest / longer),
                                                std::max(1, from.size.y * longest / longer));
    small.rgb.resize(std::size_t{3} * static_cast<std::size_t>(small.size.x) *
                     static_cast<std::size_t>(small.size.y));
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
