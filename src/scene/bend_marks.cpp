#include "scene/bend_marks.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

#include "core/easing.h"
#include "scene/spine_line.h"

namespace ninety {
namespace {

// How far a bone has leaned forward against the pelvis.
Degrees leaned(const WorldPose& pose, Bone bone) {
    const glm::vec3 up =
        glm::inverse(pose[Bone::pelvis].rotation_world) * pose[bone].rotation_world * glm::vec3(0, 1, 0);
    return to_degrees(Radians(std::atan2(static_cast<double>(up.x), static_cast<double>(up.y))));
}

}  // namespace

SpineCurve spine_curve(const WorldPose& pose, Proportions body) {
    using namespace spine;
    static_assert(SpineCurve::kDiscs == kCount - 1);
    SpineCurve curve;
    const Degrees lower = leaned(pose, Bone::spine_lower), upper = leaned(pose, Bone::spine_upper),
                  ribs = leaned(pose, Bone::thorax);
    const auto turn = [&](std::size_t link) {
        const glm::vec4 share = spine_weights(link);
        return lower * double(share.y) + upper * double(share.z) + ribs * double(share.w);
    };
    // 1. The sacrum, then each disc, half a pitch below its vertebra's middle.
    curve.level[0] = {spine_point_world(kS1, {0, -.026f, 0}, pose, body), {}};
    for (std::size_t link = kL5; link < kCount; ++link)
        curve.level[link] = {spine_point_world(link, {0, static_cast<float>(-kPitch / 2), 0}, pose, body),
                             turn(link) - turn(link - 1)};
    // 2. Along the ribs to the neck, bowed backwards as a chest is.
    const glm::vec3 from = spine_point_world(kCount - 1, {0, static_cast<float>(kPitch / 2), 0}, pose, body),
                    to = pose[Bone::neck].origin_world;
    const glm::vec3 back =
        pose[Bone::thorax].rotation_world * glm::vec3(-.005f * static_cast<float>(body.stature.value), 0, 0);
    for (std::size_t i = 0; i < SpineCurve::kThorax; ++i) {
        const float t = static_cast<float>(i) / (SpineCurve::kThorax - 1);
        curve.level[1 + SpineCurve::kDiscs + i].at_world = glm::mix(from, to, t) + back * (4 * t * (1 - t));
    }
    return curve;
}

glm::vec3 HipDial::at(Degrees flexion, float radii) const {
    return hip_world + about_z(-flexion) * straight_world * (radius * radii);
}

namespace {

// Towards the number, behind the back.
Degrees number_angle(Degrees hip) {
    return std::min(hip * .5, hip - Degrees(70));
}

}  // namespace

glm::vec3 HipDial::number_world(glm::vec3 eye) const {
    const float aside = 1 - std::abs(glm::normalize(eye - hip_world).z);
    return at(number_angle(hip), 1.3f + 1.4f * aside);
}

glm::vec3 HipDial::number_line_world() const {
    return at(std::max(number_angle(hip), Degrees(0)), 1.06f);
}

double HipDial::at_stop_01() const {
    return linear_step(0, 5.5, (hip - limit).value + 6);
}

double HipDial::stop_shown_01() const {
    return linear_step(10, 30, hip.value);
}

HipDial hip_dial(const WorldPose& pose, Proportions body, Degrees hip, Degrees limit) {
    HipDial dial;
    dial.hip_world = pose[Bone::pelvis].origin_world;
    // Both thighs, as seen from the side.
    glm::vec3 up(0);
    for (const Bone thigh : {Bone::thigh_l, Bone::thigh_r})
        up += pose[thigh].rotation_world * glm::vec3(0, 1, 0);
    dial.straight_world = glm::normalize(glm::vec3(up.x, up.y, 0));
    dial.radius = static_cast<float>(body.length(.135).value);
    dial.hip = hip;
    dial.limit = limit;
    return dial;
}

}  // namespace ninety
