// A picture in memory for the texture maker. Colours are sRGB values 0..1, as the PNG will hold them: these
// textures are painted for the eye, not computed from light.
#pragma once

#include <cassert>
#include <cmath>
#include <cstdint>
#include <vector>

#include "tools/noise.h"

namespace ninety {

struct Rgb {
    double r = 0, g = 0, b = 0;
};

inline Rgb operator*(Rgb c, double k) {
    return {c.r * k, c.g * k, c.b * k};
}
inline Rgb operator+(Rgb a, Rgb b) {
    return {a.r + b.r, a.g + b.g, a.b + b.b};
}
inline Rgb mix(Rgb a, Rgb b, double t) {
    return {mix(a.r, b.r, t), mix(a.g, b.g, t), mix(a.b, b.b, t)};
}
inline constexpr Rgb from_hex(std::uint32_t rrggbb) {
    return {(rrggbb >> 16 & 255) / 255.0, (rrggbb >> 8 & 255) / 255.0, (rrggbb & 255) / 255.0};
}

inline std::uint8_t to_byte(double value_01) {
    return static_cast<std::uint8_t>(std::lround(clamp01(value_01) * 255.0));
}

// Square, rows from the top, `channels` bytes per pixel (1: grey, 3: RGB, 4: RGB and alpha, not
// premultiplied).
struct Raster {
    int size = 0, channels = 3;
    std::vector<std::uint8_t> bytes;

    Raster(int size_px, int channel_count)
        : size(size_px),
          channels(channel_count),
          bytes(static_cast<std::size_t>(size_px) * static_cast<std::size_t>(size_px) *
                static_cast<std::size_t>(channel_count)) {
        assert(size_px > 0 && (channel_count == 1 || channel_count == 3 || channel_count == 4));
    }

    std::uint8_t* at(int x, int y) {
        return bytes.data() +
               (static_cast<std::size_t>(y) * static_cast<std::size_t>(size) + static_cast<std::size_t>(x)) *
                   static_cast<std::size_t>(channels);
    }
};

// Fills a picture from `colour(u, v)`, u to the right and v down, both 0..1, averaging samples x samples
// points per pixel so that thin seams and grain do not flicker.
template <class Colour>
Raster paint(int size_px, int samples, Colour colour) {
    Raster raster(size_px, 3);
    const double step = 1.0 / (static_cast<double>(size_px) * samples);
    for (int y = 0; y < size_px; ++y) {
        for (int x = 0; x < size_px; ++x) {
            Rgb sum;
            for (int sub = 0; sub < samples * samples; ++sub) {
                const int sub_x = x * samples + sub % samples, sub_y = y * samples + sub / samples;
                sum = sum + colour((sub_x + 0.5) * step, (sub_y + 0.5) * step);
            }
            const Rgb mean = sum * (1.0 / (samples * samples));
            std::uint8_t* pixel = raster.at(x, y);
            pixel[0] = to_byte(mean.r), pixel[1] = to_byte(mean.g), pixel[2] = to_byte(mean.b);
        }
    }
    return raster;
}

}  // namespace ninety
