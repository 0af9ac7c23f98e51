#include "body/stretch_pose.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "body/legs.h"
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

// Heel on the wall, the other leg flat through the opening.
Pose holding_pose(Proportions body, const StretchMoment& moment, const Doorway& doorway) {
    const Degrees leg = std::min(moment.leg, steepest_leg(body, doorway));
    Pose pose;
    // 1. Root: where the hips are for this leg angle, in the lane of this side.
    pose.root_world.x = static_cast<float>(-hip_distance_at(leg, body).value);
    pose.root_world.z = static_cast<float>(lane_z(moment.side, body, doorway).value);
    // 2. Pelvis and spine: the pelvis tips back by the model, the low back flattens, the ribs stay down.
    lie_on_back(pose, body, pelvic_tilt_at(leg, moment.pelvis));
    // 3. Resting leg: flat on the floor, through the opening.
    rest_leg_flat(pose, body, other(moment.side));
    // 4. Raised leg: straight, at the leg angle, clear of the casing.
    raise_leg_straight(pose, body, moment.side, leg, heel_z(moment.side, body, doorway));
    // 5. Heel on the wall, by construction: what is left of its distance moves the hips, not the heel.
    pose.root_world.x -= forward_kinematics(pose, body)(heel(moment.side, body)).x;
    // 6. Arms and head.
    rest_arms(pose, body);
    return pose;
}

// On the back, knees bent, both feet on the floor before the wall. `lift` raises the hips off the floor.
Pose bent_knee_pose(Proportions body, Side side, Degrees leg, const Doorway& doorway,
                    Metres lift = Metres(0)) {
    Pose pose;
    pose.root_world.x = static_cast<float>(-bent_knee_hip_distance(body, leg).value);
    pose.root_world.z = static_cast<float>(lane_z(side, body, doorway).value);
    lie_on_back(pose, body, 0.0_deg, lift);
    for (const Side each : {Side::left, Side::right})
        stand_foot(pose, body, each, 0.0);
    rest_arms(pose, body);
    return pose;
}

Pose lying_down_pose(Proportions body, const StretchMoment& moment, const Doorway& doorway) {
    Pose pose = bent_knee_pose(body, moment.side, moment.leg, doorway);
    roll_down(pose, moment.progress_01);
    for (const Side each : {Side::left, Side::right})
        stand_foot(pose, body, each, 0.0);
    return pose;
}

Pose raising_pose(Proportions body, const StretchMoment& moment, const Doorway& doorway) {
    StretchMoment landed = moment;
    landed.leg = landing_angle(body, moment.leg);
    const Pose end = holding_pose(body, landed, doorway);
    Pose pose = bent_knee_pose(body, moment.side, landed.leg, doorway);

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
    return pose;
}

Pose crossing_pose(Proportions body, const StretchMoment& moment, const Doorway& doorway) {
    // Four small shuffles: the hips lift, move, settle.
    constexpr double kShuffles = 4;
    const double along = std::clamp(moment.progress_01, 0.0, 1.0) * kShuffles;
    const double step = std::min(std::floor(along), kShuffles - 1);
    const double within = along - step;
    const Metres lift = body.length(.018) * std::pow(std::sin(within * 3.14159265), 2.0);
    Pose pose = bent_knee_pose(body, moment.side, moment.leg, doorway, lift);
    const double done = (step + smoother_step(within)) / kShuffles;
    pose.root_world.z *= static_cast<float>(1 - 2 * done);
    return pose;
}

}  // namespace

Degrees landing_angle(Proportions body, Degrees wanted) {
    return std::min(wanted, leg_angle_at(body.length(kBentKneeHipDistance), body));
}

Degrees steepest_leg(Proportions body, const Doorway& doorway) {
    return steepest_leg(body, doorway.trim_protrusion);
}

Pose stretch_pose(Proportions body, const StretchMoment& moment, const Doorway& doorway) {
    assert(moment.leg >= 0.0_deg && moment.leg <= 95.0_deg);
    switch (moment.stage) {
        case Stage::lying_down:
            return lying_down_pose(body, moment, doorway);
        case Stage::lying:
            return bent_knee_pose(body, moment.side, moment.leg, doorway);
        case Stage::raising:
            return raising_pose(body, moment, doorway);
        case Stage::holding:
            return holding_pose(body, moment, doorway);
        case Stage::crossing:
            return crossing_pose(body, moment, doorway);
    }
    return {};
}

}  // namespace ninety
