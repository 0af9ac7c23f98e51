// The window with everything in it: reads its events, draws a Frame and the panels beside it. Knows the state
// to read it; what a person does there comes back as actions.
#pragma once

#include <chrono>
#include <functional>
#include <future>
#include <memory>

#include "model/effects.h"
#include "model/frame.h"
#include "model/observations.h"
#include "model/own_letters.h"
#include "model/panel_speech.h"
#include "platform/gl_window.h"
#include "platform/input.h"
#include "platform/paths.h"
#include "render/camera_texture.h"
#include "render/capture.h"
#include "render/kept_window.h"
#include "render/letter_texture.h"
#include "render/quality_choice.h"
#include "render/renderer.h"
#include "ui/imgui_session.h"
#include "ui/panels.h"
#include "ui/shown_lists.h"

namespace ninety {

class MainWindow {
  public:
    MainWindow(GlWindow window, const ProgramFiles& files, const AppState& state);
    // `ahead`: of the same files, being read since before there was a window.
    MainWindow(GlWindow window, const ProgramFiles& files, const AppState& state, FilesAhead ahead);

    // Reads what there is to read; waits up to `wait` for the first event. Returns whether there was any.
    bool poll(Seconds wait, const AppState& state, Actions& actions);
    // Called with every event, before the panels have it.
    void set_event_listener(std::function<void(const SDL_Event&)> listener) {
        event_listener_ = std::move(listener);
    }
    // Its size and scale, and what there is to tell.
    void observe(const AppState& state, Observations& seen);

    // The camera's picture of this round, before it is drawn; null: there is none to show. `number` counts
    // them.
    void show_camera(const Image* picture, std::uint64_t number);

    // Lays the panels out, and draws the frame with them where a person would see a difference to what is on
    // the screen; what is asked for in the panels is added to `actions`.
    struct Drawn {
        bool shown = false;    // there is something new to present
        bool picture = false;  // the figure, or what it stands in, among it
    };
    Drawn draw(const Frame& frame, const AppState& state, Actions& actions);
    // Once more what the last draw() has shown, all of it whatever has changed: to compare with.
    void draw_whole(const Frame& frame, const AppState& state);
    // What the last draw() that showed something has drawn.
    const Damage& damage() const { return damage_; }
    void present();
    // Every frame is drawn from now on, whatever has changed: for who measures what one costs.
    void draw_always() { always_ = true; }
    void fill_screen(bool on);
    // Something else drawn with the panels' fonts at this scale, as an image: a page to print.
    Image draw_page(glm::ivec2 size, float scale, const std::function<void(const Fonts&)>& draw);
    // A still of a scene as large as asked for, without lines or numbers over it.
    Image draw_still(const Scene& scene, glm::ivec2 size);
    // What `ninety bench` compares with: a cleared window with the Dear ImGui demo in it.
    void draw_bare_frame();

    bool visible() const;
    // Whether another frame of the same moment would look better.
    bool refining(const AppState& state) const;
    // Whether the picture is a coarser one, scaled up into its place.
    bool scales_picture() const {
        return places_.picture && renderer_.image().size != glm::ivec2(places_.picture->size);
    }
    // Milliseconds that the panels took in the last frame, without GL's work.
    double panels_ms() const { return panels_ms_; }

  private:
    // Which pictures are other ones.
    struct Anew {
        bool picture = false, inset = false;
        bool any() const { return picture || inset; }
    };
    // Where in the window they are; neither: not at all.
    struct Places {
        glm::ivec2 window{0};
        std::optional<Rect> picture, inset;
        bool operator==(const Places& other) const;
    };
    float scale_for(const AppState& state) const;
    // On another thread, where there are any: the letters at the scale of the window.
    std::future<void> draw_letters(const ProgramFiles& files, const AppState& state);
    Anew render_pictures(const Frame& frame, const AppState& state);
    void find_damage(const Frame& frame, const AppState& state, Anew anew);
    void show(const Frame& frame, const AppState& state);
    void show_pictures(const Frame& frame, const AppState& state, const WindowBox& box);
    void paint_picture_overlays(const Frame& frame, const AppState& state);
    void lay_out_panels(const Frame& frame, const AppState& state, Actions& actions);
    void choose_quality(const AppState& state, double frame_ms);

    GlWindow window_;  // first in, last out: the others need its context
    std::vector<std::string> problems_;
    LetterTexture letter_texture_;
    ImGuiSession imgui_;
    Theme theme_{FarLetters::when_asked};
    std::future<void> letters_drawn_;  // while the renderer's shaders are compiled: neither needs the other
    RenderFiles render_files_;
    Renderer renderer_;
    std::unique_ptr<Renderer> inset_;  // the second view, made when it is first shown
    CameraTexture camera_;
    QualityChoice quality_;
    OwnLetters letters_;
    PanelSpeech speech_;
    Input input_;
    std::function<void(const SDL_Event&)> event_listener_;
    Rect picture_;  // where it was drawn last
    Seconds last_frame_;
    OrbitCamera last_camera_;
    ShownLists shown_;  // of the panels, on the screen
    Places places_;     // of the pictures, on the screen
    bool by_parts_;     // only what has changed is drawn
    KeptWindow kept_;
    Damage damage_;
    bool always_ = false;
    std::chrono::steady_clock::time_point began_;  // the last frame
    bool picture_drawn_ = false;                   // in it, and not presented yet
    double panels_ms_ = 0;
    std::chrono::steady_clock::time_point last_drawn_;
    FixedText<63> title_;
    glm::ivec2 traced_size_{0};
};

// Before the first frame: what has been seen so far is taken in, and the camera stands where it belongs.
Effects show_first_view(AppState& state, MainWindow& window, Observations seen = {});

}  // namespace ninety
