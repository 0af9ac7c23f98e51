#include "scene/gaze.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/gtc/quaternion.hpp>

#include "body/pose.h"
#include "core/easing.h"

namespace ninety {
namespace {

// How far eyes turn before the head would: less than they could.
constexpr float kAside = .52f, kUp = .38f, kDown = .50f;

// Waits between blinks, over and over; 4 to 7 s, so that no beat is noticed.
constexpr std::array kWaits{4.6, 6.3, 5.1, 6.8, 4.2, 5.7};
constexpr double kClosing = .09, kShut = .04, kOpening = .17;

double shut_at(double t) {
    double period = 0;
    for (const double wait : kWaits)
        period += wait;
    t = std::fmod(t, period);
    for (const double wait : kWaits) {
        if (t < wait) break;
        t -= wait;
    }
    // Each wait begins with a blink.
    if (t < kClosing) return smoother_step(t / kClosing);
    return 1 - smoother_step(linear_step(kClosing + kShut, kClosing + kShut + kOpening, t));
}

// What is looked at, over and over.
enum class Aim { foot, ceiling, person };
struct Glance {
    Aim at;
    double for_s;
};
constexpr std::array kGlances{Glance{Aim::ceiling, 5}, Glance{Aim::foot, 9},    Glance{Aim::person, 2.5},
                              Glance{Aim::foot, 7},    Glance{Aim::ceiling, 6}, Glance{Aim::person, 2}};
constexpr double kSaccade = .12;  // from one to the next

}  // namespace

Gaze gaze_at(Seconds t, const BoneFrame& head, Proportions body, glm::vec3 foot_world,
             glm::vec3 person_world) {
    const glm::vec3 between(kEyeballInHead.x, kEyeballInHead.y, 0);
    const glm::vec3 eyes = head.to_world(between * static_cast<float>(body.stature.value));
    const auto towards = [&](Aim aim) -> Gaze {
        if (aim == Aim::ceiling) return {0, .05f, 0};
        const glm::vec3 d =
            glm::conjugate(head.rotation_world) * ((aim == Aim::foot ? foot_world : person_world) - eyes);
        const float right = std::atan2(d.z, d.x), up = std::atan2(d.y, std::hypot(d.x, d.z));
        // Whoever is beside or behind is not looked at: no eyes strained into their corners.
        if (aim == Aim::person && (std::abs(right) > 1.4f * kAside || up > 1.4f * kUp || up < -1.4f * kDown))
            return {0, .05f, 0};
        return {std::clamp(right, -kAside, kAside), std::clamp(up, -kDown, kUp), 0};
    };
    double round = 0;
    for (const Glance& look : kGlances)
        round += look.for_s;
    double within = std::fmod(t.value, round);
    std::size_t i = 0;
    while (i + 1 < kGlances.size() && within >= kGlances[i].for_s)
        within -= kGlances[i++].for_s;
    const Gaze from = towards(kGlances[(i + kGlances.size() - 1) % kGlances.size()].at);
    const Gaze to = towards(kGlances[i].at);
    const auto there = static_cast<float>(smoother_step(linear_step(0, kSaccade, within)));
    Gaze gaze{std::lerp(from.right, to.right, there), std::lerp(from.up, to.up, there), 0};
    // Upper lids go down with the eyes.
    const float lowered = .30f * std::max(0.0f, -gaze.up);
    gaze.shut_01 = std::max(lowered, static_cast<float>(shut_at(t.value)));
    return gaze;
}

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
    const glm::quat turn =
        lid ? about_z(to_degrees(Radians(kLidTravel * (1 - gaze.shut_01))))
            : about_y(to_degrees(Radians(-gaze.right))) * about_z(to_degrees(Radians(gaze.up)));
    v.position = centre + turn * (v.position - centre);
    v.normal = turn * v.normal;
    return v;
}

}  // namespace ninety
