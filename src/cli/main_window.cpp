#include "cli/main_window.h"

#include <array>
#include <chrono>
#include <utility>

#include "cli/drawing_window.h"
#include "cli/offscreen_renderer.h"
#include "cli/page.h"
#include "cli/trace.h"
#include "core/beside.h"
#include "core/system.h"
#include "i18n/translate.h"
#include "model/update.h"
#include "platform/right_to_left.h"
#include "render/shader.h"
#include "render/surface.h"
#include "ui/font_files.h"
#include "ui/lesson_overlay.h"
#include "ui/overlay_painter.h"
#include "ui/reading_order.h"
#include "ui/spoken_controls.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

using SteadyClock = std::chrono::steady_clock;

double milliseconds_since(SteadyClock::time_point start) {
    return std::chrono::duration<double, std::milli>(SteadyClock::now() - start).count();
}

// "Medium: the processor draws here (llvmpipe), no graphics card is in use."
FixedText<127> words_of(const QualityChoice& choice) {
    const char* level = choice.level() == Quality::low      ? translate("settings.quality_low")
                        : choice.level() == Quality::medium ? translate("settings.quality_medium")
                                                            : translate("settings.quality_high");
    switch (choice.why()) {
        case QualityChoice::Why::chosen:
            return phrase<127>("quality.chosen", level);
        case QualityChoice::Why::software:
            return phrase<127>("quality.software", level, choice.drawn_by().c_str());
        case QualityChoice::Why::card:
            return phrase<127>("quality.card", level, choice.drawn_by().c_str());
        case QualityChoice::Why::slow:
            return phrase<127>("quality.slow", level, choice.slow_ms());
    }
    return {};
}

void clear_window(glm::ivec2 size) {
    draw_into_window(size);
    clear_to(paper_colour());
}

MakeLetters letters_onto(LetterTexture& texture) {
    return [&texture](const std::uint8_t* ink, glm::ivec2 size) { return texture.show(ink, size); };
}

// From the window's upper left to GL's lower left.
PixelRect in_gl(const WindowBox& box, glm::ivec2 window_px) {
    return {{box.low.x, window_px.y - box.high.y}, {box.high.x, window_px.y - box.low.y}};
}
WindowBox box_of(const Rect& rect) {
    return {glm::ivec2(rect.at), glm::ivec2(rect.at) + glm::ivec2(rect.size)};
}

bool same_place(const std::optional<Rect>& a, const std::optional<Rect>& b) {
    return a.has_value() == b.has_value() && (!a || (a->at == b->at && a->size == b->size));
}

}  // namespace

MainWindow::MainWindow(GlWindow window, const ProgramFiles& files, const AppState& state)
    : MainWindow(std::move(window), files, state, FilesAhead(render_files(files))) {}

MainWindow::MainWindow(GlWindow window, const ProgramFiles& files, const AppState& state, FilesAhead ahead)
    : window_(std::move(window)),
      imgui_(window_.window(), window_.context(), true, letters_onto(letter_texture_)),
      letters_drawn_(draw_letters(files, state)),
      render_files_(render_files(files)),
      renderer_(render_files_, std::move(ahead)),
      quality_(state.picture.quality_given.value_or(state.settings.quality), gl_renderer_name()),
      // A graphics card draws a window in less than it takes to ask what is left of the last one, and a
      // page's canvas does not keep it.
      by_parts_(!kInBrowser && is_software_renderer(gl_renderer_name())) {
    renderer_.set_quality(quality_.quality());
    use_order(order_right_to_left);
    letters_drawn_.get();
    shaders_are_made();
}

std::future<void> MainWindow::draw_letters(const ProgramFiles& files, const AppState& state) {
    use_fonts_in(files.fonts);
    return beside_until_done([this, scale = scale_for(state)] { theme_.set_scale(scale, problems_); });
}

