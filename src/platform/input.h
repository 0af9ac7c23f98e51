// SDL events -> actions: keys everywhere (platform/keys.h says which), the mouse where no panel is.
#pragma once

#include <SDL.h>

#include "model/actions.h"
#include "model/layout.h"

namespace ninety {

// What the panels keep for themselves of this moment's mouse and keys.
struct PanelsKeep {
    bool mouse = false;
    bool text = false;  // somebody writes in a field
};

class Input {
  public:
    // `picture` is the picture's place in pixels, `pixels_per_logical` turns SDL's mouse positions into them.
    void handle(const SDL_Event& event, const AppState& state, const Rect& picture, float pixels_per_logical,
                PanelsKeep panels, Actions& actions);

  private:
    bool turning_ = false;  // a drag that began on the picture
};

}  // namespace ninety
