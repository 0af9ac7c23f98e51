// Dear ImGui's context with its SDL and GL parts, for as long as this lives. One at a time.
#pragma once

#include <SDL.h>

#include <cstdint>
#include <functional>
#include <glm/vec2.hpp>
#include <span>

#include "ui/clipped_lists.h"
#include "ui/touch.h"

struct ImDrawData;
struct ImDrawList;

namespace ninety {

// Puts the letters on the graphics card: shares of ink, 0..255, row by row. Returns the name of a texture
// that is white, as opaque as they are, and stays until the next call.
using MakeLetters = std::function<unsigned(const std::uint8_t* ink, glm::ivec2 size)>;

class ImGuiSession {
  public:
    // `input`: whether events will be fed to it; without, it only draws. Without `letters` their texture is
    // the back end's own affair, which for a moment takes two and a half times its memory.
    ImGuiSession(SDL_Window* window, SDL_GLContext context, bool input, MakeLetters letters = {});
    ~ImGuiSession();
    ImGuiSession(const ImGuiSession&) = delete;
    ImGuiSession& operator=(const ImGuiSession&) = delete;

    // Fonts have changed: their texture is made anew, with the first frame if there has been none.
    void fonts_changed();

    // To be called with every event, before others have it.
    void handle(const SDL_Event& event);
    // Whether the mouse is over a panel or held by one; whether somebody writes in a field.
    bool keeps_mouse() const;
    bool keeps_text() const;

    // Whether arrows and Space move and press in the windows.
    void navigate(bool by_keys);

    // A frame for a surface of this many pixels; mouse positions arrive in logical pixels and are scaled.
    void begin_frame(glm::ivec2 size_px, glm::ivec2 size_logical, double seconds);
    void finish_frame();              // the draw lists are complete
    const ImDrawData& drawn() const;  // these, until the next frame
    void render();                    // into the framebuffer that is bound
    // What of it is in these boxes, of which none lies over another.
    void render(std::span<const WindowBox> boxes);

    ImDrawList& behind_panels();
    ImDrawList& over_panels();
    // What `ninety bench` compares with.
    void show_demo();

  private:
    void make_letters();

    bool input_;
    MakeLetters letters_;
    Touch touch_;
    bool by_touch_ = false;  // the last pointer was a finger: the mouse is where it is not
    ClippedLists clipped_;
    bool texture_made_ = false;  // of the fonts
    float pixels_each_ = 1;      // logical pixel
};

}  // namespace ninety
