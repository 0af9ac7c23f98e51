// What time itself changes, and what has been seen outside.
#include <type_traits>

#include "i18n/translate.h"
#include "model/layout.h"
#include "model/lesson_play.h"
#include "model/pose_move.h"
#include "model/progress_view.h"
#include "model/reducers.h"
#include "model/update.h"

namespace ninety {
namespace {

struct TakeNews {
    Change& change;
    AppState& state = change.state;

    void operator()(const news::Problem& problem) const { state.shell.notices.problem(problem.sentence); }
    void operator()(const news::Success& success) const { state.shell.notices.success(success.sentence); }
    void operator()(const news::HistoryRead& read) const {
        state.reading.progress = read.view;
        Practice& practice = state.practice;
        practice.unfinished = read.view ? unfinished_session(read.view->data, read.view->now) : std::nullopt;
        if (practice.unfinished) practice.unfinished_until = state.now + practice.unfinished->left;
    }
    void operator()(const news::HoldKept& kept) const { take_hold(kept.hold, state); }
    void operator()(const news::RoutinesRead& read) const { state.shell.routines = read.routines; }
    // Where it is the one in use, the settings follow.
    void operator()(const news::RoutineRenamed& renamed) const {
        if (!(state.settings.routine == renamed.wanted)) return;
        Settings settings = state.settings;
        settings.routine.name = renamed.kept.name;
        reduce(action::ChangeSettings{settings}, change);
    }
    void operator()(const news::SoundDevicesListed& listed) const {
        state.shell.sound_devices = listed.names;
    }
    void operator()(const news::LanguageRead& read) const {
        state.shell.language = read.code;
        state.shell.languages = read.languages;
        state.reading.articles = read.articles;
    }
    void operator()(const news::ImportOffered& offered) const { state.reading.offer = offered.offer; }
    void operator()(const news::ImportTaken& taken) const { state.reading.taken_over = taken.what; }
    void operator()(const news::EverythingDeleted& deleted) const {
        forget_person(state);
        for (const std::string& problem : deleted.stayed)
            state.shell.notices.problem(problem);
        if (deleted.stayed.empty()) state.shell.notices.success(translate("notice.all_deleted"));
    }
};

// The end has been seen and its last words have been said.
bool is_over(const AppState& state, bool sounding) {
    return state.shell.exit_when_done && state.practice.clock.state() == RoutineClock::State::done &&
           !sounding;
}

void advance_session(AppState& state, Seconds away, std::vector<Cue>& cues) {
    const auto due = state.practice.clock.advance_to(state.now, away);
    cues.assign(due.begin(), due.end());
    for (const Cue& cue : cues) {
        if (cue.kind != CueKind::stalled) continue;
        // Who lets the program end by itself is not there to press a key.
        if (state.shell.exit_when_done)
            state.practice.clock.start(state.now);
        else
            state.practice.stalled_at = state.now;
    }
    if (state.practice.clock.state() != RoutineClock::State::paused) state.practice.stalled_at.reset();
}

}  // namespace

Effects advance(AppState& state, Seconds now, const Observations& seen) {
    Effects effects;
    effects.time_passed = true;
    Change change{state, effects};
    // 1. What has happened outside.
    for (const News& one : seen.news)
        std::visit(TakeNews{change}, one);
    state.reading.importing = seen.importing;
    if (seen.wall_now) state.reading.wall_now = *seen.wall_now;
    if (seen.window) take_window(*seen.window, change);
    if (seen.wall_now) take_wall_time(*seen.wall_now, change);
    // 2. Time.
    advance_lesson(state, now);
    state.now = now;
    state.shell.notices.expire(now);
    state.watch.player.advance_to(now, state.watch.demo.timeline().length(), state.settings.loop);
    if (is_over(state, seen.sounding)) state.shell.quit = true;
    advance_choice(change);
    advance_session(state, seen.away, effects.cues);
    take_camera(seen.camera, change);
    take_leg(seen.leg, state);
    advance_measure_me(change);
    // 3. What follows from both for the picture.
    if (seen.window) state.picture.size_px = glm::ivec2(layout_of(state).picture.size);
    advance_camera(state);
    advance_pose_move(state);
    return effects;
}

}  // namespace ninety
