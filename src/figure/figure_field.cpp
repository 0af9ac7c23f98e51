#include "figure/figure_field.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/gtc/quaternion.hpp>

#include "body/pose.h"
#include "figure/face.h"

namespace ninety {
namespace {

constexpr Proportions kUnit{Metres{1.0}};

// Garments: how far they stand off the skin, and where their edges run.
constexpr double kTopOff = .0036, kShortsOff = .0020, kShortsFlare = .0030;
constexpr double kTopHemY = .040;      // pelvis frame: over the hip bones, below the waist
constexpr double kSleeveY = -.088;     // upper arm frame
constexpr double kShortsHemY = -.128;  // thigh frame: mid-thigh

// |z|, rounded at the mirror plane so that shapes modelled on one side meet the other without a crease.
double soft_abs(double z, double radius) {
    return std::sqrt(z * z + radius * radius);
}

double far_or(double distance_to_bound, double& out) {
    out = distance_to_bound;
    return distance_to_bound;
}

}  // namespace

FigureField::FigureField() {
    const WorldPose world = forward_kinematics(bind_pose(), kUnit);
    for (std::size_t i = 0; i < kBoneCount; ++i) {
        origin_[i] = glm::dvec3(world.frame[i].origin_world);
        to_bone_[i] = glm::dmat3(glm::mat3_cast(glm::conjugate(world.frame[i].rotation_world)));
    }
    toes_ = world(toe_tip(Side::right, kUnit));
    // The heel is fitted: moved along the foot until the landmark lies on the finished surface.
    const glm::dvec3 mark = world(heel(Side::right, kUnit));
    for (int i = 0; i < 8; ++i)
        heel_shift_ += (*this)(mark);
}

glm::dvec3 FigureField::in_bone(Bone bone, glm::dvec3 p) const {
    return to_bone_[index_of(bone)] * (p - origin_[index_of(bone)]);
}

FigureField::Parts FigureField::parts(glm::dvec3 p) const {
    constexpr double kNear = .085;  // beyond any smooth union's reach
    const glm::dvec3 q(p.x, p.y, std::abs(p.z));
    const glm::dvec3 soft(p.x, p.y, soft_abs(p.z, .004));
    Parts part;
    const auto bound = [&](glm::dvec3 a, double ra, glm::dvec3 b, double rb) {
        return round_cone(q, a, ra, b, rb);
    };

    if (far_or(bound({0, .29, 0}, .16, {0, -.02, 0}, .13), part.trunk) < kNear)
        part.trunk = shape::trunk(q, soft_abs(p.z, .006));

    const glm::dvec3 skull = joint(Bone::head) + glm::dvec3(.02, .045, 0);
    if (far_or(glm::length(q - skull) - .09, part.head) < kNear)
        part.head = shape::head(in_bone(Bone::head, q));

    const glm::dvec3 shoulder = joint(Bone::upper_arm_r), wrist = joint(Bone::hand_r);
    if (far_or(bound(shoulder, .045, wrist, .05), part.arm) < kNear)
        part.arm = smooth_min(shape::upper_arm(in_bone(Bone::upper_arm_r, q)),
                              shape::forearm(in_bone(Bone::forearm_r, q)), .012);
    const glm::dvec3 palm = wrist + (wrist - joint(Bone::forearm_r)) * .37;
    if (far_or(glm::length(q - palm) - .075, part.hand) < kNear) {
        part.hand = shape::hand(in_bone(Bone::hand_r, q));
        part.arm = smooth_min(part.arm, part.hand, .012);
    }

    const glm::dvec3 hip = joint(Bone::thigh_r), knee = joint(Bone::shank_r), ankle = joint(Bone::foot_r);
    if (far_or(std::min(bound(hip, .075, knee, .06), bound(knee, .06, ankle, .05)), part.leg) < kNear)
        part.leg = smooth_min(shape::thigh(in_bone(Bone::thigh_r, soft)),
                              shape::shank(in_bone(Bone::shank_r, soft)), .016);
    if (far_or(glm::length(in_bone(Bone::foot_r, q) - glm::dvec3(.045, -.015, 0)) - .09, part.foot) < kNear) {
        part.foot = shape::foot(in_bone(Bone::foot_r, q), heel_shift_);
        part.leg = smooth_min(part.leg, part.foot, .012);
    }
    return part;
}

double FigureField::bare(glm::dvec3 p, const Parts& part) const {
    const glm::dvec3 q(p.x, p.y, std::abs(p.z));
    double d = smooth_min(part.trunk, part.head, .014);
    // Wide blends at the joints only: further out an arm that comes near the ribs, or a thigh the other,
    // stays apart.
    const double from_hip = glm::length(q - joint(Bone::thigh_r));
    d = smooth_min(d, part.leg, .004 + .034 * smooth_step(.16, .06, from_hip));
    const double from_shoulder = glm::length(q - joint(Bone::upper_arm_r));
    return smooth_min(d, part.arm, .003 + .026 * smooth_step(.13, .05, from_shoulder));
}

double FigureField::top_edge(glm::dvec3 p, const Parts& part) const {
    const double neckline = ellipsoid(p, {-.008, .338, 0}, {.056, .046, .056});
    const double sleeve = std::max(in_bone(Bone::upper_arm_r, p).y - kSleeveY, part.arm - part.trunk);
    return std::min({p.y - kTopHemY, neckline, .334 - p.y, sleeve, part.leg - part.trunk + .06});
}

double FigureField::shorts_edge(glm::dvec3 p, const Parts& part) const {
    const double leg = in_bone(Bone::thigh_r, p).y - kShortsHemY;
    return std::min({.070 - p.y, leg, part.arm - .02});
}

double FigureField::scalp(glm::dvec3 p) const {
    const glm::dvec3 q(p.x, p.y, std::abs(p.z));
    return smooth_min(shape::trunk(q, soft_abs(p.z, .006)), shape::skull(in_bone(Bone::head, q)), .014);
}

double FigureField::operator()(glm::dvec3 p) const {
    return bare(p, parts(p));
}

double FigureField::offset(FigureMaterial garment, glm::dvec3 p) const {
    const glm::dvec3 q(p.x, p.y, std::abs(p.z));
    switch (garment) {
        case FigureMaterial::top:
            return kTopOff;
        case FigureMaterial::shorts: {
            // Stands off a little more towards the hem, except where the thighs pass each other.
            const glm::dvec3 t = in_bone(Bone::thigh_r, q);
            return kShortsOff +
                   kShortsFlare * smooth_step(.09, .0, t.y - kShortsHemY) * smooth_step(-.03, .01, t.z);
        }
        case FigureMaterial::socket:
            return -face::kSocketDepth;
        default:
            return 0;
    }
}

double FigureField::inside(FigureMaterial garment, glm::dvec3 p) const {
    const Parts part = parts(p);
    const glm::dvec3 q(p.x, p.y, std::abs(p.z));
    switch (garment) {
        case FigureMaterial::top:
            return top_edge(q, part);
        case FigureMaterial::shorts:
            return shorts_edge(q, part);
        default:
            break;
    }
    return -std::max(top_edge(q, part), shorts_edge(q, part));
}

FigureMaterial FigureField::material(glm::dvec3 p) const {
    for (const FigureMaterial garment : {FigureMaterial::top, FigureMaterial::shorts})
        if (inside(garment, p) > 0) return garment;
    return FigureMaterial::skin;
}

}  // namespace ninety
