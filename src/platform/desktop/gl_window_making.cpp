// A window and its OpenGL 3.3 context, as every desktop's SDL makes them. What comes before and after is each
// system's (gl_window.cpp).
#include "platform/gl_window.h"

namespace ninety {

Status GlWindow::make(const GlWindowOptions& options) {
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
    SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
    // The scene has its own depth buffer; the window's is not used.
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_FLAGS, options.debug ? SDL_GL_CONTEXT_DEBUG_FLAG : 0);
    Uint32 flags = SDL_WINDOW_OPENGL | SDL_WINDOW_ALLOW_HIGHDPI | SDL_WINDOW_RESIZABLE;
    if (!options.visible) flags |= SDL_WINDOW_HIDDEN;
    if (options.fullscreen) flags |= SDL_WINDOW_FULLSCREEN_DESKTOP;
    window_.reset(SDL_CreateWindow("Ninety", SDL_WINDOWPOS_UNDEFINED, SDL_WINDOWPOS_UNDEFINED, options.size.x,
                                   options.size.y, flags));
    if (!window_) return no_gl("No window can be opened");
    SDL_SetWindowMinimumSize(window_.get(), 640, 400);
    context_.reset(SDL_GL_CreateContext(window_.get()));
    if (!context_) return no_gl("No OpenGL context can be made");
    SDL_GL_SetSwapInterval(options.vsync ? 1 : 0);
    // The desktop's screen saver is the desktop's business until a routine runs.
    SDL_EnableScreenSaver();
    return Done{};
}

}  // namespace ninety
