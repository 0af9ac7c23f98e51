// A display is always there, and SDL can fill it by itself.
#include "platform/gl_window.h"

namespace ninety {

bool has_display() {
    return true;
}

void GlWindow::fill_screen(bool on) {
    SDL_SetWindowFullscreen(window_.get(), on ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
}

}  // namespace ninety
