#include "body/volume.h"

#include <array>

namespace ninety {
namespace {

constexpr float kHalfSpacing = static_cast<float>(fraction::hip_centre_spacing / 2);
constexpr float kThigh = static_cast<float>(fraction::thigh), kShank = static_cast<float>(fraction::shank);
constexpr float kUpperArm = static_cast<float>(fraction::upper_arm),
                kForearm = static_cast<float>(fraction::forearm);

// Left limbs first; the right ones are the same in their own frames.
const std::array kSegments = {
    RoundedSegment{Bone::pelvis, {.006f, .010f, -kHalfSpacing}, {.006f, .010f, kHalfSpacing}, .050f, .050f},
    RoundedSegment{Bone::pelvis, {.004f, .055f, -.040f}, {.004f, .055f, .040f}, .050f, .050f},
    RoundedSegment{Bone::spine_lower, {.020f, .02f, -.032f}, {.020f, .02f, .032f}, .048f, .048f},
    RoundedSegment{Bone::spine_upper, {.022f, .02f, -.036f}, {.022f, .02f, .036f}, .052f, .052f},
    RoundedSegment{Bone::thorax, {.026f, .02f, -.042f}, {.026f, .02f, .042f}, .054f, .054f},
    RoundedSegment{Bone::thorax, {.016f, .072f, -.068f}, {.016f, .072f, .068f}, .042f, .042f},
    RoundedSegment{Bone::neck, {.008f, 0, 0}, {.006f, .058f, 0}, .032f, .031f},
    RoundedSegment{Bone::head, {.020f, .045f, 0}, {.024f, .068f, 0}, .050f, .044f},
    RoundedSegment{Bone::upper_arm_l, {0, 0, 0}, {0, -kUpperArm, 0}, .028f, .021f},
    RoundedSegment{Bone::forearm_l, {0, 0, 0}, {0, -kForearm, 0}, .021f, .014f},
    RoundedSegment{Bone::hand_l, {0, 0, 0}, {0, -.085f, 0}, .014f, .010f},
    RoundedSegment{Bone::upper_arm_r, {0, 0, 0}, {0, -kUpperArm, 0}, .028f, .021f},
    RoundedSegment{Bone::forearm_r, {0, 0, 0}, {0, -kForearm, 0}, .021f, .014f},
    RoundedSegment{Bone::hand_r, {0, 0, 0}, {0, -.085f, 0}, .014f, .010f},
    RoundedSegment{Bone::thigh_l, {.004f, 0, 0}, {0, -kThigh, 0}, .048f, .031f},
    RoundedSegment{Bone::shank_l, {0, 0, 0}, {-.006f, -kShank * .35f, 0}, .029f, .030f},
    RoundedSegment{Bone::shank_l, {-.006f, -kShank * .35f, 0}, {0, -kShank, 0}, .030f, .019f},
    RoundedSegment{Bone::foot_l, {-.0173f, -.0171f, 0}, {.085f, -.026f, 0}, .0160f, .012f},
    RoundedSegment{Bone::thigh_r, {.004f, 0, 0}, {0, -kThigh, 0}, .048f, .031f},
    RoundedSegment{Bone::shank_r, {0, 0, 0}, {-.006f, -kShank * .35f, 0}, .029f, .030f},
    RoundedSegment{Bone::shank_r, {-.006f, -kShank * .35f, 0}, {0, -kShank, 0}, .030f, .019f},
    RoundedSegment{Bone::foot_r, {-.0173f, -.0171f, 0}, {.085f, -.026f, 0}, .0160f, .012f},
};

}  // namespace

std::span<const RoundedSegment> body_segments() {
    return kSegments;
}

WorldSegment in_world(const RoundedSegment& segment, const WorldPose& pose, Proportions body) {
    const float stature = static_cast<float>(body.stature.value);
    const BoneFrame& frame = pose[segment.bone];
    return {frame.to_world(segment.from_bone * stature), frame.to_world(segment.to_bone * stature),
            segment.from_radius * stature, segment.to_radius * stature};
}

}  // namespace ninety
