// What shows at a standing body what its muscles hold: the weight above the legs with its lever about the
// hips, and the lines along which hips and low back hold it. Values in world space; ui/ draws them.
//
// A body that stands faces the world's +x (body/standing_pose.h); all lie in its middle plane.
#pragma once

#include <array>

#include "body/pose.h"

namespace ninety {

struct HoldingMarks {
    glm::vec3 hip_world{0}, weight_world{0};  // the weight acts straight down
    // From above the low back to the sacrum, and from there over the buttock to below the knee.
    std::array<glm::vec3, 6> back_world{};
    std::array<glm::vec3, 5> hips_world{};

    float lever() const { return weight_world.x - hip_world.x; }  // metres, forward positive
};
HoldingMarks holding_marks(const WorldPose& pose, Proportions body);

}  // namespace ninety
