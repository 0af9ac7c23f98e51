#include "scene/disc_wedges.h"

#include <cmath>

#include "scene/spine_line.h"

namespace ninety {
namespace {

constexpr auto kDepth = static_cast<float>(spine::kHalfDepth),
               kHigh = static_cast<float>(2 * spine::kHalfHeight), kGap = static_cast<float>(spine::kDisc);
// The drawing leans back by this against the body, so that an upright spine stands upright in it.
constexpr double kLeanBack = 18 * 3.14159265358979 / 180;

glm::vec2 up_at(double slope) {
    return {static_cast<float>(std::sin(slope)), static_cast<float>(std::cos(slope))};
}
glm::vec2 ahead_at(double slope) {
    return {static_cast<float>(std::cos(slope)), static_cast<float>(-std::sin(slope))};
}

}  // namespace

DiscWedges disc_wedges(const SpineCurve& curve) {
    DiscWedges drawn;
    const auto& line = spine_line();
    // 1. The sacrum, its end plate's middle at the origin.
    double below = line[spine::kS1].slope - kLeanBack;
    glm::vec2 plate(0);
    const glm::vec2 side = ahead_at(below) * kDepth, down = up_at(below) * kHigh;
    drawn.body[0] = {plate - side * .8f - down, plate + side * .7f - down, plate + side, plate - side};
    // 2. Disc and vertebra by turns; each disc has its standing shape and twice what it bends.
    double bent = 0;
    for (std::size_t i = 0; i < DiscWedges::kDiscs; ++i) {
        bent += kWedgesDrawn * to_radians(curve.level[SpineCurve::kL5S1 + i].bend).value;
        const SpineLink& link = line[spine::kL5 + i];
        const double slope = link.slope - kLeanBack + bent;
        const double lower = slope + link.wedge, upper = slope - link.wedge;
        const glm::vec2 bottom = plate + up_at((below + lower) / 2) * kGap,
                        top = bottom + up_at(slope) * kHigh;
        const glm::vec2 under = ahead_at(below) * kDepth, low = ahead_at(lower) * kDepth,
                        high = ahead_at(upper) * kDepth;
        drawn.disc[i] = {plate - under, plate + under, bottom + low, bottom - low};
        drawn.body[i + 1] = {bottom - low, bottom + low, top + high, top - high};
        const glm::vec2 middle = (bottom + top) / 2.0f, back = -ahead_at(slope), up = up_at(slope);
        drawn.spinous[i] = {middle + back * .019f - up * .0035f, middle + back * .037f - up * .0105f,
                            middle + back * .038f - up * .0015f, middle + back * .019f + up * .0045f};
        plate = top;
        below = upper;
    }
    return drawn;
}

}  // namespace ninety
