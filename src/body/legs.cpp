#include "body/legs.h"

#include <algorithm>
#include <cmath>

#include "body/joint_limits.h"
#include "body/limb_reach.h"
#include "core/easing.h"

namespace ninety {
namespace {

// Hip centre to the ankle of a standing foot, along the floor; fraction of stature. Knees bent by about 110
// degrees.
constexpr double kStandingFoot = .27;
constexpr Degrees kMostExtended = joint_limits::hip_flexion.min + Degrees(2);
constexpr Degrees kTurnedOut{12};  // a resting leg rolls outwards; estimate, M

struct LegBones {
    Bone thigh, shank, foot;
};

LegBones bones_of(Side side) {
    return {on_side(Bone::thigh_l, side), on_side(Bone::shank_l, side), on_side(Bone::foot_l, side)};
}

// Thigh in the world: pointing at `direction` against the floor, swung out, rolled outwards.
glm::quat thigh_world(Side side, Degrees direction, Degrees out, Degrees rolled) {
    const double sign = z_sign(side);
    return about_z(90.0_deg + direction) * about_x(-out * sign) * about_y(-rolled * sign);
}

void set_thigh(Pose& pose, Side side, const glm::quat& world) {
    pose[bones_of(side).thigh] = glm::inverse(pose[Bone::pelvis]) * world;
}

glm::vec3 hip_world(const Pose& pose, Proportions body, Side side) {
    return pose.root_world + pose[Bone::pelvis] * joint_in_parent(bones_of(side).thigh, body);
}

// Bends hip and knee so that the ankle is at a point of the leg's plane, `ankle` from the hip (x towards the
// wall, y up); the foot's sole makes `sole` with the floor (0 standing, 90 toes straight up).
void reach_ankle(Pose& pose, Proportions body, Side side, glm::vec2 ankle, Degrees sole, Degrees out) {
    const LimbReach::Bend bend =
        LimbReach{body.length(fraction::thigh), body.length(fraction::shank), ankle, +1}.solve();
    set_thigh(pose, side, thigh_world(side, bend.upper_direction, out, 0.0_deg));
    pose[bones_of(side).shank] = about_z(-bend.flexion);
    pose[bones_of(side).foot] = about_z(sole - 90.0_deg - bend.upper_direction + bend.flexion);
}

// How far the lowest point of the foot is above the floor.
float foot_clearance(const Pose& pose, Proportions body, Side side) {
    const WorldPose world = forward_kinematics(pose, body);
    const float sole = static_cast<float>(-body.length(fraction::ankle_height).value);
    const float back = static_cast<float>(-body.length(.028).value),
                ball = static_cast<float>(body.length(.09).value);
    const BoneFrame& foot = world[bones_of(side).foot];
    return std::min({world(heel(side, body)).y, world(toe_tip(side, body)).y,
                     foot.to_world({back, sole, 0}).y, foot.to_world({ball, sole, 0}).y});
}

// The direction of the flat leg: the hips are higher than the heel's axis, so it slopes a little.
Degrees flat_direction(Proportions body, float hip_height) {
    const double heel_axis = body.length(fraction::heel_behind_leg).value;
    const double along = body.length(fraction::heel_along_leg).value;
    return to_degrees(Radians(std::asin((heel_axis - hip_height) / along)));
}

Degrees pelvic_tilt(const Pose& pose) {
    const glm::vec3 up = pose[Bone::pelvis] * glm::vec3(0, 1, 0);
    return to_degrees(Radians(static_cast<double>(std::atan2(-up.y, -up.x))));
}

// The thigh points at `direction`, the heel is on the floor.
void rest_leg_with_knee_up(Pose& pose, Proportions body, Side side, Degrees direction) {
    const float thigh = static_cast<float>(body.length(fraction::thigh).value);
    const float shank = static_cast<float>(body.length(fraction::shank).value);
    const glm::vec2 knee(thigh * static_cast<float>(cos(direction)),
                         thigh * static_cast<float>(sin(direction)));
    float ankle_y =
        static_cast<float>(body.length(fraction::heel_behind_leg).value) - hip_world(pose, body, side).y;
    for (int round = 0; round < 3; ++round) {
        const float drop = std::min(knee.y - ankle_y, shank);
        const glm::vec2 ankle(knee.x + std::sqrt(shank * shank - drop * drop), ankle_y);
        reach_ankle(pose, body, side, ankle, 90.0_deg - kRelaxedPlantarflexion, 3.0_deg);
        ankle_y -= foot_clearance(pose, body, side);
    }
}

}  // namespace

void rest_leg_flat(Pose& pose, Proportions body, Side side) {
    const Degrees direction = flat_direction(body, hip_world(pose, body, side).y);
    // A pelvis that is tipped back far takes the flat leg to the end of its hip's extension; beyond, the knee
    // comes up.
    const Degrees lowest = pelvic_tilt(pose) + kMostExtended;
    if (direction < lowest) return rest_leg_with_knee_up(pose, body, side, lowest);
    set_thigh(pose, side, thigh_world(side, direction, 3.0_deg, kTurnedOut));
    pose[bones_of(side).shank] = about_z(0.0_deg);
    pose[bones_of(side).foot] = about_z(-kRelaxedPlantarflexion);
    // Rolling outwards lifts the heel off its axis; turn the whole leg until it is down again.
    const float gap = forward_kinematics(pose, body)(heel(side, body)).y;
    const double along = body.length(fraction::heel_along_leg).value;
    const Degrees down = to_degrees(Radians(std::asin(gap / along)));
    set_thigh(pose, side, thigh_world(side, direction - down, 3.0_deg, kTurnedOut));
}

void raise_leg_straight(Pose& pose, Proportions body, Side side, Degrees leg, Metres heel_z) {
    const double along = body.length(fraction::heel_along_leg).value;
    const double sideways = (heel_z.value - hip_world(pose, body, side).z) * z_sign(side);
    const Degrees out = to_degrees(Radians(std::asin(std::clamp(sideways / along, -.5, .5))));
    set_thigh(pose, side, thigh_world(side, leg, out, 0.0_deg));
    pose[bones_of(side).shank] = about_z(0.0_deg);
    pose[bones_of(side).foot] = about_z(-kRelaxedPlantarflexion);
}

void stand_foot(Pose& pose, Proportions body, Side side, double slid_out_01) {
    Pose flat = pose;
    rest_leg_flat(flat, body, side);
    if (slid_out_01 >= 1) {
        pose = flat;
        return;
    }
    const double t = std::max(0.0, slid_out_01);
    // 1. The ankle slides along the floor. It stops short of the flat leg's reach by nothing at the end.
    const glm::vec3 hip = hip_world(pose, body, side);
    const glm::vec3 flat_ankle = forward_kinematics(flat, body)[bones_of(side).foot].origin_world;
    const float start_x = static_cast<float>(body.length(kStandingFoot).value);
    const float start_y = static_cast<float>(body.length(fraction::ankle_height).value) - hip.y;
    glm::vec2 ankle(std::lerp(start_x, flat_ankle.x - hip.x, static_cast<float>(t)), start_y);
    // 2. The foot rolls from sole to heel, its lowest point on the floor. Two rounds settle height against
    // bend.
    const Degrees sole = (90.0_deg - kRelaxedPlantarflexion) * smooth_step((t - .35) / .65);
    for (int round = 0; round < 3; ++round) {
        reach_ankle(pose, body, side, ankle, sole, 3.0_deg * t);
        ankle.y -= foot_clearance(pose, body, side);
    }
    // 3. Near the end the leg rolls outwards and lies down.
    const float settle = static_cast<float>(smooth_step((t - .8) / .2));
    for (const Bone bone : {bones_of(side).thigh, bones_of(side).shank, bones_of(side).foot})
        pose[bone] = glm::slerp(pose[bone], flat[bone], settle);
}

void lift_foot_to_wall(Pose& pose, const Pose& end, Proportions body, Side side, double progress_01) {
    const float t = static_cast<float>(smooth_step(progress_01));
    const WorldPose landed = forward_kinematics(end, body);
    const glm::vec3 hip = hip_world(pose, body, side);
    const glm::vec3 last = landed[bones_of(side).foot].origin_world - hip_world(end, body, side);

    // A quadratic curve from the floor through the air: the knee comes up before the foot goes to the wall.
    const float stature = static_cast<float>(body.stature.value);
    const glm::vec2 from(kStandingFoot * stature, fraction::ankle_height * stature - hip.y);
    const glm::vec2 via(.20f * stature, .34f * stature);
    const glm::vec2 to(std::hypot(last.x, 0.0f), last.y);
    const glm::vec2 ankle = (1 - t) * (1 - t) * from + 2 * t * (1 - t) * via + t * t * to;

    const BoneFrame& foot = landed[bones_of(side).foot];
    const glm::vec3 toes = foot.rotation_world * glm::vec3(1, 0, 0);
    const Degrees end_sole = to_degrees(Radians(std::atan2(toes.y, toes.x)));
    const double sideways = (last.z) * z_sign(side);
    const Degrees out =
        to_degrees(Radians(std::asin(sideways / body.length(fraction::thigh + fraction::shank).value)));
    reach_ankle(pose, body, side, ankle, end_sole * smooth_step(progress_01 / .6), out * t);
    if (progress_01 >= 1)
        for (const Bone bone : {bones_of(side).thigh, bones_of(side).shank, bones_of(side).foot})
            pose[bone] = end[bone];
}

}  // namespace ninety
