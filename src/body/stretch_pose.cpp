#include "body/stretch_pose.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <glm/geometric.hpp>

#include "body/legs.h"
#include "body/lie_down.h"
#include "body/limb_pose.h"
#include "body/side_steps.h"
#include "body/trunk.h"
#include "body/wall_contact.h"
#include "core/easing.h"

namespace ninety {
namespace {

// Hip centre to wall while both feet stand on the floor, fraction of stature: thigh and shank bent, the toes
// just before the wall.
constexpr double kBentKneeHipDistance = .40;

// Shares of `raising`: the resting leg slides out first, the other follows before it has arrived.
constexpr double kRestingLegArrives = .50;
constexpr double kRaisedLegStarts = .28;

Metres bent_knee_hip_distance(Proportions body, Degrees leg) {
    return std::max(body.length(kBentKneeHipDistance), hip_distance_at(leg, body));
}

// How far the hips come off the floor while they scoot closer; fraction of stature. Ours.
constexpr double kScootLift = .011;

// No hip is bent further by an arched back; ours.
constexpr Degrees kMostArchedHip{113};

// With a towel nobody needs the wall: far enough away for the raised leg to clear it at any angle.
constexpr double kTowelHipDistance = .60;

// The knee bent by `knee`, the line from hip to ankle at `leg`: the thigh is steeper than that line.
void bend_raised_knee(Pose& pose, Proportions body, Side side, Degrees leg, Degrees knee, Metres heel_at) {
    const double thigh = body.length(fraction::thigh).value, shank = body.length(fraction::shank).value;
    const Degrees above = to_degrees(Radians(std::atan2(shank * sin(knee), thigh + shank * cos(knee))));
    raise_leg_straight(pose, body, side, leg + above, heel_at);
    pose[on_side(Bone::shank_l, side)] = about_z(-knee);
    pose[on_side(Bone::foot_l, side)] = about_z(-kRelaxedPlantarflexion + knee * .4);
}

Degrees knee_of(const StretchMoment& moment) {
    if (moment.fault == Fault::knee_bent) return fault_size::knee_bent;
    return moment.variant == Variant::bent_knee ? fault_size::slight_bend : Degrees(0);
}

// The raised leg as this variant, or this error, has it. Asks for the root's z.
void pose_raised_leg(Pose& pose, Proportions body, const StretchMoment& moment, Degrees leg, Metres heel_at) {
    bend_raised_knee(pose, body, moment.side, leg, knee_of(moment), heel_at);
    if (moment.fault == Fault::toes_pulled)
        pose[on_side(Bone::foot_l, moment.side)] = about_z(fault_size::toes_pulled);
}

// Both hands hold the towel above the waist, the elbows beside the body: it leaves the closed fingers towards
// the foot on the little finger's side, its ends hang on the thumb's. Asks for the leg to be posed.
void hold_towel(Pose& pose, Proportions body, Side raised) {
    constexpr double kElbowAboveFloor = .027;
    const float stature = static_cast<float>(body.stature.value);
    const glm::vec3 sole = forward_kinematics(pose, body)[on_side(Bone::foot_l, raised)].to_world(
        glm::vec3(.070f, -.043f, 0) * stature);
    for (const Side side : kSides) {
        const float out = static_cast<float>(z_sign(side));
        const glm::vec3 wrist(pose.root_world.x - .150f * stature, .205f * stature,
                              pose.root_world.z + .070f * out * stature);
        // The elbow hangs, as far out as keeps it off the floor.
        for (int turned = 0; turned <= 80; turned += 4) {
            const Degrees aside(turned);
            reach_with_arm(pose, body, side, wrist, glm::vec3(.25, -cos(aside), out * sin(aside)));
            const WorldPose world = forward_kinematics(pose, body);
            if (world[on_side(Bone::forearm_l, side)].origin_world.y >= kElbowAboveFloor * stature) break;
        }
        const glm::vec3 to_foot = glm::normalize(sole - wrist), inwards(0, 0, -out);
        const glm::vec3 palm = glm::normalize(inwards - to_foot * glm::dot(inwards, to_foot));
        turn_hand(pose, side, glm::cross(palm * -out, to_foot), palm);
    }
    pose.hands.fill(hand_shape::gripping);
}

// Heel on the wall, or a towel round the foot; the other leg flat through the opening.
Pose holding_pose(Proportions body, const StretchMoment& moment, const Doorway& doorway) {
    const bool towel = moment.variant == Variant::towel;
    const Degrees leg = held_leg(body, moment, doorway);
    Pose pose;
    // 1. Root: where the hips are for this leg angle, in the lane of this side.
    const Metres from_wall = towel ? body.length(kTowelHipDistance) : hip_distance_at(leg, body);
    pose.root_world.x = static_cast<float>(-from_wall.value);
    pose.root_world.z = static_cast<float>(lane_z(moment.side, body, doorway).value);
    // 2. Pelvis and spine: the pelvis tips back by the model, the low back flattens, the ribs stay down.
    // Arched, the
    //    pelvis tips forward and the low back comes up.
    const bool arched = moment.fault == Fault::back_arched, lifted = moment.fault == Fault::hips_lifted;
    const bool rolled = lifted || moment.fault == Fault::other_knee_up;
    const Degrees tilt = pelvic_tilt_at(leg, moment.pelvis) + (rolled ? fault_size::rolled_back : Degrees(0));
    // A bent knee's thigh is steeper than its leg by half of the bend.
    const Degrees arch = std::min(fault_size::back_arched, kMostArchedHip - leg - knee_of(moment) * .5);
    lie_on_back(pose, body, arched ? -arch : tilt,
                lifted ? body.length(fault_size::hips_lifted) : body.length(kScootLift) * moment.progress_01);
    // 3. Resting leg: flat on the floor, through the opening.
    if (moment.fault == Fault::other_knee_up)
        stand_foot(pose, body, other(moment.side), fault_size::other_knee_up);
    else
        rest_leg_flat(pose, body, other(moment.side));
    // 4. Raised leg: straight, at the leg angle, clear of the casing.
    const Metres heel_at =
        towel ? lane_z(moment.side, body, doorway) +
                    body.length(fraction::hip_centre_spacing / 2) * static_cast<double>(z_sign(moment.side))
              : heel_z(moment.side, body, doorway);
    pose_raised_leg(pose, body, moment, leg, heel_at);
    pose[on_side(Bone::foot_l, moment.side)] *= about_z(moment.small.toes);
    // 5. Heel on the wall, by construction: what is left of its distance moves the hips, not the heel.
    if (!towel) pose.root_world.x -= forward_kinematics(pose, body)(heel(moment.side, body)).x;
    // 6. Arms and head.
    rest_arms(pose, body);
    if (towel) hold_towel(pose, body, moment.side);
    return pose;
}

// On the back, knees bent, both feet on the floor before the wall. `lift` raises the hips off the floor.
Pose bent_knee_pose(Proportions body, const StretchMoment& moment, const Doorway& doorway,
                    Metres lift = Metres(0)) {
    const Side side = moment.side;
    Pose pose;
    const Metres from_wall = moment.variant == Variant::towel ? body.length(kTowelHipDistance)
                                                              : bent_knee_hip_distance(body, moment.leg);
    pose.root_world.x = static_cast<float>(-from_wall.value);
    pose.root_world.z = static_cast<float>(lane_z(side, body, doorway).value);
    lie_on_back(pose, body, 0.0_deg, lift);
    for (const Side each : kSides)
        stand_foot(pose, body, each, 0.0);
    rest_arms(pose, body);
    return pose;
}

Pose lying_down_pose(Proportions body, const StretchMoment& moment, const Doorway& doorway) {
    return lie_down(body, bent_knee_pose(body, moment, doorway), moment.side, moment.progress_01);
}

Pose raising_pose(Proportions body, const StretchMoment& moment, const Doorway& doorway) {
    StretchMoment landed = moment;
    if (moment.variant != Variant::towel) landed.leg = landing_angle(body, moment.leg);
    const Pose end = holding_pose(body, landed, doorway);
    Pose pose = bent_knee_pose(body, landed, doorway);

    const double resting = smoother_step(linear_step(0, kRestingLegArrives, moment.progress_01));
    const double raised = linear_step(kRaisedLegStarts, 1, moment.progress_01);
    // The pelvis tips as the leg comes up; the hips hardly move (casing clearance moves the end by a
    // millimetre).
    pose.root_world.x =
        std::lerp(pose.root_world.x, end.root_world.x, static_cast<float>(smoother_step(raised)));
    lie_on_back(pose, body, pelvic_tilt_at(landed.leg, moment.pelvis) * smoother_step(raised));
    stand_foot(pose, body, other(moment.side), resting);
    lift_foot_to_wall(pose, end, body, moment.side, raised);
    rest_arms(pose, body);
    if (moment.variant == Variant::towel)
        for (const Side each : kSides)
            for (const Bone bone : {Bone::upper_arm_l, Bone::forearm_l, Bone::hand_l})
                pose[on_side(bone, each)] = glm::slerp(pose[on_side(bone, each)], end[on_side(bone, each)],
                                                       static_cast<float>(smoother_step(raised)));
    for (std::size_t i = 0; i < pose.hands.size(); ++i)
        pose.hands[i] = mix(pose.hands[i], end.hands[i], smoother_step(linear_step(.35, .6, raised)));
    return pose;
}

Pose crossing_pose(Proportions body, const StretchMoment& moment, const Doorway& doorway) {
    return side_steps(body, bent_knee_pose(body, moment, doorway), moment.side, moment.progress_01);
}

}  // namespace

Degrees held_leg(Proportions body, const StretchMoment& moment, const Doorway& doorway) {
    const Degrees straight = steepest_leg(body, doorway);
    const bool as_it_is = knee_of(moment) == Degrees(0) && moment.fault != Fault::toes_pulled;
    if (moment.variant == Variant::towel || as_it_is) return std::min(moment.leg, straight);
    // A bent knee, or a heel that is pushed out, changes how close the hips are at the same angle: the
    // buttock meets the wall sooner.
    const double least = (body.length(fraction::hip_centre_to_buttock) + doorway.trim_protrusion).value;
    const auto fits = [&](Degrees leg) {
        Pose pose;
        pose.root_world.z = static_cast<float>(lane_z(moment.side, body, doorway).value);
        pose_raised_leg(pose, body, moment, leg, heel_z(moment.side, body, doorway));
        return double(forward_kinematics(pose, body)(heel(moment.side, body)).x) >= least;
    };
    if (fits(moment.leg)) return std::min(moment.leg, straight);
    Degrees low(0), high = moment.leg;
    for (int i = 0; i < 20; ++i) {
        const Degrees middle = (low + high) / 2;
        (fits(middle) ? low : high) = middle;
    }
    return std::min(low, straight);
}

Degrees landing_angle(Proportions body, Degrees wanted) {
    return std::min(wanted, leg_angle_at(body.length(kBentKneeHipDistance), body));
}

Degrees steepest_leg(Proportions body, const Doorway& doorway) {
    return steepest_leg(body, doorway.trim_protrusion);
}

namespace {

// What moves beside the movement itself: nothing that carries.
void add_small_movements(Pose& pose, const SmallMovements& small) {
    pose[Bone::neck] *= about_y(small.head_turn * .5);
    pose[Bone::head] *= about_y(small.head_turn * .5) * about_z(small.head_nod);
    for (const Side side : kSides) {
        pose[on_side(Bone::clavicle_l, side)] *= about_x(-small.shoulders * z_sign(side));
        pose[on_side(Bone::hand_l, side)] *= about_x(small.fingers * z_sign(side));
    }
}

Pose still_pose(Proportions body, const StretchMoment& moment, const Doorway& doorway) {
    switch (moment.stage) {
        case Stage::lying_down:
            return lying_down_pose(body, moment, doorway);
        case Stage::lying:
            return bent_knee_pose(body, moment, doorway);
        case Stage::raising:
            return raising_pose(body, moment, doorway);
        case Stage::holding:
            return holding_pose(body, moment, doorway);
        case Stage::crossing:
            return crossing_pose(body, moment, doorway);
    }
    return {};
}

}  // namespace

Pose stretch_pose(Proportions body, const StretchMoment& moment, const Doorway& doorway) {
    assert(moment.leg >= 0.0_deg && moment.leg <= 95.0_deg);
    Pose pose = still_pose(body, moment, doorway);
    add_small_movements(pose, moment.small);
    return pose;
}

}  // namespace ninety
