#include "scene/holding_marks.h"

#include "body/segment_masses.h"
#include "scene/spine_line.h"

namespace ninety {
namespace {

bool is_of_leg(Bone bone) {
    return bone >= Bone::thigh_l;
}

// The middle of both sides' points, fractions of stature in the left and right bone's frame.
glm::vec3 middle(const WorldPose& pose, Bone left, glm::vec3 point, float stature) {
    return (pose[left].to_world(point * stature) +
            pose[on_side(left, Side::right)].to_world(point * stature)) /
           2.0f;
}

}  // namespace

HoldingMarks holding_marks(const WorldPose& pose, Proportions body) {
    using namespace spine;
    static_assert(Bone::foot_r > Bone::thigh_l && Bone::hand_r < Bone::thigh_l);
    const auto stature = static_cast<float>(body.stature.value);
    HoldingMarks marks;
    // 1. The weight of all but the legs.
    glm::vec3 sum(0);
    float share = 0;
    for (const MassPoint& point : mass_points()) {
        if (is_of_leg(point.bone)) continue;
        const auto part = static_cast<float>(point.share);
        sum += part * pose[point.bone].to_world(point.centre_bone * stature);
        share += part;
    }
    marks.hip_world = pose[Bone::pelvis].origin_world;
    marks.weight_world = sum / share;
    // 2. Behind the spine, as its extensors lie; then as buttock and hamstrings do.
    constexpr float kBehind = -.030f;
    const std::array<std::size_t, 5> links{kCount - 1, kT12, kL1 - 1, kL5 + 1, kL5};
    for (std::size_t i = 0; i < links.size(); ++i)
        marks.back_world[i] = spine_point_world(links[i], {kBehind, 0, 0}, pose, body);
    marks.back_world[5] = pose[Bone::pelvis].to_world(glm::vec3(-.052f, .030f, 0) * stature);
    marks.hips_world = {marks.back_world[5],
                        pose[Bone::pelvis].to_world(glm::vec3(-.060f, -.012f, 0) * stature),
                        middle(pose, Bone::thigh_l, {-.044f, -.060f, 0}, stature),
                        middle(pose, Bone::thigh_l, {-.034f, -.150f, 0}, stature),
                        middle(pose, Bone::shank_l, {-.026f, -.020f, 0}, stature)};
    return marks;
}

}  // namespace ninety
