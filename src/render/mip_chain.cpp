#include "render/mip_chain.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <glm/common.hpp>
#include <utility>

namespace ninety {
namespace {

// sRGB byte -> linear light, 0..65535, by the standard's formula (IEC 61966-2-1).
using Decode = std::array<std::uint16_t, 256>;
Decode make_decode() {
    Decode decode;
    for (std::size_t i = 0; i < decode.size(); ++i) {
        const double v = double(i) / 255;
        const double light = v <= .04045 ? v / 12.92 : std::pow((v + .055) / 1.055, 2.4);
        decode[i] = static_cast<std::uint16_t>(std::lround(light * 65535));
    }
    return decode;
}

// Linear light -> the nearest sRGB byte. The darkest bytes lie 20 of 65536 apart, a step is 4.
constexpr std::size_t kSteps = 16384;
using Encode = std::array<std::uint8_t, kSteps>;
Encode make_encode() {
    Encode encode;
    for (std::size_t i = 0; i < kSteps; ++i) {
        const double light = (double(i) + .5) / kSteps;
        const double v = light <= .0031308 ? light * 12.92 : 1.055 * std::pow(light, 1 / 2.4) - .055;
        encode[i] = static_cast<std::uint8_t>(std::lround(v * 255));
    }
    return encode;
}

MipLevel halved(const MipLevel& from) {
    static const Decode kLight = make_decode();
    static const Encode kByte = make_encode();
    MipLevel to{glm::max(from.size / 2, glm::ivec2(1)), {}};
    to.pixels.resize(static_cast<std::size_t>(to.size.x) * static_cast<std::size_t>(to.size.y));
    const auto at = [&](int x, int y) -> const Rgba8& {
        x = std::min(x, from.size.x - 1), y = std::min(y, from.size.y - 1);
        return from.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(from.size.x) +
                           static_cast<std::size_t>(x)];
    };
    std::size_t next = 0;
    for (int y = 0; y < to.size.y; ++y)
        for (int x = 0; x < to.size.x; ++x) {
            const Rgba8 &a = at(2 * x, 2 * y), &b = at(2 * x + 1, 2 * y), &c = at(2 * x, 2 * y + 1),
                        &d = at(2 * x + 1, 2 * y + 1);
            Rgba8& out = to.pixels[next++];
            for (std::size_t i = 0; i < 3; ++i) {
                const unsigned sum = unsigned{kLight[a[i]]} + kLight[b[i]] + kLight[c[i]] + kLight[d[i]];
                out[i] = kByte[sum / 4 * kSteps / 65536];
            }
            out[3] = static_cast<std::uint8_t>((a[3] + b[3] + c[3] + d[3] + 2) / 4);
        }
    return to;
}

}  // namespace

std::vector<MipLevel> mip_chain(std::vector<Rgba8> pixels, glm::ivec2 size) {
    assert(size.x > 0 && size.y > 0 &&
           pixels.size() == static_cast<std::size_t>(size.x) * static_cast<std::size_t>(size.y));
    std::vector<MipLevel> levels;
    levels.push_back({size, std::move(pixels)});
    while (levels.back().size != glm::ivec2(1))
        levels.push_back(halved(levels.back()));
    return levels;
}

}  // namespace ninety
