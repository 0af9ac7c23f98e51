#include "measure/body_measures.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

#include "vision/body_finder.h"

namespace ninety {
namespace {

struct Leg {
    glm::dvec2 hip, knee, ankle;
};

// The labels of left and right change places; what is higher does not.
Leg higher_leg(const BodyPose& pose) {
    const Leg left{pose.at(BodyPoint::hip_left), pose.at(BodyPoint::knee_left),
                   pose.at(BodyPoint::ankle_left)};
    const Leg right{pose.at(BodyPoint::hip_right), pose.at(BodyPoint::knee_right),
                    pose.at(BodyPoint::ankle_right)};
    return left.ankle.y < right.ankle.y ? left : right;
}

Degrees bend(const Leg& leg) {
    const glm::dvec2 up = leg.hip - leg.knee, down = leg.ankle - leg.knee;
    return to_degrees(Radians(std::abs(std::atan2(up.x * down.y - up.y * down.x, glm::dot(up, down)))));
}

bool within(const BodyPose& pose, glm::ivec2 size) {
    return std::all_of(pose.points.begin(), pose.points.end(),
                       [&](glm::dvec2 point) { return in_frame(point, size); });
}

}  // namespace

BodyMeasures measures_of(const BodyPose& pose, glm::ivec2 frame_size) {
    BodyMeasures made;
    const glm::dvec2 trunk = pose.trunk();
    made.head_right = trunk.x >= 0;
    const Leg leg = higher_leg(pose);
    const double towards_feet = (leg.hip.x - leg.ankle.x) * (made.head_right ? 1 : -1);
    made.leg = to_degrees(Radians(std::atan2(leg.hip.y - leg.ankle.y, towards_feet)));
    made.knee = bend(leg);
    made.from_level = trunk_from_level(pose);
    made.trunk = glm::length(trunk);
    made.leg_per_trunk = leg_per_trunk(pose);
    if (made.trunk > 0) {
        const glm::dvec2 along = trunk / made.trunk;
        const glm::dvec2 apart =
            (pose.at(BodyPoint::shoulder_left) - pose.at(BodyPoint::shoulder_right)) / made.trunk;
        made.shoulders_along = std::abs(glm::dot(apart, along));
        made.shoulders_across = std::abs(along.x * apart.y - along.y * apart.x);
        // Across the trunk, towards the picture's top.
        const glm::dvec2 up = made.head_right ? glm::dvec2(along.y, -along.x) : glm::dvec2(-along.y, along.x);
        made.face_up = glm::dot(pose.nose - pose.ears, up) / made.trunk;
    }
    made.visibility_01 = *std::min_element(pose.visibility_01.begin(), pose.visibility_01.begin() + 4);
    made.presence_01 = pose.presence_01;
    made.inside = within(pose, frame_size);
    return made;
}

}  // namespace ninety
