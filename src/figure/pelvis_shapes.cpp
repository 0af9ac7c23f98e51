#include <algorithm>
#include <array>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include "figure/bone_piece.h"
#include "scene/spine_line.h"

namespace ninety {
namespace {

using glm::dvec3;

constexpr dvec3 kHip{0, 0, .0455};

// Distance to a flat triangle (after Inigo Quilez); thickness is taken off it.
double triangle(dvec3 p, dvec3 a, dvec3 b, dvec3 c) {
    const dvec3 ba = b - a, pa = p - a, cb = c - b, pb = p - b, ac = a - c, pc = p - c;
    const dvec3 n = glm::cross(ba, ac);
    const auto edge = [](dvec3 e, dvec3 q) {
        const dvec3 off = e * std::clamp(glm::dot(e, q) / glm::dot(e, e), 0.0, 1.0) - q;
        return glm::dot(off, off);
    };
    const auto side = [&](dvec3 e, dvec3 q) { return glm::dot(glm::cross(e, n), q) > 0 ? 1 : 0; };
    if (side(ba, pa) + side(cb, pb) + side(ac, pc) < 3)
        return std::sqrt(std::min({edge(ba, pa), edge(cb, pb), edge(ac, pc)}));
    return std::abs(glm::dot(n, pa)) / glm::length(n);
}

constexpr dvec3 kFrontSpine{.0200, .0440, .0565}, kBackSpine{-.0265, .0510, .0215};

// The crest, from the front spine to the back one: a smooth curve through seven points.
std::array<dvec3, 19> crest_line() {
    constexpr std::array<dvec3, 7> through{{kFrontSpine,
                                            {.0165, .0590, .0640},
                                            {.0090, .0705, .0670},
                                            {-.0030, .0730, .0610},
                                            {-.0130, .0692, .0485},
                                            {-.0220, .0625, .0350},
                                            kBackSpine}};
    std::array<dvec3, 19> line;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const std::size_t from = std::min<std::size_t>(i / 3, 5);
        const double t = double(i) / 3 - double(from);
        const dvec3 b = through[from], c = through[from + 1], a = from > 0 ? through[from - 1] : 2.0 * b - c,
                    d = from < 5 ? through[from + 2] : 2.0 * c - b;
        line[i] = .5 * (2.0 * b + (c - a) * t + (2.0 * a - 5.0 * b + 4.0 * c - d) * (t * t) +
                        (3.0 * b - a - 3.0 * c + d) * (t * t * t));
    }
    return line;
}

// The wing of the ilium: a shallow bowl with a thick rim, from the front spine over the crest to the joint
// with the sacrum and down to the socket.
double wing(dvec3 s) {
    constexpr dvec3 kFossa{-.0020, .0430, .0480};
    constexpr std::array<dvec3, 4> below{
        {{-.0265, .0380, .0245}, {-.0170, .0250, .0340}, {-.0060, .0170, .0430}, {.0150, .0230, .0520}}};
    static const auto crest = crest_line();
    double plate = 1;
    const auto leaf = [&](dvec3 a, dvec3 b) {
        plate = smooth_min(plate, triangle(s, kFossa, a, b) - .0026, .004);
    };
    for (std::size_t i = 0; i + 1 < crest.size(); ++i)
        leaf(crest[i], crest[i + 1]);
    leaf(crest.back(), below.front());
    for (std::size_t i = 0; i + 1 < below.size(); ++i)
        leaf(below[i], below[i + 1]);
    leaf(below.back(), crest.front());
    double rim = 1;
    for (std::size_t i = 0; i + 1 < crest.size(); ++i)
        rim = std::min(rim, round_cone(s, crest[i], .0043, crest[i + 1], .0043));
    plate = smooth_min(plate, rim, .004);
    plate = smooth_min(plate, glm::distance(s, kFrontSpine) - .0048, .003);
    // The lower front spine, over the socket, and the rough joint face behind.
    plate =
        smooth_min(plate, round_cone(s, {.0185, .0260, .0530}, .0046, {.0080, .0160, .0490}, .0080), .006);
    return smooth_min(plate, round_cone(s, {-.0225, .0520, .0240}, .0065, {-.0235, .0400, .0260}, .0060),
                      .006);
}

double hip_bone(dvec3 p) {
    const dvec3 s(p.x, p.y, std::abs(p.z));
    double d = wing(s);
    // 1. Around the socket; the cup looks outwards, forwards and down.
    const dvec3 outwards = glm::normalize(dvec3(.30, -.42, .86));
    const double mass =
        smooth_max(glm::distance(s, kHip) - .0205, glm::dot(s - kHip, outwards) - .0050, .003);
    d = smooth_min(d, mass, .010);
    d = smooth_min(d, round_cone(s, {-.0040, .0140, .0410}, .0120, {-.0060, .0240, .0420}, .0090), .008);
    // 2. Sit bone with its tuberosity, and its spine, which parts the two notches.
    double ischium = round_cone(s, {-.0120, -.0080, .0390}, .0098, {-.0222, -.0235, .0335}, .0077);
    ischium = smooth_min(ischium,
                         round_cone(s, {-.0130, .0020, .0350}, .0060, {-.0240, -.0030, .0270}, .0024), .005);
    d = smooth_min(d, ischium, .007);
    // 3. Pubic bone: upper branch, body beside the symphysis, lower branch back to the sit bone.
    d = smooth_min(d, round_cone(s, {.0110, .0060, .0340}, .0072, {.0280, -.0085, .0100}, .0056), .007);
    d = smooth_min(d, round_cone(s, {.0275, -.0075, .0062}, .0060, {.0235, -.0165, .0062}, .0056), .005);
    d = smooth_min(d, round_cone(s, {.0225, -.0170, .0080}, .0042, {-.0150, -.0245, .0285}, .0046), .006);
    // 4. The cup itself, and the gap of the symphysis' cartilage.
    d = smooth_max(d, -(glm::distance(s, kHip + outwards * .0014) - .0158), .0015);
    return smooth_max(d, .0009 - s.z, .0010);
}

double sacrum(dvec3 p) {
    const dvec3 s(p.x, p.y, std::abs(p.z));
    // 1. A wedge, hollow in front: horizontal sections down its curve.
    static const Loft wedge({{.076, .0110, .0110, .0315, .0315, -.0030},
                             {.058, .0120, .0125, .0320, .0320, -.0120},
                             {.046, .0095, .0100, .0300, .0300, -.0200},
                             {.034, .0072, .0078, .0245, .0245, -.0250},
                             {.022, .0055, .0060, .0185, .0185, -.0268},
                             {.010, .0042, .0042, .0120, .0120, -.0250}},
                            .004, .006, 2.3);
    double d = wedge(s);
    // The wings lie further back than the body of the first segment, and the front is hollow between them.
    d = smooth_max(d, s.x - (-.0030 - .55 * std::max(0.0, s.z - .0120)), .006);
    // 2. The end plate under the last disc; the wings fall away from it.
    const SpineLink& s1 = spine_line()[spine::kS1];
    const dvec3 q = s1.local(s);
    d = smooth_max(d, q.y - spine::kHalfHeight + .62 * std::max(0.0, s.z - .0135), .0022);
    double body = std::hypot(q.x / .0103, q.z / .0146);
    body = smooth_max((body - 1) * .0100, std::abs(q.y) - spine::kHalfHeight, .0018);
    d = smooth_min(d, body, .0040);
    // 3. Joint processes for L5, and the crest behind.
    d = smooth_min(
        d, round_cone(s, s1.global({-.0160, .0050, .0110}), .0036, s1.global({-.0160, .0150, .0130}), .0026),
        .004);
    constexpr std::array<dvec3, 4> crest{
        {{-.0260, .0580, 0}, {-.0305, .0460, 0}, {-.0332, .0340, 0}, {-.0332, .0230, 0}}};
    for (std::size_t i = 0; i + 1 < crest.size(); ++i)
        d = smooth_min(d, round_cone(s, crest[i], .0022, crest[i + 1], .0020), .004);
    // 4. Four pairs of holes, square to the curve, and the canal.
    struct Hole {
        dvec3 at, across;
        double radius;
    };
    static const std::array<Hole, 4> holes{
        {{{-.0165, .0490, .0150}, glm::normalize(dvec3(.80, .60, .06)), .0030},
         {{-.0225, .0390, .0132}, glm::normalize(dvec3(.92, .38, .06)), .0027},
         {{-.0260, .0290, .0112}, glm::normalize(dvec3(.99, .12, .06)), .0023},
         {{-.0265, .0195, .0092}, glm::normalize(dvec3(.99, -.08, .06)), .0020}}};
    for (const Hole& hole : holes)
        d = smooth_max(d,
                       -round_cone(s, hole.at - hole.across * .02, hole.radius, hole.at + hole.across * .02,
                                   hole.radius),
                       .0016);
    d = smooth_max(d, -round_cone(s, s1.global({-.0150, .012, 0}), .0056, {-.0265, .0440, 0}, .0034), .0012);
    // 5. The tail bone.
    d = smooth_min(d, round_cone(s, {-.0245, .0040, 0}, .0044, {-.0220, -.0030, 0}, .0034), .0015);
    return smooth_min(d, round_cone(s, {-.0220, -.0035, 0}, .0030, {-.0165, -.0105, 0}, .0020), .0015);
}

}  // namespace

void add_pelvis(std::vector<BonePiece>& pieces) {
    pieces.push_back(
        {Bone::pelvis, kBoneMatter, 2200, .0014, {-.045, -.052, 0}, {.048, .090, .085}, hip_bone, {}});
    pieces.push_back(
        {Bone::pelvis, kBoneMatter, 1100, .0013, {-.045, -.020, 0}, {.018, .085, .040}, sacrum, {}});
    // The symphysis.
    pieces.push_back({Bone::pelvis,
                      kDiscMatter,
                      60,
                      .0012,
                      {.018, -.032, 0},
                      {.042, .002, .008},
                      [](dvec3 p) {
                          const dvec3 s(p.x, p.y, std::abs(p.z));
                          return smooth_max(
                              round_cone(s, {.0273, -.0077, 0}, .0052, {.0238, -.0160, 0}, .0048),
                              s.z - .0016, .001);
                      },
                      {}});
}

}  // namespace ninety
