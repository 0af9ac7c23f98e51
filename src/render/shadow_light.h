// The key light's shadow map: which part of the world it sees.
#pragma once

#include <glm/gtc/matrix_transform.hpp>

#include "scene/scene.h"

namespace ninety {

struct ShadowLight {
    glm::mat4 world_to_clip;
    glm::mat4 world_to_texture;
    float width, depth;  // of the part of the world, metres
};

// Depends on where a body may be, not on its pose, so that the shadow's edge does not crawl while it moves.
inline ShadowLight shadow_light(const Scene& scene) {
    const float stature = static_cast<float>(scene.body.stature.value);
    const float lane = static_cast<float>(lane_z(scene.raised, scene.body).value);
    const LitArea lying{{-.22f * stature, .25f * stature, lane}, .86f * stature};
    const auto& [centre, half] = scene.lit ? *scene.lit : lying;
    const glm::mat4 view = glm::lookAt(centre + scene.light.to_key * 3.0f, centre, glm::vec3(0, 0, 1));
    constexpr float kNear = .5f, kFar = 6.0f;
    const glm::mat4 clip = glm::ortho(-half, half, -half, half, kNear, kFar) * view;
    const glm::mat4 to_unit =
        glm::translate(glm::mat4(1), glm::vec3(.5f)) * glm::scale(glm::mat4(1), glm::vec3(.5f));
    return {clip, to_unit * clip, 2 * half, kFar - kNear};
}

}  // namespace ninety
