#include "scene/box.h"

namespace ninety {

void add_box(glm::vec3 c, glm::vec3 tint, TintedMesh& mesh) {
    constexpr glm::vec3 kWood{.73f, .55f, .36f}, kRim{.56f, .40f, .25f}, kHole{.20f, .14f, .10f};
    const glm::vec3 half = Box::kSize * .5f;
    mesh.add_box(c - half, c + half, kWood * tint);
    // Rims at the top and the bottom, a band of boards between.
    for (const float y : {-half.y, half.y - .03f})
        mesh.add_box(c + glm::vec3(-half.x - .006f, y, -half.z - .006f),
                     c + glm::vec3(half.x + .006f, y + .03f, half.z + .006f), kRim * tint);
    mesh.add_box(c + glm::vec3(-half.x - .003f, -.012f, -half.z - .003f),
                 c + glm::vec3(half.x + .003f, -.006f, half.z + .003f), kRim * tint);
    const float handle = lift_box::handle - half.y;
    for (const float z : {-half.z - .001f, half.z - .001f})
        mesh.add_box(c + glm::vec3(-.055f, handle - .02f, z), c + glm::vec3(.055f, handle + .012f, z + .002f),
                     kHole * tint);
}

}  // namespace ninety
