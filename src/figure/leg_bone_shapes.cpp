#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include "figure/bone_piece.h"

namespace ninety {
namespace {

using glm::dvec3;

double femur(dvec3 p) {
    // 1. Head with its pit, neck, and the two trochanters.
    double d = glm::length(p) - .0138;
    d = smooth_min(d, round_cone(p, {-.0005, -.0050, .0060}, .0086, {-.0030, -.0200, .0240}, .0098), .005);
    d = smooth_min(d, round_cone(p, {-.0060, -.0110, .0300}, .0082, {-.0020, -.0300, .0310}, .0088), .008);
    d = smooth_min(d, round_cone(p, {-.0090, -.0360, .0180}, .0052, {-.0020, -.0400, .0220}, .0070), .006);
    // 2. The shaft, bowed to the front and leaning inwards to the knee.
    d = smooth_min(d, round_cone(p, {-.0020, -.0300, .0270}, .0100, {.0040, -.0850, .0195}, .0084), .006);
    d = smooth_min(d, round_cone(p, {.0040, -.0850, .0195}, .0084, {.0062, -.1350, .0125}, .0082), .0010);
    d = smooth_min(d, round_cone(p, {.0062, -.1350, .0125}, .0082, {.0020, -.2080, .0030}, .0100), .0010);
    // 3. Two condyles, round about the knee's axis, the groove for the knee cap, and the notch behind.
    d = smooth_min(d, round_cone(p, {.0010, -.2140, .0010}, .0105, {.0010, -.2300, .0000}, .0125), .012);
    d = smooth_min(d, ellipsoid(p, {-.0040, -.2420, .0125}, {.0152, .0136, .0098}), .006);
    d = smooth_min(d, ellipsoid(p, {-.0042, -.2420, -.0114}, {.0148, .0136, .0098}), .006);
    d = smooth_min(d, ellipsoid(p, {.0070, -.2360, .0000}, {.0085, .0110, .0150}), .006);
    return smooth_max(d, -round_cone(p, {-.0200, -.2470, .0004}, .0064, {-.0020, -.2600, .0004}, .0050),
                      .004);
}

double knee_cap(dvec3 p) {
    const double d = ellipsoid(p, {.0215, -.2370, 0}, {.0056, .0130, .0125});
    return smooth_min(d, ellipsoid(p, {.0210, -.2460, 0}, {.0045, .0075, .0060}), .004);
}

// The ribbon from the knee cap to the rough spot of the shin bone, in the shin's frame.
double cap_tendon(dvec3 p) {
    const dvec3 above(.0212, .0010, 0), below(.0172, -.0345, 0);
    const double t =
        std::clamp(glm::dot(p - above, below - above) / glm::dot(below - above, below - above), 0.0, 1.0);
    const dvec3 off = p - glm::mix(above, below, t);
    const double wide = .0088 - .0030 * t, flat = std::abs(off.z) - wide;
    return std::hypot(std::max(flat, 0.0), std::hypot(off.x, off.y)) - .0016;
}

double shin_bone(dvec3 p) {
    // 1. The plateau: two shallow dishes.
    double d = ellipsoid(p, {-.0015, -.0235, .0105}, {.0138, .0102, .0135});
    d = smooth_min(d, ellipsoid(p, {-.0015, -.0235, -.0105}, {.0140, .0102, .0140}), .006);
    d = smooth_max(d, p.y + .0146, .0022);
    d = smooth_min(d, round_cone(p, {-.0035, -.0200, 0}, .0036, {-.0035, -.0140, 0}, .0016), .003);
    // 2. The shaft, with its edge in front from the tuberosity down.
    d = smooth_min(d, round_cone(p, {.0000, -.0280, -.0010}, .0130, {.0030, -.0700, -.0020}, .0086), .012);
    d = smooth_min(d, round_cone(p, {.0030, -.0700, -.0020}, .0086, {.0030, -.1600, -.0025}, .0066), .0010);
    d = smooth_min(d, round_cone(p, {.0030, -.1600, -.0025}, .0066, {.0000, -.2280, -.0020}, .0096), .0010);
    d = smooth_min(d, round_cone(p, {.0150, -.0350, .0000}, .0046, {.0095, -.0560, -.0010}, .0044), .008);
    d = smooth_min(d, round_cone(p, {.0095, -.0560, -.0010}, .0044, {.0070, -.1400, -.0020}, .0032), .006);
    // 3. The inner ankle, and the roof over the ankle bone.
    d = smooth_min(d, round_cone(p, {.0000, -.2280, -.0090}, .0056, {.0008, -.2420, -.0118}, .0044), .006);
    return smooth_max(d, -round_cone(p, {.0020, -.2535, .0160}, .0112, {.0020, -.2535, .0030}, .0112), .0015);
}

double fibula(dvec3 p) {
    // Its head lies 12 mm below the joint line, outside and behind.
    double d = round_cone(p, {-.0105, -.0245, .0170}, .0050, {-.0100, -.0330, .0165}, .0046);
    d = smooth_min(d, round_cone(p, {-.0100, -.0330, .0165}, .0038, {-.0090, -.1300, .0140}, .0034), .002);
    d = smooth_min(d, round_cone(p, {-.0090, -.1300, .0140}, .0034, {-.0045, -.2300, .0118}, .0042), .0010);
    return smooth_min(d, round_cone(p, {-.0045, -.2340, .0122}, .0046, {-.0040, -.2520, .0134}, .0038), .005);
}

}  // namespace

void add_leg_bones(const FigureField& field, std::vector<BonePiece>& pieces) {
    // The knee cap glides: it turns half as far as the shin, and the tendon with it at its upper end.
    const auto shared = [](double thigh) {
        const auto t = static_cast<std::uint8_t>(index_of(Bone::thigh_r)),
                   s = static_cast<std::uint8_t>(index_of(Bone::shank_r));
        return SkinWeights{{t, s, t, s}, {thigh, 1 - thigh, 0, 0}};
    };
    const FigureField* frames = &field;
    const auto along_the_tendon = [=](dvec3 p) {
        return shared(.5 * smooth_step(-.030, -.002, frames->in_bone(Bone::shank_r, p).y));
    };
    const auto thigh_share = [=](dvec3 p) {
        const SkinWeights skin = skin_weights(*frames, p);
        double share = 0;
        for (std::size_t i = 0; i < 4; ++i)
            if (skin.bones[i] == index_of(Bone::thigh_r)) share += skin.weights[static_cast<int>(i)];
        return std::min(share, 1.0);
    };
    // Behind the knee the skin of a bent leg gives way towards the joint; what lies close under it there does
    // so with it, or it would stand out of the hollow.
    const auto behind_the_knee = [=](dvec3 p) {
        const dvec3 q = frames->in_bone(Bone::shank_r, p);
        const double close = smooth_step(.000, -.012, q.x) * smooth_step(-.055, -.030, q.y);
        return shared(close * thigh_share(p));
    };
    const auto above_the_hollow = [=](dvec3 p) {
        const dvec3 q = frames->in_bone(Bone::thigh_r, p);
        const double close = smooth_step(-.004, -.014, q.x) * smooth_step(-.195, -.220, q.y);
        return shared(1 - close * (1 - thigh_share(p)));
    };
    pieces.push_back({Bone::thigh_r,
                      kBoneMatter,
                      1240,
                      .0019,
                      {-.030, -.275, -.035},
                      {.025, .025, .050},
                      femur,
                      above_the_hollow});
    pieces.push_back({Bone::thigh_r,
                      kBoneMatter,
                      200,
                      .0014,
                      {.010, -.262, -.020},
                      {.034, -.216, .020},
                      knee_cap,
                      [=](dvec3) { return shared(.5); }});
    pieces.push_back({Bone::shank_r,
                      kTendonMatter,
                      120,
                      .0009,
                      {.010, -.048, -.015},
                      {.032, .008, .015},
                      cap_tendon,
                      along_the_tendon});
    pieces.push_back({Bone::shank_r,
                      kBoneMatter,
                      860,
                      .0018,
                      {-.030, -.262, -.032},
                      {.030, -.002, .034},
                      shin_bone,
                      behind_the_knee});
    pieces.push_back({Bone::shank_r,
                      kBoneMatter,
                      280,
                      .0015,
                      {-.022, -.265, .002},
                      {.006, -.012, .030},
                      fibula,
                      behind_the_knee});
}

}  // namespace ninety
