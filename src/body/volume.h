// The space a body takes up, as a few rounded segments: for contact tests and soft shadows, not for the
// picture.
//
// A segment is a round cone between two points of one bone. Sizes are fractions of stature, estimates (L)
// that stay within a centimetre of the skin.
#pragma once

#include <span>

#include "body/pose.h"

namespace ninety {

struct RoundedSegment {
    Bone bone;
    glm::vec3 from_bone, to_bone;  // fractions of stature, in the bone's frame
    float from_radius, to_radius;
};

std::span<const RoundedSegment> body_segments();

struct WorldSegment {
    glm::vec3 from, to;  // metres
    float from_radius, to_radius;
};
WorldSegment in_world(const RoundedSegment& segment, const WorldPose& pose, Proportions body);

}  // namespace ninety
