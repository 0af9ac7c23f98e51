// A window of Windows with OpenGL 3.3; for pictures and measurements, one that is not shown.
#include "platform/gl_window.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace ninety {

Error no_gl(const std::string& what) {
    const std::string why = SDL_GetError();
    return {what + (why.empty() ? "" : ": " + why) +
            ". Ninety needs OpenGL 3.3; the driver of this computer's graphics card, from whoever made the "
            "card, has it"};
}

bool has_display() {
    return true;
}

Result<GlWindow> GlWindow::open(const GlWindowOptions& options) {
    SDL_SetHint(SDL_HINT_APP_NAME, "Ninety");
    // Windows enlarges nothing itself: letters are drawn as large as the display asks, and sharp.
    SDL_SetHint(SDL_HINT_WINDOWS_DPI_SCALING, "1");
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return no_gl("No window can be opened");
    static int initialised;
    GlWindow made;
    made.sdl_.reset(&initialised);
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
    made.window_.reset(SDL_CreateWindow("Ninety", SDL_WINDOWPOS_UNDEFINED, SDL_WINDOWPOS_UNDEFINED,
                                        options.size.x, options.size.y, flags));
    if (!made.window_) return no_gl("No window can be opened");
    SDL_SetWindowMinimumSize(made.window_.get(), 640, 400);
    made.context_.reset(SDL_GL_CreateContext(made.window_.get()));
    if (!made.context_) return no_gl("No OpenGL context can be made");
    SDL_GL_SetSwapInterval(options.vsync ? 1 : 0);
    // The desktop's screen saver is the desktop's business until a routine runs.
    SDL_EnableScreenSaver();
    return made;
}

float GlWindow::display_scale() const {
    return std::clamp(static_cast<float>(size_px().x) / static_cast<float>(size_logical().x), 1.0f, 3.0f);
}

}  // namespace ninety
