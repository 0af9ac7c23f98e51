#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include "figure/bone_piece.h"
#include "scene/spine_line.h"

namespace ninety {
namespace {

using glm::dvec3;
using namespace spine;

constexpr double kTipUnderSkin =
    .0085;  // of a spinous process; the wanted .012 would leave no room for the canal

SkinWeights weights_of(glm::vec4 share) {
    return {{index_of(Bone::pelvis), index_of(Bone::spine_lower), index_of(Bone::spine_upper),
             index_of(Bone::thorax)},
            share};
}

// An oval disc: distance to its rim, first order.
double rim(dvec3 q, double depth, double width) {
    const double k0 = std::hypot(q.x / depth, q.z / width);
    const double k1 = std::hypot(q.x / (depth * depth), q.z / (width * width));
    return k1 < 1e-9 ? -std::min(depth, width) : k0 * (k0 - 1) / k1;
}

double vertebral_body(const SpineLink& link, dvec3 q) {
    // 1. The drum: 10 % narrower at its waist, hollowed a little behind.
    const double up = q.y / kHalfHeight, waist = 1 - .10 * std::max(0.0, 1 - up * up);
    double d = rim(q, kHalfDepth * waist, kHalfWidth * waist);
    // 2. End plates: flat, with a rim; the wedge opens to the front.
    const double inner =
        std::clamp(1 - std::hypot(q.x / (kHalfDepth * .8), q.z / (kHalfWidth * .8)), 0.0, 1.0);
    const double half = kHalfHeight + std::tan(link.wedge) * q.x - .0007 * smooth_step(0, .35, inner);
    return smooth_max(d, std::abs(q.y) - half, .0018);
}

// A hatchet's blade in the middle plane: from the laminae to its edge, `length` behind the body's middle.
double spinous_process(dvec3 q, double length, double droop) {
    const dvec3 upper(-.0195, .0010, 0), lower(-.0205, -.0060, 0);
    const dvec3 tip_upper(-length, -.0015 - droop, 0), tip_lower(-length + .0008, -.0090 - droop, 0);
    const auto beyond = [&](dvec3 a, dvec3 b) {  // outside the edge from a to b, counter-clockwise
        const dvec3 e = glm::normalize(b - a);
        return (q.x - a.x) * e.y - (q.y - a.y) * e.x;
    };
    const double outline = std::max({beyond(upper, tip_upper), beyond(tip_upper, tip_lower),
                                     beyond(tip_lower, lower), beyond(lower, upper)});
    const double blade = std::hypot(std::max(outline, 0.0), std::max(std::abs(q.z) - .0005, 0.0)) +
                         std::min(0.0, std::max(outline, std::abs(q.z) - .0005)) - .0014;
    return smooth_min(blade, round_cone(q, tip_upper, .0019, tip_lower, .0025), .0030);
}

// q in the link's frame, unscaled, z >= 0.
double arch(dvec3 q, double spinous, double droop) {
    // 1. Pedicle and lamina.
    double d = round_cone(q, {-.0080, .0030, .0085}, .0032, {-.0160, .0020, .0100}, .0030);
    d = smooth_min(d, round_cone(q, {-.0165, .0010, .0098}, .0031, {-.0205, -.0030, .0012}, .0027), .0030);
    // 2. Joint processes: the upper ones face inwards, the lower ones lie between those of the next below.
    d = smooth_min(d, round_cone(q, {-.0160, .0030, .0112}, .0028, {-.0160, .0106, .0128}, .0026), .0030);
    d = smooth_min(d, round_cone(q, {-.0196, -.0020, .0064}, .0026, {-.0206, -.0118, .0076}, .0026), .0030);
    // 3. Transverse and spinous processes.
    d = smooth_min(d, round_cone(q, {-.0130, .0020, .0120}, .0027, {-.0160, .0030, .0245}, .0019), .0030);
    return smooth_min(d, spinous_process(q, spinous, droop), .0030);
}

double vertebra(const SpineLink& link, double spinous, double droop, dvec3 p) {
    dvec3 q = link.local(p) / link.size;
    q.z = std::abs(q.z);
    double d = smooth_min(vertebral_body(link, q), arch(q, spinous, droop), .0025);
    // The canal, open from end to end; it hollows the body's back as well.
    const double canal = rim(q - dvec3(-.0150, 0, 0), .0046, .0066);
    return smooth_max(d, -canal, .0012) * link.size;
}

double disc(const SpineLink& below, const SpineLink& above, dvec3 p) {
    const dvec3 low = below.local(p), high = above.local(p);
    const double bulge = 1.02;
    const dvec3 middle((low.x / below.size + high.x / above.size) / 2, 0,
                       p.z * 2 / (below.size + above.size));
    double d = rim(middle, kHalfDepth * bulge, kHalfWidth * bulge);
    const auto half = [](const SpineLink& link, double x) {
        return kHalfHeight * link.size + std::tan(link.wedge) * x - .0003;
    };
    d = smooth_max(d, half(below, low.x) - low.y, .0016);
    d = smooth_max(d, half(above, high.x) + high.y, .0016);
    const double hollow = rim(middle - dvec3(-.0150, 0, 0), .0046, .0066);
    return smooth_max(d, -hollow, .0012);
}

// How far up a disc a point lies, 0 at the lower end plate, 1 at the upper.
double up_the_disc(const SpineLink& below, const SpineLink& above, dvec3 p) {
    const double from = below.local(p).y - kHalfHeight * below.size,
                 to = -above.local(p).y - kHalfHeight * above.size;
    return std::clamp(from / std::max(from + to, 1e-6), 0.0, 1.0);
}

// How far behind the middle of its body a spinous process may end, in the frame of the link, unscaled.
double spinous_length(const FigureField& field, const SpineLink& link, double droop) {
    double length = .024;
    while (length < .046 &&
           field(link.global(dvec3(-length - .0022, -.005 - droop, 0) * link.size)) < -kTipUnderSkin)
        length += .0005;
    return length;
}

// One of the last two ribs, lying `under` the skin of the flank: from the vertebra round to `turn` radians.
double rib(const SpineLink& link, double turn, double drop, dvec3 p) {
    constexpr int kPieces = 7;
    constexpr double kThick = .0029;
    const dvec3 s(p.x, p.y, std::abs(p.z));
    const auto at = [&](int i) {
        const double t = double(i) / kPieces, angle = (.34 + (turn - .34) * t);
        return dvec3(.003 - .0330 * std::cos(angle), link.centre.y + .002 - drop * t * t,
                     .068 * std::sin(angle));
    };
    double d = round_cone(s, link.global(dvec3(-.0095, .002, .0145) * link.size), kThick, at(0), kThick);
    for (int i = 0; i < kPieces; ++i)
        d = smooth_min(d, round_cone(s, at(i), kThick, at(i + 1), i + 1 == kPieces ? kThick * .7 : kThick),
                       .001);
    return d;
}

}  // namespace

void add_spine(const FigureField& field, std::vector<BonePiece>& pieces) {
    const auto& line = spine_line();
    const auto box = [](dvec3 centre, dvec3 below, dvec3 above, auto piece) {
        piece.low = centre - below, piece.high = centre + above;
        return piece;
    };
    for (std::size_t i = 1; i < kCount; ++i) {
        const SpineLink link = line[i];
        const double droop = i >= kT12 ? .005 : .0005;
        // Over the lowest the skin is drawn tight where the pelvis rolls back.
        const double spinous = spinous_length(field, link, droop) - (i == 1 ? .0018 : 0);
        const SkinWeights carried = weights_of(spine_weights(i));
        pieces.push_back(box(link.centre, {.052, .030, 0}, {.020, .022, .032},
                             BonePiece{Bone::pelvis,
                                       kBoneMatter,
                                       i < kT12 ? 480u : 300u,
                                       .00125,
                                       {},
                                       {},
                                       [=](dvec3 p) { return vertebra(link, spinous, droop, p); },
                                       [=](dvec3) { return carried; }}));
    }
    for (std::size_t i = 0; i + 1 < kCount; ++i) {
        const SpineLink below = line[i], above = line[i + 1];
        const glm::vec4 low = spine_weights(i), high = spine_weights(i + 1);
        pieces.push_back(box((below.centre + above.centre) * .5, {.022, .016, 0}, {.022, .016, .020},
                             BonePiece{Bone::pelvis,
                                       kDiscMatter,
                                       120,
                                       .00125,
                                       {},
                                       {},
                                       [=](dvec3 p) { return disc(below, above, p); },
                                       [=](dvec3 p) {
                                           const double t = up_the_disc(below, above, p);
                                           return weights_of(glm::mix(low, high, static_cast<float>(t)));
                                       }}));
    }
    const FigureField* skin = &field;
    for (const auto& [i, turn, drop] : {std::tuple(kT12, 1.05, .016), std::tuple(kT12 + 1, 1.55, .030)}) {
        const SpineLink link = line[i];
        pieces.push_back(box({0, link.centre.y, 0}, {.045, .045, 0}, {.025, .020, .085},
                             BonePiece{Bone::pelvis,
                                       kBoneMatter,
                                       220,
                                       .0016,
                                       {},
                                       {},
                                       [=](dvec3 p) { return rib(link, turn, drop, p); },
                                       [=](dvec3 p) { return trunk_weights(*skin, p); }}));
    }
}

}  // namespace ninety
