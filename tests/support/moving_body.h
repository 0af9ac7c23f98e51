// What is asked of every movement of a body: joints inside their limits, nothing below the floor, nothing
// faster than a body turns.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "body/joint_limits.h"
#include "body/pose.h"
#include "body/volume.h"

namespace ninety::test {

inline double degrees_between(glm::quat a, glm::quat b) {
    return 2 * std::acos(std::min(1.0, double(std::abs(glm::dot(a, b))))) * 180 / 3.14159265358979;
}

// Of a hinge, about its z; of a hip, in the plane of walking.
inline Degrees flexion_of(const Pose& pose, Bone bone) {
    const glm::vec3 down = pose[bone] * glm::vec3(0, -1, 0);
    return to_degrees(Radians(std::atan2(double(down.x), double(-down.y))));
}

// Outwards, away from the body's middle.
inline Degrees abduction_of(const Pose& pose, Side side) {
    const glm::vec3 down = pose[on_side(Bone::thigh_l, side)] * glm::vec3(0, -1, 0);
    return to_degrees(Radians(std::asin(std::clamp(double(down.z), -1.0, 1.0)) * z_sign(side)));
}

// What turns the thigh about its own length, beyond where it points.
inline Degrees hip_rotation_of(const Pose& pose, Side side) {
    const glm::quat thigh = pose[on_side(Bone::thigh_l, side)];
    const glm::vec3 down = thigh * glm::vec3(0, -1, 0), axis = glm::cross(glm::vec3(0, -1, 0), down);
    const float angle = std::atan2(glm::length(axis), -down.y);
    const glm::quat swing =
        angle < 1e-5f ? glm::quat(1, 0, 0, 0) : glm::angleAxis(angle, glm::normalize(axis));
    const glm::quat turn = glm::inverse(swing) * thigh;
    const double degrees = to_degrees(Radians(2 * std::atan2(double(turn.y), double(turn.w)))).value;
    return Degrees(std::remainder(degrees, 360.0) * -z_sign(side));
}

inline void check_joints(const Pose& pose) {
    const auto inside = [](const char* joint, const JointRange& range, Degrees angle) {
        CAPTURE(joint);
        CAPTURE(angle.value);
        CHECK(range.holds(angle));
    };
    for (const Side side : kSides) {
        inside("hip", joint_limits::hip_flexion, flexion_of(pose, on_side(Bone::thigh_l, side)));
        inside("hip out", joint_limits::hip_abduction, abduction_of(pose, side));
        inside("hip turn", joint_limits::hip_rotation, hip_rotation_of(pose, side));
        inside("knee", joint_limits::knee_flexion, -flexion_of(pose, on_side(Bone::shank_l, side)));
        inside("ankle", joint_limits::ankle_flexion, flexion_of(pose, on_side(Bone::foot_l, side)));
        inside("elbow", joint_limits::elbow_flexion, flexion_of(pose, on_side(Bone::forearm_l, side)));
    }
    inside("low back", joint_limits::lumbar_flexion,
           -(flexion_of(pose, Bone::spine_lower) + flexion_of(pose, Bone::spine_upper)));
}

// The lowest point of the body, metres: 0 on the floor, negative below; and the farthest towards the wall.
struct Reach {
    float lowest = 9, towards_wall = -9;
    std::string low_bone, wall_bone;
};
inline Reach reach_of(const WorldPose& world, Proportions body) {
    Reach reach;
    for (const RoundedSegment& segment : body_segments()) {
        const WorldSegment s = in_world(segment, world, body);
        for (const float t : {0.0f, .25f, .5f, .75f, 1.0f}) {
            const glm::vec3 p = glm::mix(s.from, s.to, t);
            const float r = glm::mix(s.from_radius, s.to_radius, t);
            if (p.y - r < reach.lowest) reach.lowest = p.y - r, reach.low_bone = name_of(segment.bone);
            if (p.x + r > reach.towards_wall)
                reach.towards_wall = p.x + r, reach.wall_bone = name_of(segment.bone);
        }
    }
    return reach;
}

// Nothing turns by more than this against its neighbour, degrees.
inline void check_turns(const Pose& before, const Pose& now, double most) {
    for (std::size_t i = 0; i < kBoneCount; ++i) {
        const std::string bone = name_of(static_cast<Bone>(i));
        CAPTURE(bone);
        CHECK(degrees_between(before.rotation[i], now.rotation[i]) < most);
    }
}

}  // namespace ninety::test
