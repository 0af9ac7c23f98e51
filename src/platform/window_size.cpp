// How large a window is: the same on every system, whoever has made it (desktop/, windows/,
// web/gl_window.cpp).
#include <glm/common.hpp>

#include "platform/gl_window.h"

namespace ninety {

glm::ivec2 GlWindow::size_px() const {
    glm::ivec2 size;
    SDL_GL_GetDrawableSize(window_.get(), &size.x, &size.y);
    return glm::max(size, glm::ivec2(1));
}

glm::ivec2 GlWindow::size_logical() const {
    glm::ivec2 size;
    SDL_GetWindowSize(window_.get(), &size.x, &size.y);
    return glm::max(size, glm::ivec2(1));
}

}  // namespace ninety
