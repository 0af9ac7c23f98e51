// Whether the window's back buffer still holds the last frame, so that drawing what has changed is enough.
//
// OpenGL leaves open what is in it after a swap. Where the processor draws there is one buffer, which a swap
// copies; where there are several, or the window has got another, it holds something older. So each frame
// leaves a mark, and the next one looks for it: one pixel in the corner, by no more than anybody sees,
// another in each of eight frames.
#pragma once

#include <array>
#include <glm/vec2.hpp>

namespace ninety {

class KeptWindow {
  public:
    // Whether what was drawn before the last mark() is there. Waits until it has been drawn: not for a
    // graphics card.
    bool holds(glm::ivec2 size_px) const;
    // A whole frame is in the window that is drawn into. `anew`: the corner has been drawn again.
    void mark(glm::ivec2 size_px, bool anew);
    // The pixel of the mark, from the lower left.
    static glm::ivec2 place(glm::ivec2 size_px) { return {size_px.x - 1, 0}; }

  private:
    glm::ivec2 marked_{0};
    using Shade = std::array<unsigned char, 4>;
    static Shade corner(glm::ivec2 size_px);

    Shade shade_{};
    unsigned number_ = 0;
};

}  // namespace ninety
