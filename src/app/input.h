// SDL events -> actions: keys everywhere (app/keys.h says which), the mouse where no panel is.
#pragma once

#include <SDL.h>

#include "ui/actions.h"
#include "ui/layout.h"

namespace ninety {

class Input {
  public:
    // Feeds the event to Dear ImGui first; what that wants for itself is not ours. `picture` is the picture's
    // place in pixels, `pixels_per_logical` turns SDL's mouse positions into them.
    void handle(const SDL_Event& event, const AppState& state, const Rect& picture, float pixels_per_logical,
                Actions& actions);

  private:
    bool turning_ = false;  // a drag that began on the picture
};

}  // namespace ninety
