// The page's canvas as a window, with WebGL 2.
#include "platform/gl_window.h"

namespace ninety {

Error no_gl(const std::string& what) {
    return {what + ". Ninety needs WebGL 2, which this browser does not give it"};
}

Result<GlWindow> GlWindow::open(const GlWindowOptions&) {
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return no_gl("No window can be opened");
    static int initialised;
    GlWindow made;
    made.sdl_.reset(&initialised);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_ALPHA_SIZE, 0);
    // The page says how large the canvas is. SDL believes it where the canvas is not as large as was asked
    // for.
    const glm::ivec2 size(64);
    const Uint32 flags = SDL_WINDOW_OPENGL | SDL_WINDOW_ALLOW_HIGHDPI | SDL_WINDOW_RESIZABLE;
    made.window_.reset(
        SDL_CreateWindow("Ninety", SDL_WINDOWPOS_UNDEFINED, SDL_WINDOWPOS_UNDEFINED, size.x, size.y, flags));
    if (!made.window_) return no_gl("No window can be opened");
    made.context_.reset(SDL_GL_CreateContext(made.window_.get()));
    if (!made.context_) return no_gl("No OpenGL context can be made");
    return made;
}

float GlWindow::display_scale() const {
    return static_cast<float>(size_px().x) / static_cast<float>(size_logical().x);
}

}  // namespace ninety
