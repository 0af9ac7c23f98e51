// The towel of the stretch without a wall: from fist to fist round the sole, its ends hanging from the hands.
//
// World space, metres. Pure; render/ draws its triangles.
#pragma once

#include <array>
#include <glm/gtc/quaternion.hpp>
#include <glm/vec3.hpp>

#include "body/pose.h"
#include "scene/tinted_mesh.h"

namespace ninety {

struct Towel {
    glm::vec3 left_hand{0}, right_hand{0};  // where it runs through the closed fingers
    glm::vec3 left_out{0}, right_out{0};    // unit: out of the fist on the thumb's side, where an end hangs
    glm::vec3 sole{0};                      // under the ball of the foot
    BoneFrame foot;
    float stature = 1;

    friend bool operator==(const Towel&, const Towel&) = default;
};

// In the hands and round the raised foot of this pose.
Towel towel_of(const WorldPose& pose, Proportions body, Side raised);

// The line that it follows, from the left end to the right.
inline constexpr std::size_t kTowelRings = 64;
std::array<glm::vec3, kTowelRings> towel_line(const Towel& towel);

// `tint` is what the room's light leaves of its colours.
void add_towel(const Towel& towel, glm::vec3 tint, TintedMesh& mesh);

}  // namespace ninety
