// Where the vertebrae stand: a chain from the sacrum's end plate upwards.
//
// Frame: the pelvis', bind pose, fractions of stature. Measures: half-depth .0102, half-width .0145, height
// .0160 and pitch .0222 of a lumbar vertebra, discs .0063, 45 degrees of lordosis from the sacrum's plate (40
// degrees) to the top of L1: means of adults, rounded (L). It stands a little further forward in the body
// than in life: the figure is lean, and the spinous processes must lie under its skin.
#pragma once

#include <array>
#include <cmath>
#include <glm/vec3.hpp>
#include <glm/vec4.hpp>

#include "body/pose.h"

namespace ninety {

struct SpineLink {
    glm::dvec3 centre;  // of the vertebra's body
    double slope;       // radians; positive: the front edge is the lower one
    double size;        // against a lumbar vertebra
    double wedge;       // half the angle between its end plates, radians; positive: higher in front

    // In the vertebra's own frame: x forwards, y up along the body's axis, z right.
    glm::dvec3 local(glm::dvec3 p) const {
        const double c = std::cos(slope), s = std::sin(slope), x = p.x - centre.x, y = p.y - centre.y;
        return {c * x - s * y, s * x + c * y, p.z};
    }
    glm::dvec3 global(glm::dvec3 q) const {
        const double c = std::cos(slope), s = std::sin(slope);
        return {centre.x + c * q.x + s * q.y, centre.y - s * q.x + c * q.y, q.z};
    }
};

namespace spine {
inline constexpr double kHalfDepth = .0102, kHalfWidth = .0145, kHalfHeight = .0080, kPitch = .0222,
                        kDisc = .0063;
inline constexpr std::size_t kCount = 9;  // S1, then L5 to L1, T12 to T10
inline constexpr std::size_t kS1 = 0, kL5 = 1, kL1 = 5, kT12 = 6;
}  // namespace spine

// What moves a link: shares of pelvis, spine_lower, spine_upper and thorax. Every disc bends by a part of the
// turn of the trunk's joints, none by all; the sacrum is the pelvis'.
glm::vec4 spine_weights(std::size_t link);

// A point in a link's own frame, unscaled, where the pose puts it; metres.
glm::vec3 spine_point_world(std::size_t link, glm::vec3 point_link, const WorldPose& pose, Proportions body);

// From the sacrum's first segment, whose upper end is the end plate, to T10.
const std::array<SpineLink, spine::kCount>& spine_line();

}  // namespace ninety
