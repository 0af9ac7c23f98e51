// The session, and what is measured in it: AppState::practice. What is answered after it:
// reduce_check_in.cpp.
#include "body/wall_contact.h"
#include "i18n/translate.h"
#include "model/pose_move.h"
#include "model/reducers.h"

namespace ninety {

namespace {

// Two holds of 15 s by the wall, to try it.
Routine first_time_routine(const AppState& state) {
    Routine routine;
    routine.name = "First time";
    routine.hold = Seconds(15);
    routine.sets = 1;
    routine.rest = Seconds(0);
    routine.change_over = Seconds(40);
    routine.first_side = routine_of(state).first_side;
    return routine;
}

// As farther from the wall as two presses of "gentler". Ours.
constexpr Degrees kGentlerBy{10};

}  // namespace

void play_or_pause_session(Change& change) {
    AppState& state = change.state;
    change.ask(effect::PlayTap{});
    if (state.practice.clock.running()) return state.practice.clock.pause(state.now);
    if (!session_under_way(state)) {
        keep_answers(change);
        // After a session that hurt too much there is no next one before the signs have been read.
        state.shell.stop_signs_open = state.shell.stop_signs_open || state.settings.stop_signs_due;
        if (state.settings.stop_signs_due) return;
        state.practice.kind = {};
        return ask_before_or_begin(change);
    }
    state.practice.clock.start(state.now);
}

// Somebody who lets the program end by itself is not there to answer.
void ask_before_or_begin(Change& change) {
    AppState& state = change.state;
    if (!state.settings.ask_before || state.shell.exit_when_done) return begin_session(change);
    state.practice.before = {};
    state.practice.before.open = true;
}

namespace {

// The clock and the leg's course of a routine, as this kind of session has them.
void lay_out_session(AppState& state, Routine routine) {
    Practice& practice = state.practice;
    const Pace pace = state.settings.pace;
    if (practice.kind.gentler) routine = gentler(routine);
    practice.clock = practice.kind.guided ? RoutineClock::guided(routine, practice.clock_speed, pace)
                                          : RoutineClock(routine, practice.clock_speed, pace);
    remake_course(state);
    practice.backed_off = {};
    if (practice.kind.gentler) practice.backed_off.from = practice.backed_off.to = kGentlerBy;
}

// The session that was broken off, from where it was: its holds count on.
void take_up_unfinished(Change& change) {
    AppState& state = change.state;
    Practice& practice = state.practice;
    const auto on = going_on(state);
    if (!on) return;
    const SessionRecord session = practice.unfinished->session;
    practice.kind.gentler = practice.kind.gentler || on->gentler;
    practice.kind.keeps_distance = practice.kind.keeps_distance || on->gentler;
    lay_out_session(state, on->routine);
    const auto step = step_to_go_on_with(practice.clock.steps(), session);
    if (!step) return;
    practice.clock.go_to(*step, state.now);
    for (const HoldRecord& hold : session.holds)
        add_hold(hold, practice.summary);
    change.ask(effect::GoOnWithSession{session});
}

}  // namespace

void begin_session(Change& change) {
    AppState& state = change.state;
    const std::optional<int> pain = state.practice.before.pain;
    state.practice.before = {};
    remake_session(state);
    state.practice.check_in.pain_before = pain;
    if (state.practice.kind.goes_on) take_up_unfinished(change);
    if (state.practice.kind.guided && !state.settings.guided_seen) {
        state.settings.guided_seen = true;
        change.ask(effect::SaveSettings{});
    }
    state.practice.clock.start(state.now);
}

void reduce(const action::GoOnWithUnfinished&, Change& change) {
    AppState& state = change.state;
    if (!going_on(state) || state.settings.stop_signs_due) return;
    reduce(action::ShowPanel{Panel::practise}, change);
    keep_answers(change);
    change.ask(effect::PlayTap{});
    state.practice.kind = {.goes_on = true};
    ask_before_or_begin(change);
}

void reduce(const action::StartGuided&, Change& change) {
    AppState& state = change.state;
    if (session_under_way(state) || state.settings.stop_signs_due) return;
    reduce(action::ShowPanel{Panel::practise}, change);
    keep_answers(change);
    change.ask(effect::PlayTap{});
    state.practice.kind = {.guided = true};
    ask_before_or_begin(change);
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

void remake_course(AppState& state) {
    Practice& practice = state.practice;
    const Routine& routine = practice.clock.routine();
    Stretcher who = stretcher_of(state.settings);
    if (practice.kind.keeps_distance) who.mode = HoldMode::fixed;
    practice.course = session_course(who, routine);
    if (!practice.kind.guided) return;
    // The first time: half a leg from the wall, or farther where the model says so.
    const Degrees half =
        leg_angle_at(half_a_leg(who.body) + who.body.length(fraction::hip_centre_to_buttock), who.body);
    if (practice.course.in_hold(0, Seconds(0)).leg <= half) return;
    who.start_angle = half;
    practice.course = session_course(who, routine);
}

void remake_session(AppState& state) {
    Practice& practice = state.practice;
    lay_out_session(state, practice.kind.guided ? first_time_routine(state) : routine_of(state));
    practice.choosing.reset();
    practice.check_in = {};
    practice.check_in_seen = false;
    practice.summary = {};
}

void take_hold(const HoldRecord& hold, AppState& state) {
    // What a session that was begun again had held is in the history; the next one starts from nothing.
    if (state.practice.clock.state() == RoutineClock::State::ready) return;
    add_hold(hold, state.practice.summary);
}

void add_hold(const HoldRecord& hold, SessionSummary& summary) {
    ++summary.holds;
    summary.held += hold.done;
    summary.held_by_side[index_of(hold.side)] += hold.done;
    summary.at_goal += hold.at_goal;
    auto& best = summary.best[index_of(hold.side)];
    if (!best || hold.best > best->leg) best = DayAngle{hold.best, is_measured(hold.source)};
}

namespace {

// Whether a reading that has ended is missed, and not only out of place: a camera sees no leg between holds,
// and says itself that the knee is bent.
bool is_missed(const AppState& state) {
    if (!state.practice.clock.running()) return false;
    switch (state.practice.measuring.source) {
        case Measuring::Source::sensor:
        case Measuring::Source::trace:
            return true;
        case Measuring::Source::camera: {
            const CameraSight* sight = camera_sight(state);
            return state.practice.clock.position().step.phase == Phase::hold && !(sight && sight->knee_bent);
        }
        case Measuring::Source::off:
        case Measuring::Source::hand:
        case Measuring::Source::tape:
            break;
    }
    return false;
}

std::optional<LegReading> camera_reading(const AppState& state) {
    const CameraUse& camera = state.practice.camera;
    return camera.read && state.now - camera.read_at <= kSignalLost ? camera.read : std::nullopt;
}

}  // namespace

void take_leg(const LegSeen& seen, AppState& state) {
    Measuring& measuring = state.practice.measuring;
    const bool by_camera = measuring.source == Measuring::Source::camera;
    const auto reading = by_camera ? camera_reading(state) : seen.reading;
    const bool had = measuring.seen.reading.has_value(), running = state.practice.clock.running();
    const auto here = state.practice.clock.position();
    const bool in_hold = here.step.phase == Phase::hold;
    // 1. The figure goes over from what is measured to the model, and back.
    if (by_camera && in_hold && running && had != reading.has_value()) ease_pose(state);
    measuring.seen = seen;
    measuring.seen.reading = reading;
    // 2. A reading that ends while the leg is up is told, and the model goes on.
    if (reading || measuring.source == Measuring::Source::off) measuring.lost = false;
    if (by_camera && !in_hold) measuring.lost = false;
    if (had && !reading && is_missed(state)) measuring.lost = true;
    // 3. What becomes of it in this hold.
    if (!in_hold) return;
    if (here.index != measuring.hold_step) measuring.hold.clear();
    measuring.hold_step = here.index;
    if (running && reading) measuring.hold.add(here.elapsed, *reading);
}

void reduce(const action::ChangeTape& change_tape, Change& change) {
    change.state.practice.tape = change_tape.tape;
}

void reduce(const action::MeasureWith& with, Change& change) {
    if (with.source == Measuring::Source::camera) {
        open_camera(change);
        change.state.practice.camera.opened_for_measure_me = false;
        return;
    }
    close_camera(change);
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
    close_camera(change);
    measuring.source = Measuring::Source::hand;
    const Degrees from = measuring.seen.reading ? measuring.seen.reading->leg : moment_of(state).leg;
    change.ask(effect::NudgeLeg{nudge.by, from});
}

}  // namespace ninety
