#include "cli/trainer.h"

#include <cstdio>
#include <cstdlib>

#include "cli/page.h"
#include "core/visible_text.h"
#include "model/apply.h"
#include "model/captions.h"
#include "model/names.h"
#include "render/surface.h"
#include "ui/far_display.h"
#include "ui/lesson_overlay.h"
#include "ui/overlay_painter.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

using SteadyClock = std::chrono::steady_clock;

double milliseconds_since(SteadyClock::time_point start) {
    return std::chrono::duration<double, std::milli>(SteadyClock::now() - start).count();
}

// "Medium: the processor draws here (llvmpipe), no graphics card is in use."
FixedText<127> words_of(const QualityChoice& choice) {
    const char* level = choice.level() == Quality::low      ? translate("settings.low")
                        : choice.level() == Quality::medium ? translate("settings.medium")
                                                            : translate("settings.high");
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

}  // namespace

Trainer::Trainer(GlWindow window, const ProgramFiles& files, AppState state)
    : window_(std::move(window)),
      imgui_(window_.window(), window_.context(), true),
      render_files_{files.shaders, files.assets, files.figure_mesh, files.bones_mesh},
      renderer_(render_files_, state.notices),
      quality_(state.quality_given.value_or(state.settings.quality), gl_renderer_name()),
      state_(std::move(state)),
      trace_(std::getenv("NINETY_TRACE") != nullptr) {
    renderer_.set_quality(quality_.quality());
    state_.quality_reason = words_of(quality_);
}

bool Trainer::visible() const {
    return (SDL_GetWindowFlags(window_.window()) & (SDL_WINDOW_MINIMIZED | SDL_WINDOW_HIDDEN)) == 0;
}

bool Trainer::read_input(Seconds wait) {
    SDL_Event event;
    const int milliseconds = static_cast<int>(wait.value * 1000);
    if (!(milliseconds > 0 ? SDL_WaitEventTimeout(&event, milliseconds) : SDL_PollEvent(&event)))
        return false;
    const float scale =
        static_cast<float>(window_.size_px().x) / static_cast<float>(window_.size_logical().x);
    do {
        if (event_listener_) event_listener_(event);
        imgui_.handle(event);
        input_.handle(event, state_, layout_.picture, scale, {imgui_.keeps_mouse(), imgui_.keeps_text()},
                      actions_);
    } while (SDL_PollEvent(&event));
    return true;
}

void Trainer::draw_frame(Seconds now, Seconds away) {
    const auto begin = SteadyClock::now();
    const glm::ivec2 size = window_.size_px(), logical = window_.size_logical();
    if (size != traced_size_) trace("size", FixedText<31>::printed("%dx%d", size.x, size.y).c_str());
    traced_size_ = size;
    const float scale =
        panel_scale(logical.x, logical.y, window_.display_scale(), state_.settings.text_scale);
    if (theme_.set_scale(scale, state_.notices)) imgui_.fonts_changed();
    theme_.set_contrast(state_.settings.high_contrast);
    const auto lay_out = [&] {
        layout_ = layout_of(size, theme_.fonts().scale,
                            shows_far_check_in(state_)  ? kFarQuestions
                            : shows_far_display(state_) ? kFarWords
                                                        : 0);
        state_.view_size_px = glm::ivec2(layout_.picture.size);
    };
    lay_out();

    // 1. Time moves on; pose and scene follow from it.
    live(now, away);
    lay_out();  // a session that has just ended asks in a wider place, and no frame may follow this one
    const Scene scene = scene_of(state_);
    own_work_ms_ = milliseconds_since(begin);

    // 2. Pixels.
    const bool still = scene.camera == last_camera_, page = shows_page(state_);
    last_camera_ = scene.camera;
    const bool drawn = !page && renderer_.draw(scene, state_.view_size_px);
    clear_window(size);
    if (!page)
        renderer_.present({static_cast<int>(layout_.picture.at.x), size.y - state_.view_size_px.y},
                          state_.view_size_px);
    const auto lesson = lesson_shown(state_);
    const bool inset = state_.settings.show_inset && layout_.inset.size.x > 0 && !lesson;
    if (!page && inset) draw_inset(scene, size);

    // 3. Panels.
    const auto panels = SteadyClock::now();
    draw_into_window(size);
    // A page that keys scroll has them, too.
    const Dialog dialog = open_dialog(state_);
    imgui_.navigate(state_.keys_to_panels && dialog != Dialog::stop_signs && dialog != Dialog::shortcuts);
    imgui_.begin_frame(size, logical, (now - last_frame_).value);
    last_frame_ = now;
    const float legend_y = inset ? layout_.inset.end().y + 12 * theme_.fonts().scale : layout_.inset.at.y;
    if (!page) paint_overlays(imgui_.behind_panels(), scene, layout_.picture, theme_.fonts(), legend_y);
    if (lesson)
        paint_lesson(imgui_.behind_panels(), state_.lesson.figures, scene, layout_.picture, theme_.fonts());
    draw_panels(state_, theme_.fonts(), layout_, actions_);
    imgui_.finish_frame();
    if (!shows_far_check_in(state_)) state_.notices.seen(now);
    own_work_ms_ += milliseconds_since(panels);
    imgui_.render();
    choose_quality(drawn && still ? milliseconds_since(begin) : 0);
}

