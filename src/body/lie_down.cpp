#include "body/lie_down.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/geometric.hpp>

#include "body/key_curve.h"
#include "body/limb_pose.h"
#include "body/limb_reach.h"
#include "core/easing.h"

// Everything here is for a raised right leg: the body turns over its left side, its face towards -z. For the
// other leg it is the same in a mirror. Lengths are fractions of stature, places are measured from where the
// hips lie in the end: x towards the wall, y up, z towards the doorway's middle reversed (world z).
namespace ninety {
namespace {

using namespace lie_down_at;

// The hips roll on a ball of this radius around the lower hip's centre: buttock, outer thigh, buttock.
constexpr double kHipRadius = fraction::hip_centre_above_floor;
constexpr double kHalfHips = fraction::hip_centre_spacing / 2;

// For so much before and after on_forearm the body rests on it.
constexpr double kRests = .014;

// Angles in degrees.
struct TrunkKey {
    double at;
    double lean;     // of the trunk against the floor: 90 upright, 0 lying
    double roll;     // 90 on the side, 0 on the back
    double turned;   // of the pelvis towards the wall, while it sits
    double tilt;     // of the pelvis, backwards
    double round;    // flexion of the spine
    double aside;    // bend of the spine to the side: away from the floor is positive
    double twist;    // of the spine towards the floor that the face is turned to
    double head_up;  // of neck and head to the side, away from the floor
    double nod;      // chin to the chest
    double girdle;   // the lower shoulder forwards
    double settled;  // 1: the spine as it lies in the end
};
constexpr std::array kTrunk{
    TrunkKey{0, 72, 90, 12, 10, 16, 8, 0, 6, 4, 0, 0},
    TrunkKey{hand_down, 71, 90, 12, 9, 15, 8, 4, 6, 8, 4, 0},
    TrunkKey{.26, 56, 90, 8, 6, 14, 10, 12, 8, 10, 10, 0},
    TrunkKey{on_forearm - kRests, 34, 90, 4, 4, 12, 12, 20, 12, 8, 20, 0},
    TrunkKey{on_forearm + kRests, 34, 90, 4, 4, 12, 12, 20, 12, 8, 20, 0},
    TrunkKey{side_down, 0, 90, 0, 0, 12, 13, 2, -26, 6, 40, 0},
    TrunkKey{rolls, 0, 90, 0, 0, 12, 13, 0, -26, 6, 40, 0},
    TrunkKey{.78, 0, 45, 0, 0, 10, 8, 0, -8, 6, 18, .25},
    TrunkKey{on_back, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1},
    TrunkKey{1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1},
};

double trunk_at(double at, double TrunkKey::*what) {
    return along_keys(std::span<const TrunkKey>(kTrunk), at, [&](const TrunkKey& k) { return k.*what; });
}

// Where an ankle is, from the middle between the hips in the end.
struct AnkleKey {
    double at;
    double x, y, z;
    double point;  // plantarflexion, degrees
};
constexpr std::array kLowerAnkle{
    AnkleKey{0, .275, .026, -.062, 30},         AnkleKey{hand_down, .275, .026, -.062, 30},
    AnkleKey{side_down, .275, .026, -.062, 22}, AnkleKey{rolls, .275, .026, -.062, 22},
    AnkleKey{on_back, .27, .039, -.0455, 0},    AnkleKey{1, .27, .039, -.0455, 0},
};
constexpr std::array kUpperAnkle{
    AnkleKey{0, .305, .050, -.042, 38},        AnkleKey{hand_down, .305, .050, -.042, 38},
    AnkleKey{side_down, .275, .074, -.05, 22}, AnkleKey{rolls, .275, .074, -.05, 22},
    AnkleKey{.80, .27, .070, .010, 8},         AnkleKey{on_back, .27, .039, .0455, 0},
    AnkleKey{1, .27, .039, .0455, 0},
};

// The middle between the hips in the end, on the floor.
struct Place {
    Proportions body;
    glm::vec3 hips;

