#include "body/standing_pose.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/mat3x3.hpp>

#include "body/limb_reach.h"

namespace ninety {
namespace {

constexpr Bone kSpine[] = {Bone::spine_lower, Bone::spine_upper};

// An arm whose wrist reaches a point, elbow out and back. Asks for the trunk to be posed. Returns whether it
// gets there.
bool reach_with_arm(Pose& pose, Proportions body, Side side, glm::vec3 wrist_world) {
    const Bone upper = on_side(Bone::upper_arm_l, side);
    const WorldPose world = forward_kinematics(pose, body);
    const glm::vec3 shoulder = world[upper].origin_world, way = wrist_world - shoulder;
    const float distance = std::max(glm::length(way), 1e-4f);
    const LimbReach::Bend bend =
        LimbReach{body.length(fraction::upper_arm), body.length(fraction::forearm), {distance, 0}, 1}.solve();
    // 1. The elbow lies off the line from shoulder to wrist, backwards and a little out.
    const glm::vec3 along = way / distance;
    glm::vec3 aside = glm::vec3(-.9f, -.1f, .5f * static_cast<float>(z_sign(side)));
    aside = glm::normalize(aside - along * glm::dot(aside, along));
    const Degrees off = bend.upper_direction;
    const glm::vec3 to_elbow = along * static_cast<float>(cos(off)) + aside * static_cast<float>(sin(off));
    // 2. The bone's y points back along it, its x to the side that the forearm bends to.
    const glm::vec3 y = -to_elbow;
    glm::vec3 x = -aside - y * glm::dot(-aside, y);
    x = glm::normalize(x);
    const glm::quat upper_world = glm::quat_cast(glm::mat3(x, y, glm::cross(x, y)));
    const Bone girdle = on_side(Bone::clavicle_l, side);
    pose[upper] = glm::inverse(world[girdle].rotation_world) * upper_world;
    pose[on_side(Bone::forearm_l, side)] = about_z(bend.flexion);
    // 3. The hand hangs straight down, palm turned in.
    const glm::quat forearm_world = upper_world * about_z(bend.flexion);
    pose[on_side(Bone::hand_l, side)] = glm::slerp(glm::inverse(forearm_world), glm::quat(1, 0, 0, 0), .25f);
    return bend.reached;
}

void hang_arms(Pose& pose, Proportions body, Degrees trunk_lean) {
    // Nearly straight down, whatever the trunk does; a little forward, as relaxed elbows are.
    const WorldPose world = forward_kinematics(pose, body);
    for (const Side side : kSides) {
        const Bone girdle = on_side(Bone::clavicle_l, side);
        const glm::quat down = about_x(-9.0_deg * z_sign(side)) * about_z(2.0_deg - trunk_lean * .06);
        pose[on_side(Bone::upper_arm_l, side)] = glm::inverse(world[girdle].rotation_world) * down;
        pose[on_side(Bone::forearm_l, side)] = about_z(12.0_deg);
        pose[on_side(Bone::hand_l, side)] = about_z(4.0_deg);
    }
}

// Everything but the arms, with the ankles bent by this much.
Pose trunk_and_legs(Proportions body, const StandingPosture& posture, Degrees ankle, glm::vec2 at) {
    Pose pose;
    // 1. From the floor up: shin, thigh, pelvis, low back, each against the one below. Leaning forward is
    // negative.
    const Degrees shank = -ankle, thigh = shank + posture.knee, pelvis = thigh - posture.hip;
    pose[Bone::pelvis] = about_z(pelvis);
    for (const Bone bone : kSpine)
        pose[bone] = about_z(-posture.lumbar / double(std::size(kSpine)));
    // 2. The head looks ahead as far as the neck lets it.
    const Degrees lean = posture.lumbar - pelvis;
    const Degrees raise = std::clamp(lean * .55, -10.0_deg, 42.0_deg);
    pose[Bone::neck] = about_z(raise * .5 - 3.0_deg);
    pose[Bone::head] = about_z(raise * .5 + 1.0_deg);
    // 3. The legs go out to the stance: each turns as a whole about a level line through its hip, the further
    // the
    //    lower the hips are. The feet stay flat.
    const double drop =
        body.length(fraction::thigh).value * cos(thigh) + body.length(fraction::shank).value * cos(shank);
    const double aside =
        std::max(0.0, (posture.stance - body.length(fraction::hip_centre_spacing)).value / 2);
    const Degrees out = to_degrees(Radians(std::asin(std::clamp(aside / std::max(drop, .05), 0.0, .7))));
    for (const Side side : kSides) {
        const glm::quat leg = about_x(-out * z_sign(side));
        pose[on_side(Bone::thigh_l, side)] = glm::inverse(pose[Bone::pelvis]) * leg * about_z(thigh);
        pose[on_side(Bone::shank_l, side)] = about_z(-posture.knee);
        pose[on_side(Bone::foot_l, side)] =
            glm::inverse(leg * about_z(shank)) * about_y(-out * .35 * z_sign(side) - 4.0_deg * z_sign(side));
    }
    // 4. The ankles where they stand.
    const WorldPose world = forward_kinematics(pose, body);
    const glm::vec3 ankles = (world[Bone::foot_l].origin_world + world[Bone::foot_r].origin_world) * .5f;
    const float height = static_cast<float>(body.length(fraction::ankle_height).value);
    pose.root_world = glm::vec3(at.x, height, at.y) - ankles;
    return pose;
}

Standing with_ankle(Proportions body, const StandingPosture& posture, Degrees ankle, glm::vec2 at) {
    Standing result;
    result.ankle = ankle;
    result.pose = trunk_and_legs(body, posture, ankle, at);
    if (posture.palms_from_ankles) {
        const glm::vec3 palms = *posture.palms_from_ankles;
        const float up = static_cast<float>(body.length(kPalmFromWrist).value);
        for (const Side side : kSides) {
            const glm::vec3 wrist(at.x + palms.x, palms.y + up,
                                  at.y + palms.z * static_cast<float>(z_sign(side)));
            result.reached = reach_with_arm(result.pose, body, side, wrist) && result.reached;
        }
    } else {
        hang_arms(result.pose, body, posture.hip + posture.lumbar);
    }
    result.world = forward_kinematics(result.pose, body);
    if (posture.held.value > 0) {
        result.carried = {posture.held, middle_of_palms(result.world, body)};
    }
    return result;
}

}  // namespace

glm::vec3 middle_of_palms(const WorldPose& pose, Proportions body) {
    const glm::vec3 palm(0, -static_cast<float>(body.length(kPalmFromWrist).value), 0);
    return (pose[Bone::hand_l].to_world(palm) + pose[Bone::hand_r].to_world(palm)) * .5f;
}

float weight_from_ankles(const Standing& standing, Proportions body) {
    const float ankles =
        (standing.world[Bone::foot_l].origin_world.x + standing.world[Bone::foot_r].origin_world.x) * .5f;
    return centre_of_mass(standing.world, body, standing.carried).x - ankles;
}

Standing standing_pose(Proportions body, const StandingPosture& posture, glm::vec2 at) {
    // The further the ankles bend, the further forward the weight: halve the range.
    const float wanted = static_cast<float>(body.length(posture.weight_at).value);
    Degrees low = standing::least_ankle, high = standing::most_ankle;
    for (int i = 0; i < 11; ++i) {
        const Degrees middle = (low + high) / 2;
        (weight_from_ankles(with_ankle(body, posture, middle, at), body) > wanted ? high : low) = middle;
    }
    Standing result = with_ankle(body, posture, (low + high) / 2, at);
    result.balanced = std::abs(weight_from_ankles(result, body) - wanted) < .004f;
    return result;
}

}  // namespace ninety
