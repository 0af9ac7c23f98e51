// Start, skip, back and from the beginning go to whatever plays: the live scene that is shown, the
// demonstration, or the session.
#include "model/lesson_play.h"
#include "model/pose_move.h"
#include "model/reducers.h"

namespace ninety {
namespace {

bool watching(const AppState& state) {
    return state.shell.mode == Mode::watch;
}

// A tenth of a live scene.
constexpr double kLessonStep = .1;

}  // namespace

void reduce(const action::Begin&, Change& change) {
    AppState& state = change.state;
    if (state.shell.stop_signs_open) return;  // begins when they have been read
    if (watching(state))
        state.watch.player.play(state.now, state.watch.demo.timeline().length());
    else
        state.practice.clock.start(state.now);
}

void reduce(const action::TogglePlay&, Change& change) {
    AppState& state = change.state;
    if (lesson_shown(state)) return play_or_pause_lesson(state);
    watching(state) ? play_or_pause_demonstration(state) : play_or_pause_session(change);
}

void reduce(const action::SkipForward&, Change& change) {
    AppState& state = change.state;
    if (lesson_shown(state)) return move_lesson(state, kLessonStep);
    ease_pose(state);
    if (watching(state)) return skip_demonstration(state);
    state.practice.clock.skip(state.now);
    change.ask(effect::PlayTap{});
}

void reduce(const action::SkipBack&, Change& change) {
    AppState& state = change.state;
    if (lesson_shown(state)) return move_lesson(state, -kLessonStep);
    ease_pose(state);
    if (watching(state)) return back_demonstration(state);
    state.practice.clock.back(state.now);
    change.ask(effect::PlayTap{});
}

void reduce(const action::Restart&, Change& change) {
    AppState& state = change.state;
    if (lesson_shown(state)) return move_lesson(state, -1);
    if (watching(state)) return state.watch.player.seek(Seconds(0), state.watch.demo.timeline().length());
    if (!session_under_way(state)) {
        keep_answers(change);
        state.practice.kind = {};
        return remake_session(state);
    }
    // A key beside the one that was meant throws no session away.
    state.shell.begin_again_open = true;
    state.shell.ran_when_asked = state.practice.clock.running();
    state.practice.clock.pause(state.now);
    change.ask(effect::PlayTap{});
}

void reduce(const action::BeginAgain&, Change& change) {
    change.state.shell.begin_again_open = false;
    change.ask(effect::PlayTap{});
    keep_answers(change);
    change.state.practice.kind = {};
    remake_session(change.state);
}

void reduce(const action::StopAndKeep&, Change& change) {
    AppState& state = change.state;
    if (watching(state)) return state.watch.player.pause();
    ease_pose(state);
    state.practice.clock.stop(state.now);
    close_camera(change);
    change.ask(effect::PlayTap{});
}

void reduce(const action::SwapSide&, Change& change) {
    AppState& state = change.state;
    if (lesson_shown(state)) return;
    watching(state) ? swap_demonstration(state) : swap_session(change);
}

}  // namespace ninety
