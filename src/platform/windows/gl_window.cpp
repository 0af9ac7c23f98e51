// A window of Windows with OpenGL 3.3; for pictures and measurements, one that is not shown.
#include "platform/gl_window.h"

#include <algorithm>
#include <string>

namespace ninety {

Error no_gl(const std::string& what) {
    const std::string why = SDL_GetError();
    return {what + (why.empty() ? "" : ": " + why) +
            ". Ninety needs OpenGL 3.3; the driver of this computer's graphics card, from whoever made the "
            "card, has it"};
}

Result<GlWindow> GlWindow::open(const GlWindowOptions& options) {
    SDL_SetHint(SDL_HINT_APP_NAME, "Ninety");
    // Windows enlarges nothing itself: letters are drawn as large as the display asks, and sharp.
    SDL_SetHint(SDL_HINT_WINDOWS_DPI_SCALING, "1");
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return no_gl("No window can be opened");
    static int initialised;
    GlWindow made;
    made.sdl_.reset(&initialised);
    if (const Status complete = made.make(options); !complete) return Error{complete.error()};
    return made;
}

float GlWindow::display_scale() const {
    return std::clamp(static_cast<float>(size_px().x) / static_cast<float>(size_logical().x), 1.0f, 3.0f);
}

}  // namespace ninety
