#include "measure/body_measures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/geometric.hpp>

#include "vision/body_finder.h"

namespace ninety {
namespace {

struct Leg {
    glm::dvec2 hip, knee, ankle, heel, toe;
};

double cross(glm::dvec2 a, glm::dvec2 b) {
    return a.x * b.y - a.y * b.x;
}

std::array<Leg, 2> legs_of(const BodyPose& pose) {
    return {{{pose.at(BodyPoint::hip_left), pose.at(BodyPoint::knee_left), pose.at(BodyPoint::ankle_left),
              pose.heels[0], pose.toes[0]},
             {pose.at(BodyPoint::hip_right), pose.at(BodyPoint::knee_right), pose.at(BodyPoint::ankle_right),
              pose.heels[1], pose.toes[1]}}};
}

// As a level camera would have seen it.
BodyPose turned_back(BodyPose pose, Degrees tilt) {
    const double c = cos(tilt), s = -sin(tilt);
    const auto turn = [&](glm::dvec2& p) { p = {p.x * c - p.y * s, p.x * s + p.y * c}; };
    for (glm::dvec2& point : pose.points)
        turn(point);
    for (std::size_t side = 0; side < 2; ++side)
        turn(pose.heels[side]), turn(pose.toes[side]);
    turn(pose.nose), turn(pose.ears);
    return pose;
}

// The labels of left and right change places; what is higher does not.
Leg higher_leg(const BodyPose& pose) {
    const auto [left, right] = legs_of(pose);
    return left.ankle.y < right.ankle.y ? left : right;
}

Degrees bend(const Leg& leg) {
    const glm::dvec2 up = leg.hip - leg.knee, down = leg.ankle - leg.knee;
    return to_degrees(Radians(std::abs(std::atan2(cross(up, down), glm::dot(up, down)))));
}

bool within(const BodyPose& pose, glm::ivec2 size) {
    return std::all_of(pose.points.begin(), pose.points.end(),
                       [&](glm::dvec2 point) { return in_frame(point, size); });
}

// `side`: 1 where the head is right in the picture, -1 otherwise: seen from there, what is before a leg that
// lies changes its turn.
double toes_before(const BodyPose& pose, double side) {
    double sum = 0;
    for (const Leg& leg : legs_of(pose)) {
        const glm::dvec2 along = leg.ankle - leg.hip, foot = leg.toe - leg.heel;
        const double lengths = glm::length(along) * glm::length(foot);
        if (lengths > 0) sum += .5 * side * cross(along, foot) / lengths;
    }
    return sum;
}
double knee_before(const Leg& leg, double side) {
    const glm::dvec2 along = leg.ankle - leg.hip;
    const double length = glm::dot(along, along);
    return length > 0 ? side * cross(along, leg.knee - leg.hip) / length : 0;
}

BodyMeasures measures_of_level(const BodyPose& pose) {
    BodyMeasures made;
    const glm::dvec2 trunk = pose.trunk();
    made.head_right = trunk.x >= 0;
    const Leg leg = higher_leg(pose);
    const double side = made.head_right ? 1 : -1, towards_feet = (leg.hip.x - leg.ankle.x) * side;
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
        made.shoulders_across = std::abs(cross(along, apart));
        // Across the trunk, towards the picture's top.
        const glm::dvec2 up = made.head_right ? glm::dvec2(along.y, -along.x) : glm::dvec2(-along.y, along.x);
        made.face_up = glm::dot(pose.nose - pose.ears, up) / made.trunk;
    }
    made.toes_front = toes_before(pose, side);
    made.knee_front = knee_before(leg, side);
    made.visibility_01 = *std::min_element(pose.visibility_01.begin(), pose.visibility_01.begin() + 4);
    made.presence_01 = pose.presence_01;
    return made;
}

}  // namespace

BodyMeasures measures_of(const BodyPose& pose, glm::ivec2 frame_size, Degrees tilt) {
    BodyMeasures made = measures_of_level(turned_back(pose, tilt));
    made.inside = within(pose, frame_size);
    return made;
}

}  // namespace ninety
