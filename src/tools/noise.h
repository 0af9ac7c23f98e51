// Repeatable noise for the texture maker: the same seed gives the same picture, and a lattice that wraps
// makes it tile. Not for anything that needs statistical quality.
#pragma once

#include <cmath>
#include <cstdint>

namespace ninety {

// 0..1 from a lattice point; equal arguments give equal results on every machine.
inline double hash01(std::int64_t x, std::int64_t y, std::uint32_t seed) {
    std::uint64_t h = static_cast<std::uint64_t>(x) * 0x9E3779B97F4A7C15ull ^
                      static_cast<std::uint64_t>(y) * 0xC2B2AE3D27D4EB4Full ^
                      (seed + 1ull) * 0xD6E8FEB86659FD93ull;
    h = (h ^ (h >> 32)) * 0xD6E8FEB86659FD93ull;
    h = (h ^ (h >> 32)) * 0xD6E8FEB86659FD93ull;
    return static_cast<double>((h ^ (h >> 32)) >> 11) * 0x1p-53;
}

inline double mix(double a, double b, double t) {
    return a + (b - a) * t;
}

inline double clamp01(double t) {
    return t < 0 ? 0 : t > 1 ? 1 : t;
}

// 0 up to `low`, 1 from `high` on, smooth between. Asks low < high.
inline double smoothstep(double low, double high, double value) {
    const double t = clamp01((value - low) / (high - low));
    return t * t * (3 - 2 * t);
}

inline std::int64_t wrap(std::int64_t value, std::int64_t period) {
    return ((value % period) + period) % period;
}

// How many lattice cells until the noise repeats. Far away stands for "never" where a texture tiles by other
// means.
struct Period {
    std::int64_t x = 1 << 24, y = 1 << 24;
};

// 0..1, smooth, one feature per unit of x and y; repeats after `period`.
inline double value_noise(double x, double y, std::uint32_t seed, Period period = {}) {
    const auto cell_x = static_cast<std::int64_t>(std::floor(x)),
               cell_y = static_cast<std::int64_t>(std::floor(y));
    const auto fade = [](double t) { return t * t * t * (t * (t * 6 - 15) + 10); };
    const double fx = fade(x - static_cast<double>(cell_x)), fy = fade(y - static_cast<double>(cell_y));
    const auto corner = [&](int dx, int dy) {
        return hash01(wrap(cell_x + dx, period.x), wrap(cell_y + dy, period.y), seed);
    };
    return mix(mix(corner(0, 0), corner(1, 0), fx), mix(corner(0, 1), corner(1, 1), fx), fy);
}

// 0..1, `octaves` layers of value noise, each twice as fine and half as strong as the one before.
inline double fractal_noise(double x, double y, int octaves, std::uint32_t seed, Period period = {}) {
    double sum = 0, weight = 0, amplitude = 1;
    for (int octave = 0; octave < octaves; ++octave) {
        sum += amplitude * value_noise(x, y, seed + 101u * static_cast<std::uint32_t>(octave), period);
        weight += amplitude;
        amplitude *= 0.5;
        x *= 2, y *= 2;
        period.x *= 2, period.y *= 2;
    }
    return sum / weight;
}

}  // namespace ninety