float MainWindow::scale_for(const AppState& state) const {
    const glm::ivec2 logical = window_.size_logical();
    return panel_scale(logical.x, logical.y, window_.display_scale(), state.settings.text_scale);
}

bool MainWindow::visible() const {
    return (SDL_GetWindowFlags(window_.window()) & (SDL_WINDOW_MINIMIZED | SDL_WINDOW_HIDDEN)) == 0;
}

bool MainWindow::refining(const AppState& state) const {
    if (theme_.misses_letters()) return true;
    if (shows_page(state)) return false;
    return renderer_.refining() ||
           (inset_ && state.settings.show_inset && !lesson_shown(state) && inset_->refining());
}

bool MainWindow::poll(Seconds wait, const AppState& state, Actions& actions) {
    SDL_Event event;
    const int milliseconds = static_cast<int>(wait.value * 1000);
    if (!(milliseconds > 0 ? SDL_WaitEventTimeout(&event, milliseconds) : SDL_PollEvent(&event)))
        return false;
    const float scale =
        static_cast<float>(window_.size_px().x) / static_cast<float>(window_.size_logical().x);
    do {
        if (event_listener_) event_listener_(event);
        // Something lay over the window, or it was not there: what was on the screen may be gone.
        if (event.type == SDL_WINDOWEVENT) shown_.forget();
        imgui_.handle(event);
        input_.handle(event, state, picture_, scale, {imgui_.keeps_mouse(), imgui_.keeps_text()}, actions);
    } while (SDL_PollEvent(&event));
    return true;
}

void MainWindow::observe(const AppState& state, Observations& seen) {
    const glm::ivec2 size = window_.size_px(), logical = window_.size_logical();
    if (size != traced_size_) trace("size", FixedText<31>::printed("%dx%d", size.x, size.y).c_str());
    traced_size_ = size;
    if (letters_.look(state)) theme_.set_letters(letters_.letters());
    if (theme_.set_scale(scale_for(state), problems_)) {
        imgui_.fonts_changed();
        shown_.forget();
    }
    theme_.set_contrast(state.settings.high_contrast);
    seen.window = WindowSeen{size, logical, theme_.fonts().scale, words_of(quality_), !visible()};
    for (std::string& problem : problems_)
        seen.news.push_back(news::Problem{std::move(problem)});
    problems_.clear();
    // What is wrong with the inset's files has been said of the picture's: they are the same.
    for (std::string& problem : renderer_.take_notices())
        seen.news.push_back(news::Problem{std::move(problem)});
}

void MainWindow::show_camera(const Image* picture, std::uint64_t number) {
    if (!picture || number == 0) return camera_.forget();
    if (camera_.show(*picture, number)) shown_.forget();
}

MainWindow::Drawn MainWindow::draw(const Frame& frame, const AppState& state, Actions& actions) {
    const auto begin = SteadyClock::now();
    began_ = begin;
    const bool still = frame.scene.camera == last_camera_;
    last_camera_ = frame.scene.camera;
    picture_ = frame.layout.picture;
    // 1. The picture, where it has changed; the panels, always: only laid out, nobody knows whether they
    // have.
    const Anew pictures = render_pictures(frame, state);
    const bool anew = pictures.any();
    const auto panels = SteadyClock::now();
    lay_out_panels(frame, state, actions);
    panels_ms_ = milliseconds_since(panels);
    // 2. Both onto the screen, if somebody would see it.
    const bool draws = anew || always_ || !shown_.look_like(imgui_.drawn());
    if (draws) {
        find_damage(frame, state, pictures);
        show(frame, state);
        shown_.remember(imgui_.drawn());
    }
    picture_drawn_ = frame.shows_picture && anew;
    // A browser draws after we have asked: there the time from frame to frame tells, while they follow.
    constexpr double kFollowing_ms = 250;
    double took_ms = milliseconds_since(kInBrowser ? std::exchange(last_drawn_, begin) : begin);
    if (kInBrowser && took_ms > kFollowing_ms) took_ms = 0;
    choose_quality(state, anew && still && renderer_.as_coarse_as_can_be() ? took_ms : 0);
    if (frame.title != title_) {
        title_ = frame.title;
        SDL_SetWindowTitle(window_.window(), title_.c_str());
    }
    return {draws, anew};
}

