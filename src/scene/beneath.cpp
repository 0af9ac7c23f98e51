#include "scene/beneath.h"

#include <algorithm>
#include <cmath>
#include <glm/gtc/quaternion.hpp>

namespace ninety {

Beneath beneath_at(const WorldPose& pose, Side leg) {
    const auto turn = [&](Bone parent, Bone bone) {
        const glm::quat local = glm::inverse(pose[parent].rotation_world) * pose[bone].rotation_world;
        const glm::vec3 down = local * glm::vec3(0, -1, 0);
        return to_degrees(Radians(static_cast<double>(std::atan2(down.x, -down.y))));
    };
    const Bone thigh = on_side(Bone::thigh_l, leg), shank = on_side(Bone::shank_l, leg);
    Beneath beneath;
    beneath.bend.hip = std::clamp(turn(Bone::pelvis, thigh), Degrees(-30), Degrees(150));
    beneath.bend.knee = std::clamp(-turn(thigh, shank), Degrees(-10), Degrees(150));
    beneath.strain = hamstring_strains(beneath.bend);
    return beneath;
}

}  // namespace ninety
