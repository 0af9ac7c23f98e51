#include <array>
#include <glm/geometric.hpp>

#include "figure/bone_piece.h"

namespace ninety {
namespace {

using glm::dvec3;

double talus(dvec3 p) {
    double d = ellipsoid(p, {.0020, -.0075, .0008}, {.0130, .0092, .0098});
    d = smooth_min(d, round_cone(p, {.0100, -.0090, -.0010}, .0066, {.0205, -.0130, -.0040}, .0072), .005);
    return d;
}

double heel_bone(dvec3 p) {
    double d = round_cone(p, {-.0185, -.0245, .0000}, .0088, {-.0060, -.0225, .0010}, .0078);
    d = smooth_min(d, round_cone(p, {-.0060, -.0225, .0010}, .0078, {.0150, -.0235, .0050}, .0066), .006);
    d = smooth_min(d, ellipsoid(p, {-.0020, -.0185, .0010}, {.0100, .0060, .0090}), .005);
    return smooth_max(d, talus(p) * -1 + .0010, .0012);
}

double midfoot(dvec3 p) {
    double d = ellipsoid(p, {.0310, -.0165, -.0055}, {.0056, .0082, .0095});
    d = smooth_min(d, round_cone(p, {.0390, -.0180, -.0085}, .0066, {.0390, -.0178, .0020}, .0058), .003);
    return smooth_min(d, round_cone(p, {.0240, -.0245, .0085}, .0056, {.0360, -.0245, .0095}, .0060), .004);
}

struct Ray {
    dvec3 base, head, tip;
    double radius, toe;
};
// From the great toe outwards.
constexpr std::array<Ray, 5> kRays{
    {{{.0480, -.0205, -.0105}, {.0770, -.0295, -.0140}, {.1090, -.0312, -.0130}, .0048, .0038},
     {{.0490, -.0185, -.0040}, {.0780, -.0300, -.0040}, {.1070, -.0330, -.0006}, .0034, .0024},
     {{.0480, -.0195, .0010}, {.0745, -.0306, .0042}, {.1010, -.0335, .0088}, .0032, .0022},
     {{.0460, -.0215, .0056}, {.0705, -.0312, .0110}, {.0935, -.0338, .0166}, .0031, .0021},
     {{.0430, -.0240, .0100}, {.0660, -.0318, .0170}, {.0846, -.0341, .0230}, .0031, .0020}}};

double long_bone(dvec3 p, const Ray& ray) {
    const dvec3 along = ray.head - ray.base;
    double d = round_cone(p, ray.base, ray.radius * 1.12, ray.base + along * .30, ray.radius * .72);
    d = smooth_min(
        d, round_cone(p, ray.base + along * .30, ray.radius * .72, ray.base + along * .75, ray.radius * .74),
        .002);
    return smooth_min(d, round_cone(p, ray.base + along * .75, ray.radius * .74, ray.head, ray.radius * 1.08),
                      .003);
}

// Two phalanges, narrow between their ends.
double toe_bones(dvec3 p, const Ray& ray) {
    const dvec3 from = ray.head + glm::normalize(ray.tip - ray.head) * (ray.radius * 1.6),
                along = ray.tip - from;
    const auto phalanx = [&](double a, double b, double thick) {
        const dvec3 low = from + along * a, high = from + along * b, middle = (low + high) * .5;
        return smooth_min(round_cone(p, low, thick, middle, thick * .72),
                          round_cone(p, middle, thick * .72, high, thick * .9), .001);
    };
    return std::min(phalanx(.02, .52, ray.toe), phalanx(.66, .88, ray.toe * .88));
}

}  // namespace

void add_foot_bones(std::vector<BonePiece>& pieces) {
    const auto whole = [&](double (*shape)(dvec3), std::size_t triangles, dvec3 low, dvec3 high) {
        pieces.push_back({Bone::foot_r, kBoneMatter, triangles, .0013, low, high, shape, {}});
    };
    whole(talus, 220, {-.015, -.024, -.016}, {.032, .006, .015});
    whole(heel_bone, 260, {-.032, -.038, -.014}, {.026, -.006, .016});
    whole(midfoot, 220, {.014, -.036, -.020}, {.050, -.004, .020});
    const auto along_ray = [&](double cell, dvec3 from, dvec3 to, std::function<double(dvec3)> shape) {
        const dvec3 air(.008);
        pieces.push_back({Bone::foot_r,
                          kBoneMatter,
                          110,
                          cell,
                          glm::min(from, to) - air,
                          glm::max(from, to) + air,
                          std::move(shape),
                          {}});
    };
    for (const Ray& ray : kRays) {
        along_ray(.0011, ray.base, ray.head, [&ray](dvec3 p) { return long_bone(p, ray); });
        along_ray(.0009, ray.head, ray.tip, [&ray](dvec3 p) { return toe_bones(p, ray); });
    }
}

}  // namespace ninety
