#include "body/hands.h"

#include <cmath>
#include <glm/geometric.hpp>

namespace ninety {
namespace {

// Axes that the thumb turns about: from beside the palm across it; then its tip further the same way.
const glm::vec3 kThumbAxis = glm::normalize(glm::vec3(.59f, .35f, -.73f));
const glm::vec3 kThumbTipAxis = glm::normalize(glm::vec3(.70f, .25f, -.67f));

glm::quat about(glm::vec3 axis, Degrees angle) {
    return glm::angleAxis(static_cast<float>(to_radians(angle).value), axis);
}

FingerTurn about_point(glm::vec3 point, const glm::quat& turn) {
    return {turn, point - turn * point};
}

FingerTurn after(const FingerTurn& outer, const FingerTurn& inner) {
    return {outer.turn * inner.turn, outer.turn * inner.moved + outer.moved};
}

// The same in a mirror that stands in z = 0.
FingerTurn mirrored(const FingerTurn& right) {
    return {{right.turn.w, -right.turn.x, -right.turn.y, right.turn.z},
            {right.moved.x, right.moved.y, -right.moved.z}};
}

}  // namespace

HandShape mix(const HandShape& from, const HandShape& to, double t_01) {
    const auto between = [&](Degrees a, Degrees b) { return a + (b - a) * t_01; };
    return {between(from.knuckles, to.knuckles), between(from.middles, to.middles),
            between(from.thumb, to.thumb), between(from.thumb_tip, to.thumb_tip),
            std::lerp(from.closed, to.closed, t_01)};
}

std::array<glm::dvec3, 4> finger_joints(const FingerBuild& finger) {
    std::array<glm::dvec3, 4> joints{finger.knuckle};
    double angle = finger.curl * .6;
    for (std::size_t i = 0; i < kPhalanges.size(); ++i) {
        const glm::dvec3 direction(finger.lean, -std::cos(angle), -std::sin(angle));
        joints[i + 1] = joints[i] + direction * (kPhalanges[i] * finger.length);
        angle += finger.curl;
    }
    return joints;
}

std::array<FingerTurn, kFingerBoneCount> finger_turns(const HandShape& shape, Side side) {
    std::array<FingerTurn, kFingerBoneCount> turns;
    for (std::size_t i = 0; i < kFourFingers.size(); ++i) {
        const FingerBuild& finger = kFourFingers[i];
        const auto joints = finger_joints(finger);
        // Square to the finger, in the palm: the finger's own hinge. Closing, all come to point along the
        // palm.
        const glm::vec3 hinge = glm::normalize(glm::vec3(1, static_cast<float>(finger.lean), 0));
        const glm::quat together = glm::angleAxis(
            static_cast<float>(-std::atan(finger.lean) * .8 * shape.closed), glm::vec3(0, 0, 1));
        const FingerTurn knuckle = about_point(glm::vec3(joints[0]), together * about(hinge, shape.knuckles));
        turns[finger_bone(i, false)] = knuckle;
        turns[finger_bone(i, true)] =
            after(knuckle, about_point(glm::vec3(joints[1]), about(hinge, shape.middles)));
    }
    // The thumb turns at its root in the palm.
    const glm::vec3 root = glm::mix(glm::vec3(kThumb[0]), glm::vec3(kThumb[1]), .35f);
    turns[kThumbBone] = about_point(root, about(kThumbAxis, shape.thumb));
    turns[kThumbTipBone] =
        after(turns[kThumbBone], about_point(glm::vec3(kThumb[2]), about(kThumbTipAxis, shape.thumb_tip)));
    if (side == Side::left)
        for (FingerTurn& turn : turns)
            turn = mirrored(turn);
    return turns;
}

}  // namespace ninety
