#include "scene/towel.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

#include "core/easing.h"

namespace ninety {
namespace {

// Fractions of stature, ours. Where the closed fingers leave room, in the hand's frame (body/hands.h).
constexpr glm::vec3 kGrip{0, -.0545f, -.0143f};
constexpr float kFist = .019f;   // from the middle of the fist to where the towel leaves it
constexpr float kHangs = .105f;  // how long an end hangs
// Half-widths: within a fist, gathered between hand and foot, spread on the sole; how thick for its width.
constexpr float kInFist = .0056f, kGathered = .0105f, kOnSole = .019f;

// The way of one half from its end to under the foot; both halves meet there.
constexpr std::size_t kKnots = 10;
using Knots = std::array<glm::vec3, kKnots>;

Knots half_of(const Towel& towel, Side side) {
    const bool left = side == Side::left;
    const glm::vec3 hand = left ? towel.left_hand : towel.right_hand,
                    out = left ? towel.left_out : towel.right_out;
    const float h = towel.stature, z = static_cast<float>(z_sign(side));
    const auto foot = [&](float x, float y, float aside) {
        return towel.foot.to_world(glm::vec3(x, y, aside * z) * h);
    };
    const glm::vec3 thumb = hand + out * kFist * h, little = hand - out * kFist * h;
    const glm::vec3 edge = foot(.056f, -.010f, .0305f);
    // Over the fist's edge and down.
    const glm::vec3 bend = thumb + out * .016f * h + glm::vec3(0, -.006f, .004f * z) * h;
    return {bend + glm::vec3(0, -kHangs, .012f * z) * h + out * .012f * h,
            bend + glm::vec3(0, -.4f * kHangs, .008f * z) * h + out * .012f * h,
            bend,
            thumb,
            hand,
            little,
            glm::mix(little, edge, .5f),
            edge,
            foot(.060f, -.0350f, .0255f),
            foot(.062f, -.0425f, .0100f)};
}

// Through the knots, smooth at each.
glm::vec3 through(std::span<const glm::vec3> knots, double t_01) {
    const double at = t_01 * static_cast<double>(knots.size() - 1);
    const auto i = std::min(static_cast<std::size_t>(at), knots.size() - 2);
    const auto knot = [&](std::ptrdiff_t k) {
        return knots[static_cast<std::size_t>(
            std::clamp<std::ptrdiff_t>(k, 0, static_cast<std::ptrdiff_t>(knots.size()) - 1))];
    };
    const auto k = static_cast<std::ptrdiff_t>(i);
    const glm::vec3 a = knot(k - 1), b = knot(k), c = knot(k + 1), d = knot(k + 2);
    const auto t = static_cast<float>(at - static_cast<double>(i));
    // A Hermite curve whose slopes are as long as the shorter way beside them: no knot is overshot.
    const auto slope = [](glm::vec3 before, glm::vec3 here, glm::vec3 after) {
        const glm::vec3 way = after - before;
        const float shorter = std::min(glm::distance(before, here), glm::distance(here, after));
        const float length = glm::length(way);
        return length > 1e-6f ? way / length * shorter : glm::vec3(0);
    };
    const glm::vec3 m = slope(a, b, c), n = slope(b, c, d);
    const float t2 = t * t, t3 = t2 * t;
    return (2 * t3 - 3 * t2 + 1) * b + (t3 - 2 * t2 + t) * m + (3 * t2 - 2 * t3) * c + (t3 - t2) * n;
}

}  // namespace

Towel towel_of(const WorldPose& pose, Proportions body, Side raised) {
    Towel towel;
    towel.stature = static_cast<float>(body.stature.value);
    for (const Side side : kSides) {
        const BoneFrame& hand = pose[on_side(Bone::hand_l, side)];
        const glm::vec3 grip = kGrip * glm::vec3(1, 1, z_sign(side));
        (side == Side::left ? towel.left_hand : towel.right_hand) = hand.to_world(grip * towel.stature);
        (side == Side::left ? towel.left_out : towel.right_out) = hand.rotation_world * glm::vec3(1, 0, 0);
    }
    towel.foot = pose[on_side(Bone::foot_l, raised)];
    towel.sole = towel.foot.to_world(glm::vec3(.062f, -.0432f, 0) * towel.stature);
    return towel;
}

std::array<glm::vec3, kTowelRings> towel_line(const Towel& towel) {
    std::array<glm::vec3, 2 * kKnots + 1> knots;
    const Knots left = half_of(towel, Side::left), right = half_of(towel, Side::right);
    std::copy(left.begin(), left.end(), knots.begin());
    knots[kKnots] = towel.sole;
    std::copy(right.rbegin(), right.rend(), knots.begin() + kKnots + 1);
    std::array<glm::vec3, kTowelRings> line;
    for (std::size_t i = 0; i < kTowelRings; ++i)
        line[i] = through(knots, double(i) / (kTowelRings - 1));
    return line;
}

void add_towel(const Towel& towel, glm::vec3 tint, TintedMesh& mesh) {
    constexpr glm::vec3 kCloth{.90f, .84f, .74f}, kStripe{.45f, .62f, .60f};
    const auto line = towel_line(towel);
    std::array<TintedMesh::Ring, kTowelRings> rings;
    for (std::size_t i = 0; i < kTowelRings; ++i) {
        // Knots from the nearer end: 0 to 2 hang, 3 to 5 are in the fist, 7 to 10 lie round the foot.
        const double part = double(i) / (kTowelRings - 1), knot = 2.0 * kKnots * std::min(part, 1 - part);
        const auto in_fist =
            static_cast<float>(smooth_step((knot - 1.4) / 1.2) * (1 - smooth_step((knot - 5) / .9)));
        const auto on_sole = static_cast<float>(smooth_step((knot - 6.4) / 1.8));
        const float half = std::lerp(std::lerp(kGathered, kInFist, in_fist), kOnSole, on_sole);
        const float thick = std::lerp(std::lerp(.42f, .85f, in_fist), .13f, on_sole);
        const bool stripe = (knot > .35 && knot < .6) || (knot > .75 && knot < 1.0);
        rings[i] = {line[i], half * towel.stature, (stripe ? kStripe : kCloth) * tint, thick};
    }
    mesh.add_tube(rings);
}

}  // namespace ninety
