#include "body/low_back_load.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

#include "body/disc_bending.h"

namespace ninety {
namespace {

using namespace low_back_constants;

// Weights above a level of the body and their moment about a point there.
struct Hanging {
    double weight_n = 0, moment_nm = 0;

    void add(double kilograms, double ahead_m) {
        weight_n += kilograms * kGravity;
        moment_nm += kilograms * kGravity * ahead_m;
    }
};

bool is_above_hips(const MassPoint& point) {
    return point.above_l4_l5 || point.bone == Bone::pelvis;
}

// How far the low back is bent from upright: the upper spine against the pelvis, in the body's middle plane.
Degrees lumbar_flexion_of(const WorldPose& pose) {
    const glm::quat against =
        glm::inverse(pose[Bone::pelvis].rotation_world) * pose[Bone::spine_upper].rotation_world;
    const glm::vec3 up = against * glm::vec3(0, 1, 0);
    return to_degrees(Radians(std::atan2(double(up.x), double(up.y))));
}

// Weight slides the upper vertebra forward, the muscles hold it back, ligaments of a bent back do not.
Newtons forward_shear(const LowBackLoad& load) {
    const LowBackPosture& posture = load.posture;
    const Degrees angle = fibres - fibres_lost_round * share_of_lumbar_range(posture.lumbar);
    const double spinous = spinous_share * load.bending_share * (ligament_moment.value / spinous_lever.value);
    return posture.weight_above * sin(posture.disc_tilt) - load.extensors * (fibres_share * sin(angle)) +
           Newtons(spinous * sin(spinous_angle));
}

}  // namespace

glm::vec3 l4_l5_world(const WorldPose& pose, Proportions body) {
    const float stature = static_cast<float>(body.stature.value);
    return pose[Bone::spine_lower].to_world(glm::vec3(.004f, .026f, 0) * stature);
}

LowBackLoad low_back_load(const WorldPose& pose, Proportions body, const Carried& carried) {
    const double mass = average_mass(body).value, stature = body.stature.value;
    const glm::dvec3 disc(l4_l5_world(pose, body)), hips(pose[Bone::pelvis].origin_world);
    // The body looks along the pelvis' own x; its lever is what lies in front of the disc, level with the
    // floor.
    const glm::dvec3 aside = pose[Bone::pelvis].rotation_world * glm::vec3(0, 0, -1);
    const glm::dvec3 forward(-aside.z, 0, aside.x);

    // 1. Weight above disc and hips, and its moment about them.
    Hanging above_disc, above_hips;
    const auto add = [&](glm::dvec3 at, double kilograms, bool on_disc) {
        if (on_disc) above_disc.add(kilograms, glm::dot(at - disc, forward));
        above_hips.add(kilograms, glm::dot(at - hips, forward));
    };
    for (const MassPoint& point : mass_points())
        if (is_above_hips(point))
            add(pose[point.bone].to_world(point.centre_bone * static_cast<float>(stature)),
                point.share * mass, point.above_l4_l5);
    if (carried.mass.value > 0) add(carried.centre_world, carried.mass.value, true);

    // 2. What they do to the disc.
    const glm::dvec3 spine = pose[Bone::spine_lower].rotation_world * glm::vec3(0, 1, 0);
    const Degrees tilt = to_degrees(Radians(std::atan2(glm::dot(spine, forward), spine.y)));
    LowBackLoad result = low_back_load(
        {lumbar_flexion_of(pose), tilt, Newtons(above_disc.weight_n), NewtonMetres(above_disc.moment_nm)},
        body);
    result.hip_moment = NewtonMetres(std::max(0.0, above_hips.moment_nm));
    return result;
}

LowBackLoad low_back_load(const LowBackPosture& posture, Proportions body) {
    // 1. The muscles balance the moment. A trunk that tips back is held by the belly instead, with about the
    // same lever.
    const double size = body.stature / lever_stature;
    const double pull = std::abs(posture.moment.value) / (extensor_lever.value * size);
    // 2. The disc takes their pull, and of the weight what acts along the spine.
    const double along = posture.weight_above.value * std::max(0.0, cos(posture.disc_tilt));
    const auto pressure = [&](double force) {
        return Megapascals(force / (disc_area_m2 * size * size * pressure_share) * 1e-6);
    };
    LowBackLoad result;
    result.posture = posture;
    result.moment = std::max(NewtonMetres(0), posture.moment);
    result.extensors = Newtons(posture.moment.value > 0 ? pull : 0);
    result.compression = Newtons(along + pull);
    const double lever_left = 1 - lever_lost_round * share_of_lumbar_range(posture.lumbar);
    result.pressure = {pressure(along + pull), pressure(along + pull / lever_left)};
    // 3. How the back is bent, and what that adds.
    result.bending_share = bending_share(posture.lumbar);
    result.posterior_stretch = posterior_stretch(posture.lumbar);
    result.shear = forward_shear(result);
    return result;
}

}  // namespace ninety
