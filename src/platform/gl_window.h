// An SDL window with a GL 3.3 core context: a visible one, or none at all for pictures and measurements.
#pragma once

#include <SDL.h>

#include <glm/vec2.hpp>
#include <memory>
#include <optional>

#include "core/result.h"

namespace ninety {

struct GlWindowOptions {
    bool visible = true;
    bool fullscreen = false;
    glm::ivec2 size{1280, 720};  // logical pixels
    bool vsync = true;
    bool debug = false;  // a debug context: the driver tells what it finds wrong
};

class GlWindow {
  public:
    // The error is one sentence on what to install or do.
    static Result<GlWindow> open(const GlWindowOptions& options);

    GlWindow(GlWindow&&) = default;
    GlWindow& operator=(GlWindow&&) = default;

    SDL_Window* window() const { return window_.get(); }
    SDL_GLContext context() const { return context_.get(); }
    glm::ivec2 size_px() const;  // drawable
    glm::ivec2 size_logical() const;
    float display_scale() const;  // platform/desktop_scale.h

    // The whole screen, or the window that it was before.
    void fill_screen(bool on);
    void swap() const { SDL_GL_SwapWindow(window_.get()); }

  private:
    GlWindow() = default;
    // Window and context with OpenGL 3.3, once SDL is there: the same on every desktop
    // (desktop/gl_window_making.cpp).
    Status make(const GlWindowOptions& options);

    struct Quit {
        void operator()(int*) const { SDL_Quit(); }
    };
    struct DestroyWindow {
        void operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
    };
    struct DeleteContext {
        void operator()(void* context) const { SDL_GL_DeleteContext(context); }
    };
    // In this order: the context goes first, SDL last.
    std::unique_ptr<int, Quit> sdl_;
    std::unique_ptr<SDL_Window, DestroyWindow> window_;
    std::unique_ptr<void, DeleteContext> context_;
    SDL_Rect windowed_{};  // its place before it filled the screen
    bool x11_ = false;
    std::optional<double> xft_dpi_;
};

// One sentence for a machine whose OpenGL does not do: what is the matter, and what to install.
Error no_gl(const std::string& what);

// Whether a display can be expected: a Wayland or X server is named in the environment.
bool has_display();

}  // namespace ninety