    glm::vec3 at(double x, double y, double z) const {
        const float stature = static_cast<float>(body.stature.value);
        return hips + stature * glm::vec3(x, y, z);
    }
};

void pose_trunk(Pose& pose, const Place& place, const Pose& lying, double at) {
    const Degrees lean(trunk_at(at, &TrunkKey::lean)), roll(trunk_at(at, &TrunkKey::roll));
    // 1. The pelvis rolls over the lower hip; nothing slides.
    pose[Bone::pelvis] = about_y(-Degrees(trunk_at(at, &TrunkKey::turned))) * about_z(-lean) *
                         about_x(-roll) * about_z(90.0_deg + Degrees(trunk_at(at, &TrunkKey::tilt)));
    const glm::vec3 hip = place.at(kHipRadius * to_radians(lean).value, kHipRadius,
                                   -kHalfHips - kHipRadius * to_radians(roll).value);
    const float half = static_cast<float>(place.body.length(kHalfHips).value);
    pose.root_world = hip + pose[Bone::pelvis] * glm::vec3(0, 0, half);
    // 2. The spine above it.
    const Degrees round(trunk_at(at, &TrunkKey::round)), aside(trunk_at(at, &TrunkKey::aside)),
        twist(trunk_at(at, &TrunkKey::twist)), up(trunk_at(at, &TrunkKey::head_up)),
        nod(trunk_at(at, &TrunkKey::nod));
    const auto settled = static_cast<float>(trunk_at(at, &TrunkKey::settled));
    const auto bend = [&](Bone bone, double share) {
        const glm::quat bent = about_y(twist * share) * about_x(aside * share) * about_z(-round * share);
        pose[bone] = glm::slerp(bent, lying[bone], settled);
    };
    bend(Bone::spine_lower, .40);
    bend(Bone::spine_upper, .35);
    bend(Bone::thorax, .25);
    pose[Bone::neck] = glm::slerp(about_x(up * .6) * about_z(-nod * .5), lying[Bone::neck], settled);
    pose[Bone::head] = glm::slerp(about_x(up * .4) * about_z(-nod * .5), lying[Bone::head], settled);
    pose[Bone::clavicle_l] = about_y(-Degrees(trunk_at(at, &TrunkKey::girdle)));
}

void pose_leg(Pose& pose, const Place& place, const Pose& lying, Side side, double at) {
    const std::span<const AnkleKey> keys =
        side == Side::left ? std::span<const AnkleKey>(kLowerAnkle) : std::span<const AnkleKey>(kUpperAnkle);
    const auto value = [&](double AnkleKey::*what) {
        return along_keys(keys, at, [&](const AnkleKey& k) { return k.*what; });
    };
    const Degrees roll(trunk_at(at, &TrunkKey::roll));
    const glm::vec3 knee(0, cos(roll), -sin(roll));
    const Bone foot = on_side(Bone::foot_l, side);
    const float settled = static_cast<float>(1 - roll.value / 90);
    pose[foot] = glm::slerp(about_z(-Degrees(value(&AnkleKey::point))), lying[foot], settled);
    reach_with_leg(pose, place.body, side,
                   place.at(value(&AnkleKey::x), value(&AnkleKey::y), value(&AnkleKey::z)), knee);
}

// An elbow that points along `wanted`, or as near to it as leaves it this high above the floor.
glm::vec3 elbow_direction(const Pose& pose, Proportions body, Side side, glm::vec3 wrist, glm::vec3 wanted,
                          float least_height) {
    const WorldPose world = forward_kinematics(pose, body);
    const glm::vec3 shoulder = world[on_side(Bone::upper_arm_l, side)].origin_world, way = wrist - shoulder;
    const float distance = glm::length(way);
    const glm::vec3 along = way / distance;
    const glm::vec3 aside = glm::normalize(wanted - along * glm::dot(wanted, along));
    // The elbow goes round a circle about the line from shoulder to wrist.
    const LimbReach::Bend bend =
        LimbReach{body.length(fraction::upper_arm), body.length(fraction::forearm), {distance, 0}, 1}.solve();
    const float upper = static_cast<float>(body.length(fraction::upper_arm).value);
    const float middle = shoulder.y + along.y * upper * static_cast<float>(cos(bend.upper_direction));
    const float radius = upper * static_cast<float>(sin(bend.upper_direction));
    if (radius < 1e-4f || middle + radius * aside.y >= least_height) return aside;
    const glm::vec3 up = glm::normalize(glm::vec3(0, 1, 0) - along * along.y);
    const float sine = std::clamp((least_height - middle) / (radius * up.y), -1.0f, 1.0f);
    const glm::vec3 level = glm::normalize(aside - up * glm::dot(aside, up));
    return level * std::sqrt(1 - sine * sine) + up * sine;
}

// How far the lower elbow is off the floor, beyond what it rests at: what carries does not slide. The palms
// carry while it goes from below the shoulder to before the face, and while the body rolls off it.
double elbow_lifted(double at) {
    const auto between = [&](double up, double is_up, double down, double is_down) {
        return smooth_step(linear_step(up, is_up, at)) * (1 - smooth_step(linear_step(down, is_down, at)));
    };
    constexpr double lands = on_forearm - kRests, leaves = on_forearm + kRests;
    return .012 * between(lands - .14, lands - .045, lands - .025, lands + .005) +
           .028 * between(leaves - .006, leaves + .055, side_down - .07, side_down - .005) +
           .018 * between(rolls, rolls + .035, .80, .95);
}

struct ArmPath {
    Side side;
    double elbow_lifted;                    // at least
    glm::vec3 wrist_planted, wrist_lifted;  // world; lifted: the top of its way over the body, added
    glm::vec3 elbow, fingers;               // directions while the palm is on the floor
};

// From the palm on the floor to rest beside the body, over it through the air.
void pose_arm(Pose& pose, const Place& place, const Pose& lying, const ArmPath& path, double at) {
    const auto least = static_cast<float>(place.body.length(.025 + path.elbow_lifted).value);
    const Bone upper = on_side(Bone::upper_arm_l, path.side), forearm = on_side(Bone::forearm_l, path.side),
               hand = on_side(Bone::hand_l, path.side);
    const WorldPose rest = forward_kinematics(lying, place.body);
    // 1. Where the wrist is, and where the elbow points.
    const float rolled = static_cast<float>(smoother_step((at - rolls) / (1 - rolls)));
    const float lift = 4 * rolled * (1 - rolled);
    const glm::vec3 wrist =
        glm::mix(path.wrist_planted, rest[hand].origin_world, rolled) + path.wrist_lifted * lift;
    const glm::vec3 rest_elbow(-.3f, .1f, z_sign(path.side));
    const glm::vec3 wanted = glm::mix(glm::normalize(path.elbow), rest_elbow, rolled);
    reach_with_arm(pose, place.body, path.side, wrist,
                   elbow_direction(pose, place.body, path.side, wrist, wanted, least));
    // 2. The palm stays down until the hand leaves the floor.
    const glm::vec3 rest_palm = rest[hand].rotation_world * glm::vec3(0, 0, -z_sign(path.side));
    const glm::vec3 fingers = glm::normalize(
        glm::mix(glm::normalize(path.fingers), rest[hand].rotation_world * glm::vec3(0, -1, 0), rolled));
    const glm::vec3 palm = glm::mix(glm::vec3(0, -1, 0), rest_palm, rolled);
    turn_hand(pose, path.side, fingers, glm::normalize(palm - fingers * glm::dot(palm, fingers)));
    // 3. At the end it lies as the other stages have it.
    const float settled = static_cast<float>(smoother_step((at - .9) / .1));
    for (const Bone bone : {upper, forearm, hand})
        pose[bone] = glm::slerp(pose[bone], lying[bone], settled);
}

void pose_arms(Pose& pose, const Place& place, const Pose& lying, double at) {
    // The elbow comes down below the shoulder, and swings forwards as the shoulder follows: the forearm turns
    // about the palm.
    const float slid =
        static_cast<float>(smoother_step((at - on_forearm - kRests) / (side_down - on_forearm - kRests)));
    const Degrees turned =
        15.0_deg + 25.0_deg * smoother_step((at - hand_down) / (on_forearm - hand_down)) + 100.0_deg * slid;
    const glm::vec3 fingers(sin(turned), 0, -cos(turned));
    const ArmPath lower{Side::left,
                        elbow_lifted(at),
                        place.at(-.160, .018, -.190),
                        place.at(0, .03, -.02) - place.hips,
                        glm::mix(glm::vec3(-.75f, 0, .2f), glm::vec3(-.5f, 0, -1), slid),
                        fingers};
    pose_arm(pose, place, lying, lower, at);
    // The upper hand lies on the knee first. On the floor its shoulder comes forward and its elbow stays
    // before the chest: otherwise the arm would go through it.
    const float reached = static_cast<float>(smoother_step((at - hand_down) / (on_forearm - hand_down)));
    constexpr Degrees kForward{22};
    const double on_back_01 = smoother_step((at - rolls) / (on_back - rolls));
    pose[Bone::clavicle_r] = about_y(kForward * (double(reached) * (1 - on_back_01)));
    const glm::vec3 elbow = glm::mix(glm::normalize(glm::vec3(.1f, .6f, .7f)),
                                     glm::normalize(glm::vec3(.2f, .5f, -.8f)), reached);
    const glm::vec3 knee = forward_kinematics(pose, place.body)[Bone::shank_r].origin_world;
    const glm::vec3 on_knee = knee + place.at(-.05, .055, .05) - place.hips;
    const glm::vec3 over = place.at(0, .05, 0) - place.hips;
    const ArmPath higher{
        Side::right,
        0,
        glm::mix(on_knee, place.at(-.12, .018, -.30), reached) + over * (4 * reached * (1 - reached)),
        place.at(0, .16, 0) - place.hips,
        elbow,
        {-.4f, 0, -1}};
    pose_arm(pose, place, lying, higher, at);
}

}  // namespace

Pose lie_down(Proportions body, const Pose& lying_world, Side raised, double progress_01) {
    const Pose lying = raised == Side::right ? lying_world : mirrored(lying_world);
    const double at = std::clamp(progress_01, 0.0, 1.0);
    const Place place{body, {lying.root_world.x, 0, lying.root_world.z}};
    Pose pose = lying;
    pose_trunk(pose, place, lying, at);
    for (const Side side : kSides)
        pose_leg(pose, place, lying, side, at);
    pose_arms(pose, place, lying, at);
    return raised == Side::right ? pose : mirrored(pose);
}

}  // namespace ninety
