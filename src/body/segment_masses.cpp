#include "body/segment_masses.h"

#include <array>

namespace ninety {
namespace {

using namespace fraction;

// A segment's centre, `along` of its length from its proximal joint.
constexpr glm::vec3 down(double length, double along) {
    return {0, static_cast<float>(-length * along), 0};
}

// Trunk heights above the hips, in Winter's segments: L4-5 at .088, T12-L1 at .175, C7-T1 at .300.
constexpr std::array kPoints{
    MassPoint{Bone::pelvis, {.004f, .079f, 0}, .142, false},
    MassPoint{Bone::spine_upper, {.022f, .000f, 0}, .139, true},  // abdomen, T12-L1 to L4-5
    MassPoint{Bone::thorax, {.024f, -.005f, 0}, .216, true},
    MassPoint{Bone::head, {.014f, .035f, 0}, .081, true},  // head and neck, at the ear
    MassPoint{Bone::upper_arm_l, down(upper_arm, .436), .028, true},
    MassPoint{Bone::forearm_l, down(forearm, .430), .016, true},
    MassPoint{Bone::hand_l, down(hand, .506), .006, true},
    MassPoint{Bone::upper_arm_r, down(upper_arm, .436), .028, true},
    MassPoint{Bone::forearm_r, down(forearm, .430), .016, true},
    MassPoint{Bone::hand_r, down(hand, .506), .006, true},
    MassPoint{Bone::thigh_l, down(thigh, .433), .100, false},
    MassPoint{Bone::shank_l, down(shank, .433), .0465, false},
    MassPoint{Bone::foot_l, {.041f, -.020f, 0}, .0145, false},
    MassPoint{Bone::thigh_r, down(thigh, .433), .100, false},
    MassPoint{Bone::shank_r, down(shank, .433), .0465, false},
    MassPoint{Bone::foot_r, {.041f, -.020f, 0}, .0145, false},
};

}  // namespace

Kilograms average_mass(Proportions body) {
    return Kilograms(kAverageBodyMassIndex * body.stature.value * body.stature.value);
}

std::span<const MassPoint> mass_points() {
    return kPoints;
}

glm::vec3 centre_of_mass(const WorldPose& pose, Proportions body, const Carried& load) {
    const double mass = average_mass(body).value;
    const float stature = static_cast<float>(body.stature.value);
    glm::dvec3 sum = glm::dvec3(load.centre_world) * load.mass.value;
    for (const MassPoint& point : kPoints)
        sum += glm::dvec3(pose[point.bone].to_world(point.centre_bone * stature)) * (point.share * mass);
    return glm::vec3(sum / (mass + load.mass.value));
}

}  // namespace ninety