void Trainer::live(Seconds now, Seconds away) {
    for (std::string& problem : static_cast<std::vector<std::string>&>(state_.notices))
        if (!is_plain(problem)) problem = plain(problem);  // a file's name may hold anything
    const std::span<const Cue> cues = advance(state_, now, away);
    for (const Cue& cue : cues)
        if (cue.kind == CueKind::interrupted || cue.kind == CueKind::stalled)
            trace("cue", cue.kind == CueKind::stalled ? "stalled" : "interrupted");
    if (listener_) listener_(state_, cues);
}

Image Trainer::draw_page(glm::ivec2 size, float scale, const std::function<void(const Fonts&)>& draw) {
    std::vector<std::string> told_already;
    if (theme_.set_scale(scale, told_already)) imgui_.fonts_changed();
    return render_page(imgui_, theme_, size, draw);
}

void Trainer::draw_inset(const Scene& scene, glm::ivec2 window_px) {
    if (!inset_) {
        std::vector<std::string> said_already;
        inset_ = std::make_unique<Renderer>(render_files_, said_already);
        inset_->set_quality(kInsetQuality);
    }
    const glm::ivec2 size(layout_.inset.size), at(layout_.inset.at);
    inset_->draw(inset_scene_of(state_, scene, layout_.inset.size.x / layout_.inset.size.y), size);
    inset_->present({at.x, window_px.y - at.y - size.y}, size);
}

void Trainer::choose_quality(double frame_ms) {
    quality_.choose(state_.quality_given.value_or(state_.settings.quality));
    if (frame_ms > 0) quality_.add_frame(frame_ms);
    renderer_.set_quality(quality_.quality());
    state_.quality_reason = words_of(quality_);
}

void Trainer::draw_bare_frame() {
    const glm::ivec2 size = window_.size_px();
    clear_window(size);
    imgui_.begin_frame(size, window_.size_logical(), 1.0 / 60);
    imgui_.show_demo();
    imgui_.finish_frame();
    imgui_.render();
}

void Trainer::show_first_camera() {
    const float scale = panel_scale(window_.size_logical().x, window_.size_logical().y,
                                    window_.display_scale(), state_.settings.text_scale);
    state_.view_size_px = glm::ivec2(layout_of(window_.size_px(), scale).picture.size);
    cut_to_view(state_);
}

void Trainer::trace(const char* what, const char* detail) const {
    if (trace_) std::fprintf(stderr, "trace %s %s\n", what, detail);
}

void Trainer::update_title() {
    WindowTitle title = "Ninety";
    if (state_.mode == Mode::practise) {
        const auto here = state_.clock.position();
        const bool paused = state_.clock.state() == RoutineClock::State::paused;
        title = WindowTitle::printed("%s%s %s - Ninety", paused ? translate("title.paused") : "",
                                     phase_word(here, state_), clock_text(here.remaining.value).c_str());
        if (here.step.phase == Phase::done && !anything_held(state_.summary))
            title = WindowTitle::printed("%s - Ninety", phase_word(here, state_));
    }
    if (title == title_) return;
    title_ = title;
    SDL_SetWindowTitle(window_.window(), title.c_str());
}

void Trainer::act() {
    for (const Action& action : actions_)
        trace("action", trace_of(action).c_str());
    const bool was_full = state_.fullscreen;
    ninety::apply(actions_, state_);
    actions_.clear();
    if (was_full != state_.fullscreen)
        SDL_SetWindowFullscreen(window_.window(), state_.fullscreen ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
    update_title();
}

}  // namespace ninety
