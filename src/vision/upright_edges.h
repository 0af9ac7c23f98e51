// How far the camera is rolled, by the edges that stand upright in a room: door frames, shelves, corners.
#pragma once

#include <optional>
#include <utility>

#include "core/image.h"
#include "core/units.h"
#include "vision/body_pose.h"

namespace ninety {

// Positive where the picture is turned clockwise. Nothing where no direction within 15 degrees of upright
// stands out, or the picture's halves do not agree. What lies along the body's legs is left out: a raised leg
// is nearly upright and says nothing of the camera. CAMERA.md, section 5: follows a turned picture within .2
// degrees (median), 1.5 (p90). Some 2 ms for 640 x 480.
std::optional<Degrees> tilt_of(const Image& frame, const std::optional<BodyPose>& body);

// Mean of all pixels, by one in 64: 0..255.
double brightness_of(const Image& frame);

}  // namespace ninety
