#include "body/skeleton.h"

#include <cassert>

namespace ninety {
namespace {

struct BoneRow {
    Bone parent;
    const char* name;
    // Fractions of stature, right side positive; sources in proportions.h, the spine's are estimates (L) that
    // add up to Winter's hip-to-shoulder distance and eye height.
    double x, y, z;
};

using namespace fraction;
constexpr double kHipZ = hip_centre_spacing / 2;
constexpr double kShoulderZ = shoulder_breadth / 2 - .018;  // the joint lies inside of the acromion

constexpr PerBone<BoneRow> kRows{{
    {Bone::pelvis, "pelvis", 0, 0, 0},
    {Bone::pelvis, "spine_lower", -.020, .062, 0},
    {Bone::spine_lower, "spine_upper", .002, .075, 0},
    {Bone::spine_upper, "thorax", -.006, .065, 0},
    {Bone::thorax, "neck", -.002, .098, 0},
    {Bone::neck, "head", .012, .058, 0},
    {Bone::thorax, "clavicle_l", .020, .078, -.015},
    {Bone::clavicle_l, "upper_arm_l", -.012, .008, -(kShoulderZ - .015)},
    {Bone::upper_arm_l, "forearm_l", 0, -upper_arm, 0},
    {Bone::forearm_l, "hand_l", 0, -forearm, 0},
    {Bone::thorax, "clavicle_r", .020, .078, .015},
    {Bone::clavicle_r, "upper_arm_r", -.012, .008, kShoulderZ - .015},
    {Bone::upper_arm_r, "forearm_r", 0, -upper_arm, 0},
    {Bone::forearm_r, "hand_r", 0, -forearm, 0},
    {Bone::pelvis, "thigh_l", 0, 0, -kHipZ},
    {Bone::thigh_l, "shank_l", 0, -thigh, 0},
    {Bone::shank_l, "foot_l", 0, -shank, 0},
    {Bone::pelvis, "thigh_r", 0, 0, kHipZ},
    {Bone::thigh_r, "shank_r", 0, -thigh, 0},
    {Bone::shank_r, "foot_r", 0, -shank, 0},
}};
static_assert(.062 + .075 + .065 + .078 + .008 - hip_to_shoulder < 1e-9);

constexpr const BoneRow& row(Bone bone) {
    return kRows[index_of(bone)];
}

glm::vec3 scaled(double x, double y, double z, Proportions body) {
    return glm::vec3(body.length(x).value, body.length(y).value, body.length(z).value);
}

}  // namespace

Bone on_side(Bone left_bone, Side side) {
    if (side == Side::left) return left_bone;
    const bool arm = left_bone >= Bone::clavicle_l && left_bone <= Bone::hand_l;
    const bool leg = left_bone >= Bone::thigh_l && left_bone <= Bone::foot_l;
    assert(arm || leg);
    return static_cast<Bone>(index_of(left_bone) + (arm ? 4 : leg ? 3 : 0));
}

Bone parent_of(Bone bone) {
    return row(bone).parent;
}

const char* name_of(Bone bone) {
    return row(bone).name;
}

glm::vec3 joint_in_parent(Bone bone, Proportions body) {
    return scaled(row(bone).x, row(bone).y, row(bone).z, body);
}

Landmark heel(Side side, Proportions body) {
    // FACTS gives the heel in the leg's frame with the foot relaxed; the foot's own frame is turned back from
    // that.
    const double along = heel_along_leg - thigh - shank;
    const double s = sin(kRelaxedPlantarflexion), c = cos(kRelaxedPlantarflexion);
    const double x = c * -heel_behind_leg - s * -along;
    const double y = s * -heel_behind_leg + c * -along;
    return {on_side(Bone::foot_l, side), scaled(x, y, 0, body)};
}

Landmark toe_tip(Side side, Proportions body) {
    return {on_side(Bone::foot_l, side), scaled(foot_length - heel_behind_leg, -ankle_height * .75, 0, body)};
}

Landmark fingertip(Side side, Proportions body) {
    return {on_side(Bone::hand_l, side), scaled(0, -hand, 0, body)};
}

Landmark crown(Proportions body) {
    const double standing_head_joint = thigh + shank + ankle_height + .358;
    return {Bone::head, scaled(.012, 1.0 - standing_head_joint, 0, body)};
}

Landmark eyes(Proportions body) {
    const double standing_head_joint = thigh + shank + ankle_height + .358;
    return {Bone::head, scaled(.062, eye_height - standing_head_joint, 0, body)};
}

}  // namespace ninety
