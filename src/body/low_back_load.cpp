#include "body/low_back_load.h"

#include <algorithm>
#include <cmath>

namespace ninety {

glm::vec3 l4_l5_world(const WorldPose& pose, Proportions body) {
    const float stature = static_cast<float>(body.stature.value);
    return pose[Bone::spine_lower].to_world(glm::vec3(.004f, .026f, 0) * stature);
}

LowBackLoad low_back_load(const WorldPose& pose, Proportions body, const Carried& load) {
    using namespace low_back_constants;
    const double mass = average_mass(body).value, stature = body.stature.value;
    const glm::dvec3 disc(l4_l5_world(pose, body));
    // The body looks along the pelvis' own x; its lever is what lies in front of the disc, level with the
    // floor.
    const glm::dvec3 ahead = pose[Bone::pelvis].rotation_world * glm::vec3(0, 0, -1);
    const glm::dvec3 forward(-ahead.z, 0, ahead.x);

    // 1. Weight above the disc and its moment about it.
    double weight = 0, moment = 0;
    const auto add = [&](glm::dvec3 at, double kilograms) {
        weight += kilograms * kGravity;
        moment += kilograms * kGravity * glm::dot(at - disc, forward);
    };
    for (const MassPoint& point : mass_points())
        if (point.above_l4_l5)
            add(pose[point.bone].to_world(point.centre_bone * static_cast<float>(stature)),
                point.share * mass);
    if (load.mass.value > 0) add(load.centre_world, load.mass.value);

    // 2. The muscles balance the moment. A trunk that tips back is held by the belly instead, with about the
    // same lever.
    const double size = stature / lever_stature.value;
    const double pull = std::abs(moment) / (extensor_lever.value * size);
    // 3. The disc takes their pull, and of the weight what acts along the spine.
    const double along = std::max(0.0f, (pose[Bone::spine_lower].rotation_world * glm::vec3(0, 1, 0)).y);
    const double compression = weight * along + pull;
    LowBackLoad result;
    result.moment = NewtonMetres(std::max(0.0, moment));
    result.extensors = Newtons(moment > 0 ? pull : 0);
    result.compression = Newtons(compression);
    result.pressure_mpa = compression / (disc_area_m2 * size * size * pressure_share) * 1e-6;
    return result;
}

}  // namespace ninety
