// The session, and what is measured in it: AppState::practice. What is answered after it:
// reduce_check_in.cpp.
#include "i18n/translate.h"
#include "model/reducers.h"

namespace ninety {

bool session_under_way(const AppState& state) {
    return state.practice.clock.state() == RoutineClock::State::running ||
           state.practice.clock.state() == RoutineClock::State::paused;
}

void play_or_pause_session(Change& change) {
    AppState& state = change.state;
    change.ask(effect::PlayTap{});
    if (state.practice.clock.running()) return state.practice.clock.pause(state.now);
    if (!session_under_way(state)) {
        keep_answers(change);
        // After a session that hurt too much there is no next one before the signs have been read.
        state.shell.stop_signs_open = state.shell.stop_signs_open || state.settings.stop_signs_due;
        if (state.settings.stop_signs_due) return;
        remake_session(state);
    }
    state.practice.clock.start(state.now);
}

void swap_session(Change& change) {
    AppState& state = change.state;
    if (auto& given = state.practice.routine_given) {
        given->first_side = other(given->first_side);
    } else {
        Settings settings = state.settings;
        settings.routine.first_side = other(settings.routine.first_side);
        reduce(action::ChangeSettings{settings}, change);
    }
    if (!session_under_way(state)) return remake_session(state);
    state.shell.notices.success(routine_of(state).first_side == Side::left
                                    ? translate("notice.next_session_left")
                                    : translate("notice.next_session_right"));
}

void remake_session(AppState& state) {
    Practice& practice = state.practice;
    practice.clock = RoutineClock(routine_of(state), practice.clock_speed);
    practice.course = session_course(stretcher_of(state.settings), routine_of(state));
    practice.check_in = {};
    practice.check_in_seen = false;
    practice.summary = {};
}

void take_hold(const HoldRecord& hold, AppState& state) {
    // What a session that was begun again had held is in the history; the next one starts from nothing.
    if (state.practice.clock.state() == RoutineClock::State::ready) return;
    SessionSummary& summary = state.practice.summary;
    ++summary.holds;
    summary.held += hold.done;
    summary.held_by_side[index_of(hold.side)] += hold.done;
    summary.at_goal += hold.at_goal;
    auto& best = summary.best[index_of(hold.side)];
    if (!best || hold.best > best->leg) best = DayAngle{hold.best, hold.source != AngleSource::model};
}

void take_leg(const LegSeen& seen, AppState& state) {
    Measuring& measuring = state.practice.measuring;
    const bool had = measuring.seen.reading.has_value(), running = state.practice.clock.running();
    measuring.seen = seen;
    // 1. A reading that ends while the leg is up is told, and the model goes on.
    const bool by_device =
        measuring.source == Measuring::Source::sensor || measuring.source == Measuring::Source::trace;
    if (seen.reading || measuring.source == Measuring::Source::off) measuring.lost = false;
    if (had && !seen.reading && by_device && running) measuring.lost = true;
    // 2. What becomes of it in this hold.
    const auto here = state.practice.clock.position();
    if (here.step.phase != Phase::hold) return;
    if (here.index != measuring.hold_step) measuring.hold.clear();
    measuring.hold_step = here.index;
    if (running && seen.reading) measuring.hold.add(here.elapsed, *seen.reading);
}

void reduce(const action::ChangeTape& change_tape, Change& change) {
    change.state.practice.tape = change_tape.tape;
}

void reduce(const action::MeasureWith& with, Change& change) {
    change.state.practice.measuring.source = with.source;
    change.state.practice.measuring.lost = false;
}

void reduce(const action::Calibrate&, Change& change) {
    change.ask(effect::CalibrateSensor{});
}

void reduce(const action::NudgeLeg& nudge, Change& change) {
    AppState& state = change.state;
    if (state.shell.mode == Mode::watch) return;
    Measuring& measuring = state.practice.measuring;
    measuring.source = Measuring::Source::hand;
    const Degrees from = measuring.seen.reading ? measuring.seen.reading->leg : moment_of(state).leg;
    change.ask(effect::NudgeLeg{nudge.by, from});
}

}  // namespace ninety
