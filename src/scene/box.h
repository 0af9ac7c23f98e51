// The box of the lifting scene as triangles.
#pragma once

#include "lesson/lift.h"
#include "scene/tinted_mesh.h"

namespace ninety {

struct Box {
    static constexpr glm::vec3 kSize{lift_box::depth, lift_box::height, lift_box::width};
};

// A wooden box with a rim and a hand hole at either side.
// `tint` is what the room's light leaves of its colours: plainly lit, it would shine in the evening.
void add_box(glm::vec3 centre_world, glm::vec3 tint, TintedMesh& mesh);

}  // namespace ninety
