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

WorldPose target_leg(const WorldPose& pose, Proportions body, Side raised, Degrees target) {
    WorldPose turned = pose;
    BoneFrame &thigh = turned[on_side(Bone::thigh_l, raised)],
              &shank = turned[on_side(Bone::shank_l, raised)], &foot = turned[on_side(Bone::foot_l, raised)];
    // As far out as takes the heel to its lane: raise_leg_straight() in body/legs.h.
    const double sideways = (pose(heel(raised, body)).z - thigh.origin_world.z) * z_sign(raised);
    const double along = body.length(fraction::heel_along_leg).value;
    const Degrees out = to_degrees(Radians(std::asin(std::clamp(sideways / along, -.5, .5))));
    thigh.rotation_world = about_z(90.0_deg + target) * about_x(-out * z_sign(raised));
    shank.rotation_world = thigh.rotation_world;
    foot.rotation_world = thigh.rotation_world * about_z(-kRelaxedPlantarflexion);
    shank.origin_world = thigh.to_world(joint_in_parent(on_side(Bone::shank_l, raised), body));
    foot.origin_world = shank.to_world(joint_in_parent(on_side(Bone::foot_l, raised), body));
    return turned;
}

float facing(const AngleArc& arc, glm::vec3 eye_world) {
    return std::abs(glm::normalize(eye_world - arc.hip_world).z);
}

}  // namespace ninety