bool MainWindow::Places::operator==(const Places& other) const {
    return window == other.window && same_place(picture, other.picture) && same_place(inset, other.inset);
}

// Into images of their own.
MainWindow::Anew MainWindow::render_pictures(const Frame& frame, const AppState& state) {
    Anew anew;
    anew.picture = frame.shows_picture && renderer_.draw(frame.scene, state.picture.size_px);
    if (!frame.inset) return anew;
    if (!inset_) {
        inset_ = std::make_unique<Renderer>(render_files_);
        inset_->set_quality(kInsetQuality);
    }
    anew.inset = inset_->draw(*frame.inset, glm::ivec2(frame.layout.inset.size));
    return anew;
}

// Where the window that holds the last frame looks otherwise than this one.
void MainWindow::find_damage(const Frame& frame, const AppState& state, Anew anew) {
    Places now;
    now.window = window_.size_px();
    if (frame.shows_picture) now.picture = Rect{glm::ivec2(frame.layout.picture.at), state.picture.size_px};
    if (frame.inset) now.inset = frame.layout.inset;
    damage_.begin(now.window);
    if (!by_parts_ || !(now == places_) || !kept_.holds(now.window)) damage_.add_all();
    places_ = now;
    if (damage_.whole()) return;
    if (anew.picture)
        for (const PixelRect& rect : renderer_.changed())
            damage_.add({glm::ivec2(now.picture->at) + rect.low, glm::ivec2(now.picture->at) + rect.high});
    if (anew.inset) damage_.add(box_of(*now.inset));
    shown_.add_changes(imgui_.drawn(), damage_);
}

void MainWindow::show(const Frame& frame, const AppState& state) {
    draw_into_window(damage_.window_px());
    if (damage_.whole()) {
        show_pictures(frame, state, {{0, 0}, damage_.window_px()});
        draw_everywhere();
        imgui_.render();
    } else {
        for (const WindowBox& box : damage_.boxes()) {
            show_pictures(frame, state, box);
        }
        draw_everywhere();
        imgui_.render(damage_.boxes());
    }
    if (by_parts_) kept_.mark(damage_.window_px(), damage_.in_corner());
}

// In this box alone.
void MainWindow::show_pictures(const Frame& frame, const AppState& state, const WindowBox& box) {
    const glm::ivec2 window_px = damage_.window_px();
    const WindowBox picture = box_of({glm::ivec2(frame.layout.picture.at), state.picture.size_px});
    const bool covered = frame.shows_picture && overlap_of(box, picture) == box;
    draw_only(in_gl(box, window_px));
    if (!covered) clear_to(paper_colour());
    const auto show = [&](const Renderer& renderer, glm::ivec2 at, glm::ivec2 size) {
        draw_only(in_gl(box, window_px));
        renderer.present({window_px, at, size}, {box.low, box.high});
    };
    if (frame.shows_picture) show(renderer_, glm::ivec2(frame.layout.picture.at), state.picture.size_px);
    if (frame.inset) show(*inset_, glm::ivec2(frame.layout.inset.at), glm::ivec2(frame.layout.inset.size));
}

void MainWindow::draw_whole(const Frame& frame, const AppState& state) {
    damage_.begin(window_.size_px());
    damage_.add_all();
    show(frame, state);
}

