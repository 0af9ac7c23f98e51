// The demonstration: AppState::watch.
#include <algorithm>

#include "model/reducers.h"

namespace ninety {
namespace {

Seconds length_of(const AppState& state) {
    return state.watch.demo.timeline().length();
}

}  // namespace

void reduce(const action::Seek& seek, Change& change) {
    AppState& state = change.state;
    state.watch.fault = Fault::none;
    state.watch.player.seek(seek.to, length_of(state));
}

void reduce(const action::SetSpeed& speed, Change& change) {
    change.state.watch.player.set_speed(speed.speed);
}

void reduce(const action::ShowFault& show, Change& change) {
    change.state.watch.fault = show.fault;
    if (show.fault != Fault::none) change.state.watch.player.pause();
}

void play_or_pause_demonstration(AppState& state) {
    state.watch.fault = Fault::none;
    if (state.watch.player.playing())
        state.watch.player.pause();
    else
        state.watch.player.play(state.now, length_of(state));
}

void skip_demonstration(AppState& state) {
    const DemoScene& scene = state.watch.demo.timeline().scene_at(state.watch.player.position());
    state.watch.player.seek(scene.end(), length_of(state));
}

// To the beginning of the step; within its first moments, to that of the step before.
void back_demonstration(AppState& state) {
    constexpr Seconds kFirstMoments{1.5};
    const auto& timeline = state.watch.demo.timeline();
    const Seconds at = state.watch.player.position();
    const DemoScene& scene = timeline.scene_at(at);
    const Seconds before = std::max(Seconds(0), scene.start - Seconds(.01));
    const bool well_in = at - scene.start > kFirstMoments;
    state.watch.player.seek(well_in ? scene.start : timeline.scene_at(before).start, length_of(state));
}

void swap_demonstration(AppState& state) {
    state.watch.side = other(state.watch.side);
    remake_demonstration(state);
}

void remake_demonstration(AppState& state) {
    const Seconds at = state.watch.player.position();
    state.watch.demo =
        DemonstrationChoreography(stretcher_of(state.settings), state.watch.side, routine_of(state).hold);
    state.watch.player.seek(at, length_of(state));
}

}  // namespace ninety
