// The article, its live scenes and the page of progress: AppState::reading.
#include "model/lesson_play.h"
#include "model/reducers.h"

namespace ninety {
namespace {

void go_to_page(const std::string& id, Change& change) {
    AppState& state = change.state;
    state.reading.page = id;
    stop_lesson(state);
    // Whoever looks the stop signs up in a session has a reason to: the session waits.
    if (id == kStopSignsPage) state.practice.clock.pause(state.now);
    if (state.settings.page == id.c_str()) return;
    state.settings.page = id;
    change.ask(effect::SaveSettings{});
}

}  // namespace

void reduce(const action::ShowPage& page, Change& change) {
    go_to_page(page.id, change);
    open_lesson(change.state);
}

void reduce(const action::MarkRead& read, Change& change) {
    AppState& state = change.state;
    if (has_read(state.settings, read.id)) return;
    state.settings.pages_read += read.id;
    state.settings.pages_read += " ";
    change.ask(effect::SaveSettings{});
}

void reduce(const action::ShowScene& show, Change& change) {
    AppState& state = change.state;
    const auto link = parse_scene_link(show.link);
    if (!link) return;  // the article's reader has refused it
    // A session waits: the scene takes its place.
    if (state.shell.mode == Mode::practise) {
        state.shell.mode = Mode::watch;
        state.practice.clock.pause(state.now);
    }
    if (lesson_shown(state) != link->lesson)
        for (const Article& page : state.reading.articles)
            if (page.lesson == link->lesson) {
                go_to_page(page.id, change);  // its story waits: the link asks for one moment of it
                break;
            }
    if (lesson_shown(state) != link->lesson) return;
    set_lesson(state, link->settings);
}

void reduce(const action::SetSlider& set, Change& change) {
    if (lesson_shown(change.state)) set_lesson_slider(change.state, set.slider, set.value);
}

void reduce(const action::ChooseLessonView& choose, Change& change) {
    AppState& state = change.state;
    state.reading.lesson.view = choose.view;
    state.picture.own_camera = false;
    if (!state.settings.reduced_motion)
        state.picture.camera_move = CameraMove{state.picture.camera, state.now};
}

void reduce(const action::SetRange& set, Change& change) {
    change.state.reading.range = set.range;
}

void reduce(const action::ShowProgressPart& show, Change& change) {
    change.state.reading.part = show.part;
}

}  // namespace ninety