void MainWindow::lay_out_panels(const Frame& frame, const AppState& state, Actions& actions) {
    // A page that keys scroll has them, too.
    const Dialog dialog = open_dialog(state);
    imgui_.navigate(state.shell.keys_to_panels && dialog != Dialog::stop_signs &&
                    dialog != Dialog::shortcuts);
    imgui_.begin_frame(window_.size_px(), window_.size_logical(), (state.now - last_frame_).value);
    last_frame_ = state.now;
    const Fonts& fonts = theme_.fonts();
    const Layout& layout = frame.layout;
    if (frame.shows_picture) paint_picture_overlays(frame, state);
    if (frame.lesson)
        paint_lesson(imgui_.behind_panels(), *frame.lesson, frame.scene, layout.picture, fonts, true);
    CameraImage camera;
    if (camera_) camera = {reinterpret_cast<ImTextureID>(std::uintptr_t(camera_.name())), camera_.size()};
    draw_panels(state, frame, fonts, actions, camera);
    if (const SpokenWords words = speech_.due(state, take_spoken()); !words.empty())
        actions.push_back(action::Ask{effect::SayPanels{words}});
    imgui_.finish_frame();
}

void MainWindow::paint_picture_overlays(const Frame& frame, const AppState& state) {
    const Layout& layout = frame.layout;
    const Fonts& fonts = theme_.fonts();
    float legend_y = frame.inset ? layout.inset.end().y + 12 * fonts.scale : layout.inset.at.y;
    // The camera's picture has its place, or the numbers of a live scene say what there is to say.
    if (frame.camera || frame.lesson) legend_y = layout.picture.size.y;
    // No label goes under what the camera has there, its mark across the room included.
    std::array<Rect, 4> taken;
    std::size_t count = 0;
    if (camera_is_on(state)) taken[count++] = camera_places(layout, fonts.scale).mark;
    if (frame.camera)
        for (const Rect& place : {frame.camera->picture, frame.camera->why, frame.camera->line()})
            taken[count++] = place;
    paint_overlays(imgui_.behind_panels(), frame.scene, layout.picture, fonts, legend_y,
                   std::span(taken.data(), count));
}

void MainWindow::choose_quality(const AppState& state, double frame_ms) {
    quality_.choose(state.picture.quality_given.value_or(state.settings.quality));
    if (frame_ms > 0) quality_.add_frame(frame_ms);
    renderer_.set_quality(quality_.quality());
}

void MainWindow::present() {
    if (std::exchange(picture_drawn_, false) && quality_.quality().keeps_pace) {
        // Until it is drawn, not only asked for; a software rasteriser has that to do before it is shown.
        wait_until_drawn();
        renderer_.took(milliseconds_since(began_));
    }
    window_.swap();
}

void MainWindow::fill_screen(bool on) {
    window_.fill_screen(on);
}

Image MainWindow::draw_page(glm::ivec2 size, float scale, const std::function<void(const Fonts&)>& draw) {
    std::vector<std::string> told_already;
    if (theme_.set_scale(scale, told_already)) imgui_.fonts_changed();
    return render_page(imgui_, theme_, size, draw);
}

Image MainWindow::draw_still(const Scene& scene, glm::ivec2 size) {
    // One of its own: the window's keeps the picture that it has.
    Renderer still(render_files_);
    still.set_quality(kStillQuality);
    const int factor = supersampling(size);
    still.draw(scene, size * factor);
    const Image image = read_pixels(still.image());
    draw_into_window(window_.size_px());
    return shrunk(image, factor);
}

void MainWindow::draw_bare_frame() {
    const glm::ivec2 size = window_.size_px();
    shown_.forget();
    clear_window(size);
    imgui_.begin_frame(size, window_.size_logical(), 1.0 / 60);
    imgui_.show_demo();
    imgui_.finish_frame();
    imgui_.render();
}

Effects show_first_view(AppState& state, MainWindow& window, Observations seen) {
    window.observe(state, seen);
    Effects effects = advance(state, Seconds(0), seen);  // a desktop may have given it another size
    update(state, {action::CutToView{}});
    return effects;
}

}  // namespace ninety
