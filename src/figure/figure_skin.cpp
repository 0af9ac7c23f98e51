#include "figure/figure_skin.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <span>

namespace ninety {
namespace {

using glm::dvec3;
using Shares = std::array<double, kSkinBoneCount>;

double& of(Shares& shares, Bone bone) {
    return shares[index_of(bone)];
}

// How much of the skin below the sit bone and its branch between the legs stays with them, whatever the thigh
// does: bones would come out where one sits with the legs aside.
double bound_to_pelvis(dvec3 p) {
    const auto near = [&](dvec3 centre, dvec3 radii) {
        return smooth_step(1, 0, glm::length((p - centre) / radii));
    };
    return std::max(.50 * near({-.013, -.059, .020}, {.045, .035, .033}),
                    .30 * near({-.046, -.032, .034}, {.030, .030, .030}));
}

// Hands a part of what `from` has on to `to`.
void pass_on(Shares& shares, Bone from, Bone to, double part) {
    const double moved = of(shares, from) * part;
    of(shares, from) -= moved;
    of(shares, to) += moved;
}

// Up the trunk: each joint blends over its own reach.
void climb_trunk(const FigureField& field, dvec3 p, Shares& shares) {
    constexpr struct {
        Bone from, to;
        double below, above;
    } kJoints[] = {{Bone::pelvis, Bone::spine_lower, .030, .035},
                   {Bone::spine_lower, Bone::spine_upper, .035, .035},
                   {Bone::spine_upper, Bone::thorax, .035, .035},
                   {Bone::thorax, Bone::neck, .012, .040},
                   {Bone::neck, Bone::head, .026, .014}};
    for (const auto& joint : kJoints) {
        // The neck slopes: its joints are higher behind than in front.
        const bool neck = joint.to == Bone::neck || joint.to == Bone::head;
        const dvec3 from = p - field.joint(joint.to);
        const double height = neck ? from.y + .35 * from.x : from.y;
        pass_on(shares, joint.from, joint.to, smooth_step(-joint.below, joint.above, height));
    }
}

// How far p lies from a chain of joints, metres of a body of stature 1.
double from_chain(dvec3 p, std::span<const dvec3> joints) {
    double least = 1;
    for (std::size_t i = 0; i + 1 < joints.size(); ++i) {
        const dvec3 along = joints[i + 1] - joints[i];
        const double t = std::clamp(glm::dot(p - joints[i], along) / glm::dot(along, along), 0.0, 1.0);
        least = std::min(least, glm::distance(p, joints[i] + along * t));
    }
    return least;
}

// 0 before a joint, 1 beyond it; the plane between halves the bend there.
double beyond_joint(dvec3 p, dvec3 before, dvec3 joint, dvec3 after, double reach) {
    const dvec3 along = glm::normalize(glm::normalize(joint - before) + glm::normalize(after - joint));
    return smooth_step(-reach, reach, glm::dot(p - joint, along));
}

// The fingers: a place belongs to the nearest, and to its parts by the joints that lie before it.
void reach_fingers(const FigureField& field, dvec3 p, Shares& shares) {
    const double hand = of(shares, Bone::hand_r);
    if (hand < .5) return;
    const dvec3 q = field.in_bone(Bone::hand_r, p);
    const double to_thumb = from_chain(q, kThumb);
    std::size_t nearest = 0;
    double to_finger = 1;
    for (std::size_t i = 0; i < kFourFingers.size(); ++i) {
        const auto joints = finger_joints(kFourFingers[i]);
        if (const double d = from_chain(q, joints); d < to_finger) to_finger = d, nearest = i;
    }
    const auto give = [&](std::size_t bone, double part) {
        const double moved = of(shares, Bone::hand_r) * part;
        of(shares, Bone::hand_r) -= moved;
        shares[skin_bone(Side::right, bone)] += moved;
    };
    if (to_thumb < to_finger) {
        // The ball of the thumb goes along; the palm beyond it stays.
        const double near = smooth_step(.0165, .0075, to_thumb);
        const double moves =
            near *
            smooth_step(-.010, .014, glm::dot(q - kThumb[0], glm::normalize(kThumb[1] - kThumb[0])) - .009);
        const double tip = beyond_joint(q, kThumb[1], kThumb[2], kThumb[3], .0035);
        give(kThumbTipBone, moves * tip);
        give(kThumbBone, moves * (1 - tip) / std::max(1e-9, 1 - moves * tip));
        return;
    }
    const auto joints = finger_joints(kFourFingers[nearest]);
    const double moves = beyond_joint(q, joints[0] * 2.0 - joints[1], joints[0], joints[1], .0058);
    const double middle = beyond_joint(q, joints[0], joints[1], joints[2], .0034);
    give(finger_bone(nearest, true), moves * middle);
    give(finger_bone(nearest, false), moves * (1 - middle) / std::max(1e-9, 1 - moves * middle));
}

void reach_arm(const FigureField& field, const FigureField::Parts& part, dvec3 p, Shares& shares) {
    // 1. The shoulder girdle carries the outer shoulder and follows the arm.
    const dvec3 shoulder = field.joint(Bone::upper_arm_r);
    const dvec3 from = p - shoulder;
    const double girdle = smooth_step(.035, .095, p.z) * smooth_step(-.075, -.005, from.y);
    pass_on(shares, Bone::thorax, Bone::clavicle_r, .8 * girdle);
    // 2. The arm, beyond a plane through the joint that leans between girdle and arm; not the ribs below the
    // armpit.
    const dvec3 down_arm = field.joint(Bone::forearm_r) - shoulder;
    const dvec3 outward = glm::normalize(glm::normalize(down_arm) + dvec3(0, .1, .8));
    double arm = smooth_step(-.036, .040, glm::dot(from, outward));
    arm *= smooth_step(.022, -.012, part.arm - part.trunk - .010 * smooth_step(-.02, .02, from.y));
    arm = std::max(
        arm, smooth_step(.050, .080, glm::dot(from, outward)) * smooth_step(.01, .0, part.arm - part.trunk));
    for (std::size_t i = 0; i < shares.size(); ++i)
        if (i != index_of(Bone::upper_arm_r)) {
            of(shares, Bone::upper_arm_r) += shares[i] * arm;
            shares[i] *= 1 - arm;
        }
    // 3. Elbow and wrist.
    pass_on(shares, Bone::upper_arm_r, Bone::forearm_r,
            smooth_step(.030, -.030, field.in_bone(Bone::forearm_r, p).y) * smooth_step(.9, 1.0, arm));
    pass_on(shares, Bone::forearm_r, Bone::hand_r,
            smooth_step(.014, -.014, field.in_bone(Bone::hand_r, p).y));
    reach_fingers(field, p, shares);
}

void reach_leg(const FigureField& field, dvec3 p, Shares& shares) {
    // 1. The hip: a plane through the joint, half-way between the pelvis' and the thigh's axes, that rises
    // outwards
    //    along the groin and falls behind, where the buttock stays with the pelvis.
    const dvec3 hip = field.joint(Bone::thigh_r), knee = field.joint(Bone::shank_r);
    const dvec3 down_thigh = glm::normalize(knee - hip);
    const dvec3 plane = glm::normalize(glm::normalize(down_thigh + dvec3(0, -1, 0)) + dvec3(0, 0, .35));
    const double beyond = glm::dot(p - hip, plane);
    const double thigh = smooth_step(-.052, .062, beyond) * (1 - bound_to_pelvis(p));
    // Between the legs both thighs pull alike.
    const double right = smooth_step(-.022, .022, p.z);
    for (std::size_t i = 0; i < shares.size(); ++i)
        if (i != index_of(Bone::thigh_r) && i != index_of(Bone::thigh_l)) {
            of(shares, Bone::thigh_r) += shares[i] * thigh * right;
            of(shares, Bone::thigh_l) += shares[i] * thigh * (1 - right);
            shares[i] *= 1 - thigh;
        }
    // 2. Knee and ankle.
    const dvec3 down_shank = glm::normalize(field.joint(Bone::foot_r) - knee);
    const double past_knee = glm::dot(p - knee, glm::normalize(down_thigh + down_shank));
    pass_on(shares, Bone::thigh_r, Bone::shank_r, smooth_step(-.042, .042, past_knee));
    const dvec3 ankle = field.in_bone(Bone::foot_r, p);
    pass_on(shares, Bone::shank_r, Bone::foot_r, smooth_step(.030, -.022, ankle.y - .25 * ankle.x));
}

SkinWeights four_greatest(const Shares& shares) {
    std::array<std::uint8_t, kSkinBoneCount> order;
    for (std::size_t i = 0; i < shares.size(); ++i)
        order[i] = static_cast<std::uint8_t>(i);
    std::partial_sort(order.begin(), order.begin() + 4, order.end(),
                      [&](std::uint8_t a, std::uint8_t b) { return shares[a] > shares[b]; });
    SkinWeights skin;
    double sum = 0;
    for (std::size_t i = 0; i < 4; ++i)
        sum += shares[order[i]] > .004 ? shares[order[i]] : 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const bool used = shares[order[i]] > .004;
        skin.bones[i] = used ? order[i] : order[0];
        skin.weights[static_cast<int>(i)] = used ? static_cast<float>(shares[order[i]] / sum) : 0.0f;
    }
    return skin;
}

}  // namespace

