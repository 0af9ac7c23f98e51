// No X server.
#include "platform/x_window.h"

namespace ninety {

void place_unmanaged(SDL_Window*, const SDL_Rect&) {}

}  // namespace ninety
