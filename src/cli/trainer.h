// The window with everything in it: docs/ARCHITECTURE.md, "One frame".
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>

#include "platform/gl_window.h"
#include "platform/input.h"
#include "platform/paths.h"
#include "render/capture.h"
#include "render/quality_choice.h"
#include "render/renderer.h"
#include "settings/settings_file.h"
#include "ui/imgui_session.h"
#include "ui/panels.h"

namespace ninety {

class Trainer {
  public:
    Trainer(GlWindow window, const ProgramFiles& files, AppState state);

    // One frame with everything that a person sees, at this time. Draws, but does not show it.
    // `away` as for live().
    void draw_frame(Seconds now, Seconds away = Seconds(0));
    // Time moves on without a picture: while the window is hidden. `away`: how much of the time since the
    // last look the machine was not there.
    void live(Seconds now, Seconds away = Seconds(0));
    // Called whenever time has moved on, with the cues that fell due.
    using Listener = std::function<void(AppState&, std::span<const Cue>)>;
    void set_listener(Listener listener) { listener_ = std::move(listener); }
    // Called with every event, before the panels have it.
    void set_event_listener(std::function<void(const SDL_Event&)> listener) {
        event_listener_ = std::move(listener);
    }
    // What `ninety bench` compares with: a cleared window with the Dear ImGui demo in it.
    void draw_bare_frame();
    // Puts the camera where it belongs at once, without a move: before the first frame.
    void show_first_camera();
    // Something else drawn with the panels' fonts at this scale, as an image: a page to print.
    Image draw_page(glm::ivec2 size, float scale, const std::function<void(const Fonts&)>& draw);
    // Shows what has been drawn.
    void present() { window_.swap(); }
    // Acts on what the person asked for since the last call.
    void act();
    // Reads what devices have to say; waits up to `wait` for the first event. Returns whether there was any.
    bool read_input(Seconds wait);

    AppState& state() { return state_; }
    const GlWindow& window() const { return window_; }
    bool visible() const;
    // Whether another frame of the same moment would look better.
    bool refining() const {
        if (shows_page(state_)) return false;
        return renderer_.refining() ||
               (inset_ && state_.settings.show_inset && !lesson_shown(state_) && inset_->refining());
    }
    // frame_ms: of a frame that was drawn anew with the camera at rest, otherwise 0.
    void draw_inset(const Scene& scene, glm::ivec2 window_px);
    void choose_quality(double frame_ms);
    // The window's title says what is going on: "Hold 0:32 - Ninety".
    void update_title();
    void trace(const char* what, const char* detail) const;
    // Milliseconds of our own CPU work in the last frame: routine, pose, scene, panels; not GL.
    double own_work_ms() const { return own_work_ms_; }

  private:
    GlWindow window_;  // first in, last out: the others need its context
    ImGuiSession imgui_;
    RenderFiles render_files_;
    Renderer renderer_;
    std::unique_ptr<Renderer> inset_;  // the second view, made when it is first shown
    QualityChoice quality_;
    Theme theme_;
    Input input_;
    Listener listener_;
    std::function<void(const SDL_Event&)> event_listener_;
    AppState state_;
    Actions actions_;
    Layout layout_;
    Seconds last_frame_;
    OrbitCamera last_camera_;
    double own_work_ms_ = 0;
    using WindowTitle = FixedText<63>;
    WindowTitle title_;
    glm::ivec2 traced_size_{0};
    bool trace_ = false;  // NINETY_TRACE in the environment: every action and absence on stderr, for tests
};

}  // namespace ninety
