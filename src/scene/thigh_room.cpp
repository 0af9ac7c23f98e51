#include "scene/thigh_room.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ninety {
namespace {

struct Station {
    double y;
    ThighRoom room;
};
// Downwards.
constexpr std::array<Station, 10> kStations{{{.060, {.080, .070, .080}},
                                             {.015, {.0420, .0390, .0430}},
                                             {-.015, {.0395, .0320, .0415}},
                                             {-.050, {.0395, .0340, .0405}},
                                             {-.095, {.0360, .0325, .0368}},
                                             {-.145, {.0306, .0280, .0318}},
                                             {-.190, {.0246, .0230, .0248}},
                                             {-.222, {.0200, .0195, .0200}},
                                             {-.250, {.0205, .0205, .0205}},
                                             {-.275, {.0225, .0205, .0210}}}};

}  // namespace

ThighRoom thigh_room(double y) {
    const auto below = std::find_if(kStations.begin() + 1, kStations.end() - 1,
                                    [&](const Station& station) { return station.y <= y; });
    const Station &a = *(below - 1), &b = *below;
    const double t = std::clamp((a.y - y) / (a.y - b.y), 0.0, 1.0);
    const auto between = [&](double from, double to) { return from + (to - from) * t; };
    return {between(a.room.back, b.room.back), between(a.room.inner, b.room.inner),
            between(a.room.outer, b.room.outer)};
}

glm::dvec3 within_knee(glm::dvec3 centre, double bend, double radius) {
    // Half-way between the axes of thigh and shin the skin lies nearest to the joint, and the nearer the more
    // it is bent; along both it falls back.
    constexpr double kHollow = .0150;
    const double half = std::max(bend, 0.0) / 2, c = std::cos(half), s = std::sin(half);
    const double x = c * centre.x - s * centre.y, y = s * centre.x + c * centre.y;
    const double room = kHollow * std::cos(std::max(0.0, half - .26)) - radius + std::abs(y) * s / c;
    if (half < .05 || x >= -room) return centre;
    return {-c * room + s * y, s * room + c * y, centre.z};
}

glm::dvec3 within_thigh(glm::dvec3 centre, double radius) {
    const ThighRoom room = thigh_room(centre.y);
    const double across = std::max((centre.z < 0 ? room.inner : room.outer) - radius, 1e-4),
                 behind = std::max(room.back - radius, 1e-4);
    const double reach = std::hypot(std::min(centre.x, 0.0) / behind, centre.z / across);
    if (reach <= 1) return centre;
    return {centre.x < 0 ? centre.x / reach : centre.x, centre.y, centre.z / reach};
}

}  // namespace ninety
