// The uniforms that shaders/common.glsl declares.
#pragma once

#include "render/shader.h"
#include "scene/lighting.h"

namespace ninety {

inline void set_light(const Shader& shader, const Light& light, glm::vec3 eye_world) {
    shader.set("u_to_key", light.to_key);
    shader.set("u_key", light.key);
    shader.set("u_sky", light.sky);
    shader.set("u_ground", light.ground);
    shader.set("u_fill", light.fill);
    shader.set("u_eye", eye_world);
}

}  // namespace ninety
