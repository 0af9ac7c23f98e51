#include "platform/desktop_scale.h"

#include <algorithm>
#include <cmath>

namespace ninety {
namespace {

constexpr double kOnceAsLarge = 96;  // dots per inch
constexpr double kLeastDots = 48, kMostDots = 480;

}  // namespace

float desktop_scale(const ScaleSeen& seen) {
    if (seen.pixels_each > 1.01f) return seen.pixels_each;
    if (!seen.x11) return 1;
    const auto clamped = [](double scale) { return static_cast<float>(std::clamp(scale, 1.0, 3.0)); };
    if (seen.xft_dpi && *seen.xft_dpi >= kLeastDots && *seen.xft_dpi <= kMostDots)
        return clamped(*seen.xft_dpi / kOnceAsLarge);
    // In quarters: a ruler's dots are no round number.
    if (seen.inch_dots)
        return clamped(std::round(static_cast<double>(*seen.inch_dots) / kOnceAsLarge * 4) / 4);
    return 1;
}

}  // namespace ninety
