#include "scene/measures.h"

#include <algorithm>

#include "body/volume.h"
#include "body/wall_contact.h"

namespace ninety {

Measures measures_of(const WorldPose& pose, Proportions body, Side raised, WallMark mark, Degrees tilt,
                     bool closer) {
    Measures m;
    const float stature = static_cast<float>(body.stature.value);
    const glm::vec3 hips = pose[Bone::pelvis].origin_world, heel_at = pose(heel(raised, body));
    // 1. The gap, on the floor just beside the hip of the resting leg, where it is seen.
    const float buttock = hips.x + static_cast<float>(body.length(fraction::hip_centre_to_buttock).value);
    const float beside = hips.z - .125f * stature * z_sign(raised);
    m.gap = {{std::min(buttock, 0.0f), .004f, beside}, {0, .004f, beside}, Metres(std::max(0.0f, -buttock))};
    // 2. The heel's height, on the wall beyond the leg.
    const float beyond = heel_at.z + .06f * stature * z_sign(raised);
    m.heel = {{-.004f, 0, beyond}, {-.004f, heel_at.y, beyond}, Metres(static_cast<double>(heel_at.y))};
    // 3. The best angle, or the person's own raise, if the wall allows it.
    m.mark_angle = mark.angle;
    m.mark_is_best = mark.best;
    if (mark.angle <= steepest_leg(body, Doorway{}.trim_protrusion))
        m.mark =
            glm::vec3(-.004f, hips.y + static_cast<float>(heel_height_at(mark.angle, body).value), heel_at.z);
    if (closer && buttock < -.03f) m.scoot_from = glm::vec3(hips.x - .02f * stature, .006f, beside);
    // 4. The pelvis against where it lies untipped.
    m.pelvis = hips;
    m.pelvis_axis = pose[Bone::pelvis].rotation_world * glm::vec3(0, 1, 0);
    m.neutral_axis = {-1, 0, 0};
    m.tilt = tilt;
    // 5. The small of the back against the floor.
    m.low_back_gap = Metres(1e9);
    for (const RoundedSegment& segment : body_segments()) {
        if (segment.bone != Bone::spine_lower && segment.bone != Bone::spine_upper) continue;
        const WorldSegment s = in_world(segment, pose, body);
        const Metres height(static_cast<double>(s.from.y - s.from_radius));
        if (height >= m.low_back_gap) continue;
        m.low_back_gap = height;
        m.low_back = {s.from.x, 0, beside};
    }
    m.low_back_gap = std::max(m.low_back_gap, Metres(0));
    return m;
}

}  // namespace ninety
