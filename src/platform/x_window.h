// An X server on which no window manager runs: a screen that shows one program. There nobody does what SDL
// asks for, and SDL believes that it is done.
#pragma once

struct SDL_Rect;
struct SDL_Window;

namespace ninety {

// Puts the window there, as large as that; SDL hears of it from the server. Nothing where there is no X
// server, and where a window manager looks after it.
void place_unmanaged(SDL_Window* window, const SDL_Rect& at);

}  // namespace ninety