SkinWeights skin_weights(const FigureField& field, dvec3 p) {
    Shares shares{};
    of(shares, Bone::pelvis) = 1;
    const FigureField::Parts part = field.parts(p);
    const double limb = std::min(part.arm, part.trunk);
    if (part.leg < limb + .02 && part.leg < part.arm && p.y < .12) {
        climb_trunk(field, p, shares);
        reach_leg(field, p, shares);
    } else {
        climb_trunk(field, p, shares);
        if (p.z > .03) reach_arm(field, part, p, shares);
        if (part.arm > .02 && p.y < .12) reach_leg(field, p, shares);
    }
    return four_greatest(shares);
}

SkinWeights trunk_weights(const FigureField& field, dvec3 p) {
    Shares shares{};
    of(shares, Bone::pelvis) = 1;
    climb_trunk(field, p, shares);
    return four_greatest(shares);
}

double breath_share(dvec3 p) {
    const double front = smooth_step(-.045, .055, p.x),
                 beside_the_arms = smooth_step(.115, .080, std::abs(p.z));
    // The belly rises most, the ribs half as far, and nothing between them stands still.
    const double belly = smooth_step(.015, .085, p.y) * smooth_step(.185, .110, p.y);
    const double chest = smooth_step(.085, .170, p.y) * smooth_step(.300, .235, p.y);
    return front * beside_the_arms * std::max(belly, .5 * chest);
}

SkinWeights mirrored(const SkinWeights& skin) {
    SkinWeights other = skin;
    for (std::uint8_t& bone : other.bones) {
        const auto swap = [&](Bone first_left, Bone first_right, std::uint8_t count) {
            const auto l = static_cast<std::uint8_t>(first_left), r = static_cast<std::uint8_t>(first_right);
            if (bone >= l && bone < l + count) return static_cast<std::uint8_t>(bone - l + r);
            if (bone >= r && bone < r + count) return static_cast<std::uint8_t>(bone - r + l);
            return bone;
        };
        constexpr auto kLeft = skin_bone(Side::left, 0), kRight = skin_bone(Side::right, 0);
        if (bone >= kLeft) {
            bone =
                static_cast<std::uint8_t>(bone < kRight ? bone + kFingerBoneCount : bone - kFingerBoneCount);
            continue;
        }
        const std::uint8_t arm = swap(Bone::clavicle_l, Bone::clavicle_r, 4);
        bone = arm != bone ? arm : swap(Bone::thigh_l, Bone::thigh_r, 3);
    }
    return other;
}

}  // namespace ninety
