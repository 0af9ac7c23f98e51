// What one picture's joints say of the raised leg and of how the body lies: angles and shares, no judgement.
#pragma once

#include <glm/vec2.hpp>

#include "core/units.h"
#include "vision/body_pose.h"

namespace ninety {

struct BodyMeasures {
    bool head_right = true;
    Degrees leg;         // of the higher ankle's leg: hip to ankle against the picture's horizontal
    Degrees knee;        // of the same leg; 180: straight
    Degrees from_level;  // the trunk's, 0..90
    double trunk = 0;    // length, pixels
    double leg_per_trunk = 0;
    double shoulders_along = 0, shoulders_across = 0;  // their distance, as shares of the trunk's length
    double face_up =
        0;  // the nose above the ears, across the trunk, in trunks: negative of one who lies prone
    double visibility_01 = 0;  // the least of shoulders and hips
    double presence_01 = 0;
    bool inside = false;  // all eight points are in the picture
};

// The leg is above the horizontal where it is positive; 180 degrees lie over the head. A trunk without
// length has shares of 0.
BodyMeasures measures_of(const BodyPose& pose, glm::ivec2 frame_size);

}  // namespace ninety
