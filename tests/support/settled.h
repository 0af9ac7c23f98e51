// A renderer's picture of a scene as good as it gets.
#pragma once

#include "render/renderer.h"

namespace ninety::test {

// Draws until nothing gets better; returns the rounds that took, or 400 where it never ends.
inline int settle(Renderer& renderer, const Scene& scene, glm::ivec2 size_px) {
    int rounds = 0;
    do
        renderer.draw(scene, size_px);
    while (++rounds < 400 && renderer.refining());
    return rounds;
}

}  // namespace ninety::test
