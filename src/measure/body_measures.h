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
    // Which way the body's front is, positive of one who lies on the back. The nose above the ears, across
    // the trunk, in trunks; 0 of a head that is turned to the camera.
    double face_up = 0;
    // The sine of the angle from leg to foot, both legs' mean: toes are in front, -1..1.
    double toes_front = 0;
    // How far the raised leg's knee is before the line from hip to ankle, in lengths of that line: knees bend
    // to the front alone.
    double knee_front = 0;
    double visibility_01 = 0;  // the least of shoulders and hips
    double presence_01 = 0;
    bool inside = false;  // all eight points are in the picture
};

// The leg is above the horizontal where it is positive; 180 degrees lie over the head. A trunk without
// length has shares of 0. `tilt` of the camera is taken out of what is measured against the horizontal:
// positive where the picture is turned clockwise.
BodyMeasures measures_of(const BodyPose& pose, glm::ivec2 frame_size, Degrees tilt = Degrees(0));

}  // namespace ninety
