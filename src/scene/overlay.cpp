#include "scene/overlay.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

namespace ninety {

glm::vec3 AngleArc::at(Degrees angle, float radii) const {
    const float r = radius * radii;
    return hip_world + glm::vec3(r * static_cast<float>(cos(angle)), r * static_cast<float>(sin(angle)), 0);
}

AngleArc angle_arc(const WorldPose& pose, Proportions body, Side raised, Degrees leg, Degrees target) {
    return {pose[on_side(Bone::thigh_l, raised)].origin_world, static_cast<float>(body.length(.20).value),
            leg, target};
}

PointList<glm::vec3> polyline(const AngleArc& arc, Degrees from, Degrees to) {
    const int pieces = std::max(1, static_cast<int>(std::ceil(std::abs((to - from).value) / 3)));
    PointList<glm::vec3> points;
    for (int i = 0; i <= pieces; ++i)
        points.push_back(arc.at(from + (to - from) * (double(i) / pieces)));
    return points;
}

WorldPose target_leg(const WorldPose& pose, Side raised, Degrees leg, Degrees target) {
    WorldPose turned = pose;
    const glm::quat turn = about_z(target - leg);
    const glm::vec3 hip = pose[on_side(Bone::thigh_l, raised)].origin_world;
    for (const Bone left : {Bone::thigh_l, Bone::shank_l, Bone::foot_l}) {
        BoneFrame& frame = turned[on_side(left, raised)];
        frame.origin_world = hip + turn * (frame.origin_world - hip);
        frame.rotation_world = turn * frame.rotation_world;
    }
    return turned;
}

float facing(const AngleArc& arc, glm::vec3 eye_world) {
    return std::abs(glm::normalize(eye_world - arc.hip_world).z);
}

}  // namespace ninety
