// Where in a pixel to look, picture by picture.
#pragma once

#include <glm/common.hpp>
#include <glm/vec2.hpp>

namespace ninety {

// The i-th point of the R2 sequence (Roberts 2018), -.5..+.5: however many are taken, they cover a pixel
// evenly.
inline glm::vec2 in_pixel(int i) {
    const glm::vec2 step(.7548776662f, .5698402910f);
    return glm::fract(glm::vec2(.5f) + step * static_cast<float>(i)) - .5f;
}

}  // namespace ninety
