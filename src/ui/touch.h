// Fingers on the panels. A finger that moves scrolls what it lies on, one that does not presses when it is
// lifted, and a slider moves only by its knob: nobody who scrolls a page of sliders changes any.
//
// Dear ImGui has no touch of its own: it is shown a mouse that is pressed when a finger has meant it.
#pragma once

#include <glm/vec2.hpp>

#include "model/layout.h"

struct ImGuiWindow;

namespace ninety {

// A slider says where its knob is, with the frame that draws it, in pixels; `track` is all of it.
void offer_grip(const Rect& knob, const Rect& track);

class Touch {
  public:
    // In pixels of the window. Whether a panel, or what lies on top, has the finger.
    bool press(glm::vec2 at);
    void move(glm::vec2 to);
    void release();

    // The mouse that Dear ImGui sees with this frame; to be called before its own frame begins.
    void show_mouse();

    bool on_panel() const { return doing_ != Doing::nothing && doing_ != Doing::turning; }

  private:
    enum class Doing { nothing, turning, waiting, scrolling, holding, pressing };

    Doing doing_ = Doing::nothing;
    glm::vec2 from_{0}, at_{0};
    glm::vec2 to_knob_{0};  // from where the finger came down to the knob's middle
    bool presses_ = true;   // not beside a knob, on its track
    bool shown_down_ = false;
    ImGuiWindow* scrolls_ = nullptr;
    float scrolled_from_ = 0;
};

}  // namespace ninety
