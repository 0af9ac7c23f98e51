#include "scene/gaze.h"

#include <cmath>
#include <glm/gtc/quaternion.hpp>

#include "body/pose.h"

namespace ninety {

glm::vec3 eyeball_in_bind_pose() {
    static const glm::vec3 eyeball =
        forward_kinematics(bind_pose(), {Metres(1)})[Bone::head].to_world(kEyeballInHead);
    return eyeball;
}

FigureVertex turned(FigureVertex v, const Gaze& gaze) {
    const auto material = static_cast<FigureMaterial>(v.material);
    const bool ball = material >= FigureMaterial::white && material <= FigureMaterial::pupil;
    const bool lid = material == FigureMaterial::lid || material == FigureMaterial::lid_edge;
    if (!ball && !lid) return v;
    glm::vec3 centre = eyeball_in_bind_pose();
    centre.z = std::copysign(centre.z, v.position.z);
    const glm::quat turn = lid ? about_z(to_degrees(Radians(kLidTravel * (1 - gaze.shut_01))))
                               : about_y(to_degrees(Radians(-gaze.right))) *
                                     about_z(to_degrees(Radians(gaze.up)));
    v.position = centre + turn * (v.position - centre);
    v.normal = turn * v.normal;
    return v;
}

}  // namespace ninety
