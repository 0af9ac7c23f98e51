#include "scene/lens.h"

#include <algorithm>
#include <glm/gtc/matrix_transform.hpp>

#include "body/doorway.h"

namespace ninety {

float focus_depth(const Scene& scene) {
    const glm::mat4 view = scene.camera.view();
    const auto depth = [&](glm::vec3 point) { return -(view * glm::vec4(point, 1)).z; };
    const float stature = static_cast<float>(scene.body.stature.value);
    const glm::vec3 hip(-.30f * stature, .06f * stature,
                        static_cast<float>(lane_z(scene.raised, scene.body).value));
    const glm::vec3 heel(0, .5f * stature, static_cast<float>(heel_z(scene.raised, scene.body).value));
    const float at = scene.lit ? depth(scene.lit->centre) : std::max(depth(hip), depth(heel));
    return std::max(at, OrbitCamera::kMinDistance);
}

glm::mat4 through_lens(const Scene& scene, float aspect, glm::vec2 point, float blur) {
    const glm::mat4 projection = scene.camera.projection(aspect);
    const float focus = focus_depth(scene);
    // Moved by this much, metres; and the picture pushed back, so that the focus stays.
    const glm::vec2 moved = point * (blur * focus / projection[1][1]);
    const glm::vec2 back = moved * glm::vec2(projection[0][0], projection[1][1]) / focus;
    return glm::translate(glm::mat4(1), glm::vec3(back, 0)) * projection *
           glm::translate(glm::mat4(1), glm::vec3(-moved, 0)) * scene.camera.view();
}

}  // namespace ninety
