// How the world lies in a picture's memory: the upper row first.
//
// Windows of drivers that draw with the processor have theirs so, and a picture that has it the other way
// round, as GL would, is turned over by a shader whenever it is shown: fifty times as long as copying it.
// Whoever draws the world into a picture takes its matrix and its winding from here.
#pragma once

#include <glm/gtc/matrix_transform.hpp>
#include <glm/mat4x4.hpp>

#include "render/gl.h"
#include "scene/camera.h"

namespace ninety {

// A clip space whose y points down.
inline glm::mat4 upper_row_first(const glm::mat4& world_to_clip) {
    return glm::scale(glm::mat4(1), glm::vec3(1, -1, 1)) * world_to_clip;
}

// To clip space, of a picture of this aspect (width / height).
inline glm::mat4 world_to_picture(const OrbitCamera& camera, float aspect) {
    return upper_row_first(camera.projection(aspect) * camera.view());
}

// Turned over, and mirrored once more, a triangle shows the other way round.
inline void set_front_face(const OrbitCamera& camera) {
    glFrontFace(camera.mirrored ? GL_CCW : GL_CW);
}
// Where nothing is turned over: shadow maps, windows.
inline void reset_front_face() {
    glFrontFace(GL_CCW);
}

}  // namespace ninety
