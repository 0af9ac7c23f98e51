// What is around the picture: AppState::shell.
#include "model/lesson_play.h"
#include "model/reducers.h"

namespace ninety {

void reduce(const action::ShowPanel& show, Change& change) {
    AppState& state = change.state;
    const auto lesson_before = lesson_shown(state);
    if (state.shell.panel != show.panel) state.practice.check_in_seen = false;
    state.shell.panel = show.panel;
    const Mode before = state.shell.mode;
    if (show.panel == Panel::watch) state.shell.mode = Mode::watch;
    if (show.panel == Panel::practise) state.shell.mode = Mode::practise;
    // The article's scenes take the picture, unless somebody is practising.
    if (show.panel == Panel::why && !session_under_way(state)) state.shell.mode = Mode::watch;
    if (lesson_shown(state)) state.watch.player.pause();
    if (shows_measure_me(state) && show.panel != Panel::practise) reduce(action::LeaveMeasureMe{}, change);
    if (state.shell.mode == Mode::watch) close_camera(change);  // nothing is measured there
    if (lesson_shown(state) != lesson_before) open_lesson(state);
    if (before == state.shell.mode) return;
    // Whatever was playing waits: two timers at once would confuse.
    state.watch.player.pause();
    state.practice.clock.pause(state.now);
}

void reduce(const action::ShowShortcuts& show, Change& change) {
    change.state.shell.shortcuts_open = show.open;
}

void reduce(const action::ToggleShortcuts&, Change& change) {
    change.state.shell.shortcuts_open = !change.state.shell.shortcuts_open;
}

void reduce(const action::ShowStopSigns& show, Change& change) {
    AppState& state = change.state;
    state.shell.stop_signs_open = show.open;
    // Whoever looks them up in a session has a reason to: the session waits, and goes on when asked to.
    if (show.open) return state.practice.clock.pause(state.now);
    if (!state.settings.stop_signs_due && state.settings.stop_signs_seen) return;
    state.settings.stop_signs_due = false;
    state.settings.stop_signs_seen = true;
    change.ask(effect::SaveSettings{});
}

void reduce(const action::AskToDelete& ask, Change& change) {
    change.state.shell.delete_open = ask.open;
}

void reduce(const action::ClosePage&, Change& change) {
    Shell& shell = change.state.shell;
    if (shell.delete_open)
        shell.delete_open = false;
    else if (shell.stop_signs_open)
        reduce(action::ShowStopSigns{false}, change);
    else if (change.state.practice.before.open)
        reduce(action::LeaveBefore{}, change);
    else if (shell.begin_again_open) {
        shell.begin_again_open = false;
        if (shell.ran_when_asked) change.state.practice.clock.start(change.state.now);
    } else if (shell.shortcuts_open)
        shell.shortcuts_open = false;
    else if (open_dialog(change.state) == Dialog::import_file)
        change.ask(effect::AnswerImport{false});
}

void reduce(const action::ScrollPage& scroll, Change& change) {
    change.state.shell.dialog_scroll += scroll.lines;
}

void reduce(const action::NoticesSeen&, Change& change) {
    change.state.shell.notices.seen(change.state.now);
}

void reduce(const action::DismissNotice& dismiss, Change& change) {
    change.state.shell.notices.dismiss(dismiss.index);
}

void reduce(const action::NameRoutine& name, Change& change) {
    change.state.shell.new_name = name.name;
}

void reduce(const action::KeysToPanels& keys, Change& change) {
    change.state.shell.keys_to_panels = keys.on;
}

void reduce(const action::ToggleFullscreen&, Change& change) {
    Shell& shell = change.state.shell;
    shell.fullscreen = !shell.fullscreen;
    change.ask(effect::FillScreen{shell.fullscreen});
}

void reduce(const action::LeaveFullscreen&, Change& change) {
    Shell& shell = change.state.shell;
    if (shell.fullscreen)
        reduce(action::ToggleFullscreen{}, change);
    else
        shell.notices.dismiss(0);
}

void reduce(const action::Ask& ask, Change& change) {
    change.ask(ask.effect);
}

void reduce(const action::Quit&, Change& change) {
    keep_answers(change);
    change.state.shell.quit = true;
}

}  // namespace ninety
