// The box of the lifting scene as triangles.
#pragma once

#include "lesson/lift.h"
#include "scene/tinted_mesh.h"

namespace ninety {

struct Box {
    static constexpr glm::vec3 kSize{lift_box::depth, lift_box::height, lift_box::width};
};

// A wooden box with a rim and a hand hole at either side.
void add_box(glm::vec3 centre_world, TintedMesh& mesh);

}  // namespace ninety
