#include "figure/face.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

#include "figure/distance_shapes.h"

namespace ninety::face {
namespace {

using glm::dvec3;

constexpr double kLidThickness = .0009;
constexpr double kOpenHalfWidth = .0080, kOpenAbove = .0032, kOpenBelow = .0023;
constexpr double kMouthHalfWidth = .0142;

// The line between the lips; its ends rise a little: friendly, not laughing.
double mouth_line(double z) {
    const double u = std::abs(z) / kMouthHalfWidth;
    return .0062 + .0021 * u * u;
}

double nose(dvec3 p, dvec3 s, double d) {
    double nose = round_cone(p, {.0590, .0490, 0}, .0042, {.0712, .0278, 0}, .0050);
    nose = smooth_min(nose, ellipsoid(p, {.0712, .0262, 0}, {.0056, .0050, .0056}), .004);
    nose = smooth_min(nose, ellipsoid(s, {.0655, .0244, .0070}, {.0062, .0046, .0040}), .0035);
    d = smooth_min(d, nose, .006);
    return smooth_max(d, -ellipsoid(s, {.0685, .0204, .0040}, {.0036, .0022, .0020}), .0012);
}

double mouth(dvec3 p, dvec3 s, double d) {
    d = smooth_min(d, ellipsoid(p, {.0525, .0070, 0}, {.0085, .0130, .0170}), .016);  // muzzle
    double lips = ellipsoid(s, {.0588, .0094, .0030}, {.0064, .0042, .0112});
    lips = smooth_min(lips, ellipsoid(p, {.0580, .0032, 0}, {.0070, .0046, .0112}), .0010);
    d = smooth_min(d, lips, .0030);
    // The line of the mouth: a soft dent, as wide as the triangles can follow.
    const double off = (p.y - mouth_line(p.z)) / .0011;
    d += .0008 * std::exp(-off * off) * smooth_step(kMouthHalfWidth + .002, .009, std::abs(p.z));
    // From the nose to the bow of the lip; and below the lower lip.
    const double bow = std::exp(-(p.z * p.z) / (.0026 * .0026));
    d += .0009 * bow * smooth_step(.0118, .0140, p.y) * smooth_step(.0220, .0185, p.y);
    return d;
}

}  // namespace

double shaped(dvec3 p, double d, double z_soft) {
    const dvec3 s(p.x, p.y, z_soft);
    d = smooth_min(d, round_cone(s, {.0505, .0575, .006}, .0090, {.0430, .0570, .027}, .0086), .018);  // brow
    d = smooth_min(d, ellipsoid(s, {.0435, .0280, .0225}, {.0140, .0130, .0120}), .022);  // cheek bone
    d = smooth_max(d, -ellipsoid(s, {.0668, .0450, .0195}, {.0122, .0090, .0130}), .0090);
    d = smooth_max(d, -ellipsoid(s, {.0640, .0445, .0300}, {.0128, .0080, .0085}), .0070);  // eye socket
    d = smooth_min(d, glm::length(s - kEye) - kEyeRadius - kLidThickness, .0022);           // lids
    d = nose(p, s, d);
    d = mouth(p, s, d);
    return d - .0009 * smooth_step(-.0008, .0012, brow(s));
}

double opening(dvec3 p) {
    if (p.x < kEye.x) return -.02;
    const double u = (std::abs(p.z) - kEye.z) / kOpenHalfWidth;
    const double half = (kOpenAbove + kOpenBelow) / 2 * (1 - u * u);
    const double middle = kEye.y + .0006 * u + (kOpenAbove - kOpenBelow) / 2 * (1 - u * u);
    const double slope = (kOpenAbove + kOpenBelow) * u / kOpenHalfWidth;
    return (half - std::abs(p.y - middle)) / std::sqrt(1 + slope * slope);
}

double brow(dvec3 p) {
    if (p.x < .030) return -.02;
    const double z = std::abs(p.z), t = (z - .0070) / .0215;
    const double along = std::clamp(t, 0.0, 1.0);
    const double middle = .0562 + .0110 * along - .0100 * along * along;
    const double half = .0019 - .0013 * along * along;
    return std::min({half - std::abs(p.y - middle), z - .0070, .0285 - z});
}

double lips(dvec3 p) {
    if (p.x < .048) return -.02;
    const double u = std::abs(p.z) / kMouthHalfWidth, line = mouth_line(p.z);
    const double across = 1 - u * u;
    const double bow = .0006 * std::exp(-(p.z * p.z) / (.0026 * .0026));
    const double above = line + .0050 * across * (1 - .22 * u) - bow, below = line - .0058 * across;
    return .85 * std::min(above - p.y, p.y - below);
}

double upper_lip(dvec3 p) {
    return std::min(lips(p), p.y - mouth_line(p.z));
}

double fineness(dvec3 p) {
    if (p.x < .035) return 0;
    const dvec3 s(p.x, p.y, std::abs(p.z));
    const double eye = smooth_step(.0150, .0110, glm::length(s - dvec3(.054, .0445, .0180)));
    // With the skin about its corners and below it: a long triangle there carries the lips' colour down the
    // chin.
    const double mouth = smooth_step(.0270, .0225, glm::length(p - dvec3(.060, .0050, 0)));
    const double nose = smooth_step(.0130, .0100, glm::length(p - dvec3(.066, .0250, 0)));
    const double brows = smooth_step(-.0075, -.0045, brow(p));
    return std::max({eye, mouth, nose, brows});
}

FigureMaterial paint(dvec3 p) {
    const double lip = lips(p);
    // Up to where the lips are still as high as it is dark: at the very corners it would be a dark dot.
    if (lip > .0006 && std::abs(p.y - mouth_line(p.z)) < .0005) return FigureMaterial::mouth;
    if (lip > .0002) return FigureMaterial::lip;
    if (lip > -.0002) return FigureMaterial::lip_edge;
    const double hair = brow(p);
    if (hair > .0002) return FigureMaterial::brow;
    if (hair > -.0002) return FigureMaterial::brow_edge;
    const dvec3 s(p.x, p.y, std::abs(p.z));
    if (ellipsoid(s, {.0680, .0212, .0040}, {.0030, .0022, .0018}) < 0) return FigureMaterial::socket;
    return FigureMaterial::skin;
}

}  // namespace ninety::face
