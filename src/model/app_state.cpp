#include "model/app_state.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "body/wall_contact.h"
#include "model/layout.h"
#include "model/reducers.h"

namespace ninety {

Stretcher stretcher_of(const Settings& settings) {
    return {{settings.stature},
            {settings.raise, settings.pelvis},
            settings.mode,
            settings.start_angle,
            settings.target_angle};
}

AppState::AppState(const Settings& initial)
    : settings(initial),
      watch(
          DemonstrationChoreography(stretcher_of(initial), initial.routine.first_side, initial.routine.hold),
          initial.routine.first_side),
      practice(initial.routine, session_course(stretcher_of(initial), initial.routine)) {
    picture.view = initial.view;
    reading.page = initial.page.str();
}

AppState state_at_start(const Settings& settings, const StartWith& with) {
    AppState state(settings);
    state.practice.routine_given = with.routine;
    state.practice.clock_speed = with.clock_speed;
    state.watch.side = routine_of(state).first_side;
    remake_demonstration(state);
    remake_session(state);
    state.practice.measuring.source = with.measure;
    state.picture.quality_given = with.quality;
    state.picture.size_px = with.picture_px;
    state.shell.stop_signs_open = !settings.stop_signs_seen || settings.stop_signs_due;
    state.shell.panel = with.panel;
    state.shell.mode = with.panel == Panel::practise ? Mode::practise : Mode::watch;
    state.shell.fullscreen = with.fullscreen || settings.fullscreen;
    state.shell.exit_when_done = with.exit_when_done;
    return state;
}

const Routine& routine_of(const AppState& state) {
    return state.practice.routine_given ? *state.practice.routine_given : state.settings.routine;
}

bool session_under_way(const AppState& state) {
    return state.practice.clock.state() == RoutineClock::State::running ||
           state.practice.clock.state() == RoutineClock::State::paused;
}

bool comes_closer(const AppState& state) {
    const Practice& practice = state.practice;
    return state.settings.mode == HoldMode::follow && !practice.kind.keeps_distance &&
           practice.backed_off.to.value <= 0;
}

Degrees lower_by(const AppState& state) {
    return state.practice.backed_off.by(state.now);
}

namespace {

// With less motion a movement is its key poses: where it begins, its middle, and where it ends.
StretchMoment in_key_poses(StretchMoment moment) {
    if (moment.stage == Stage::holding)
        moment.progress_01 = 0;
    else if (moment.stage != Stage::lying)
        moment.progress_01 = std::round(moment.progress_01 * 2) / 2;
    return moment;
}

StretchMoment flowing_moment_of(const AppState& state) {
    if (state.shell.mode == Mode::watch) {
        StretchMoment moment = state.watch.demo.moment_at(state.watch.player.position());
        moment.variant = routine_of(state).variant;
        if (state.watch.fault == Fault::none) return moment;
        // A fault is shown where it happens: in the hold, at the angle the person can hold.
        moment.stage = Stage::holding;
        moment.side = state.watch.side;
        moment.leg = state.watch.demo.course().in_hold(0, state.settings.routine.hold / 2).leg;
        moment.fault = state.watch.fault;
        return moment;
    }
    StretchMoment moment =
        practice_moment(stretcher_of(state.settings), state.practice.clock.steps(),
                        state.practice.clock.position(), state.practice.course, lower_by(state));
    if (const auto done = state.practice.clock.done_at())
        return getting_up(moment, state.settings.reduced_motion ? kGotUpAfter : state.now - *done);
    // What is measured goes before what the model says.
    constexpr Degrees kLowest{15};  // below, a heel is not on a wall
    if (moment.stage == Stage::holding && state.practice.clock.position().step.phase == Phase::hold &&
        state.practice.measuring.seen.reading)
        moment.leg = std::clamp(state.practice.measuring.seen.reading->leg, kLowest, kMaxMeasured);
    return moment;
}

}  // namespace

StretchMoment moment_of(const AppState& state) {
    const StretchMoment moment = flowing_moment_of(state);
    return state.settings.reduced_motion ? in_key_poses(moment) : moment;
}

Side framed_side(const StretchMoment& moment) {
    const bool crossed = moment.stage == Stage::crossing && moment.progress_01 > .5;
    return crossed ? other(moment.side) : moment.side;
}

bool asks_for_check_in(const AppState& state) {
    return state.shell.mode == Mode::practise && state.shell.panel == Panel::practise &&
           anything_held(state.practice.summary) &&
           state.practice.clock.state() == RoutineClock::State::done && !state.practice.check_in.saved;
}

Dialog open_dialog(const AppState& state) {
    if (state.shell.delete_open) return Dialog::delete_all;
    if (state.shell.stop_signs_open) return Dialog::stop_signs;
    if (state.practice.before.open) return Dialog::before;
    if (state.shell.begin_again_open) return Dialog::begin_again;
    if (state.shell.shortcuts_open) return Dialog::shortcuts;
    // Nothing comes over a session: it waits for its end.
    return state.reading.offer && !session_under_way(state) ? Dialog::import_file : Dialog::none;
}

BeforeQuestion question_of(const BeforeEntry& entry) {
    return entry.offers_gentler ? BeforeQuestion::gentler
           : entry.asked_leg    ? BeforeQuestion::leg
                                : BeforeQuestion::pain;
}

std::optional<GoingOn> going_on(const AppState& state) {
    const Practice& practice = state.practice;
    if (!practice.unfinished || state.now >= practice.unfinished_until || session_under_way(state))
        return std::nullopt;
    const SessionRecord& session = practice.unfinished->session;
    const auto try_with = [&](const Routine& routine, bool softer) -> std::optional<GoingOn> {
        if (session.routine != routine.name.view() || session.planned_hold != routine.hold ||
            session.planned_sets != routine.sets)
            return std::nullopt;
        const bool left = step_to_go_on_with(schedule_of(routine, state.settings.pace), session).has_value();
        return left ? std::optional(GoingOn{routine, softer}) : std::nullopt;
    };
    const auto with = [&](const Routine& routine) {
        const auto found = try_with(routine, false);
        return found ? found : try_with(gentler(routine), true);
    };
    if (const auto found = with(routine_of(state))) return found;
    for (const RoutineEntry& entry : state.shell.routines)
        if (const auto found = with(entry.routine)) return found;
    return std::nullopt;
}

bool takes_ready(const AppState& state) {
    return state.shell.mode == Mode::practise && state.practice.clock.running() &&
           comes_before_a_hold(state.practice.clock.position().step.phase);
}

bool any_key_is_ready(const AppState& state) {
    return takes_ready(state) && state.practice.clock.position().step.waits && !state.practice.clock.let_go();
}

bool is_required_reading(const AppState& state) {
    return state.shell.stop_signs_open && (!state.settings.stop_signs_seen || state.settings.stop_signs_due);
}

bool takes_answers(const AppState& state) {
    return asks_for_check_in(state) && state.practice.check_in_seen && open_dialog(state) == Dialog::none;
}

bool rates_by_digits(const AppState& state) {
    return takes_answers(state) && state.practice.check_in.question();
}

LessonState::LessonState() {
    for (const Lesson lesson : kLessons)
        of(lesson) = initial_values(lesson);
}

const Article* open_page(const AppState& state) {
    if (state.reading.articles.empty()) return nullptr;
    for (const Article& article : state.reading.articles)
        if (article.id == state.reading.page) return &article;
    return &state.reading.articles.front();
}

bool has_read(const Settings& settings, std::string_view page) {
    for (std::string_view rest = settings.pages_read; !rest.empty();) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        if (rest.substr(0, end) == page) return true;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
}

std::optional<Lesson> lesson_shown(const AppState& state) {
    if (state.shell.panel != Panel::why || state.shell.mode != Mode::watch) return std::nullopt;
    const Article* page = open_page(state);
    return page ? page->lesson : std::nullopt;
}

void update_lesson(AppState& state) {
    if (const auto lesson = lesson_shown(state))
        state.reading.lesson.figures.update(state.reading.lesson.of(*lesson), {state.settings.stature});
}

bool shows_far_display(const AppState& state) {
    return state.shell.fullscreen && state.shell.mode == Mode::practise &&
           state.shell.panel == Panel::practise;
}

bool shows_far_check_in(const AppState& state) {
    return shows_far_display(state) && anything_held(state.practice.summary) &&
           state.practice.clock.state() == RoutineClock::State::done;
}

bool shows_links(const AppState& state) {
    if (state.shell.panel != Panel::why || state.shell.mode != Mode::watch) return false;
    const Article* page = open_page(state);
    return page && page->id == "links";
}

bool shows_page(const AppState& state) {
    return state.shell.panel == Panel::progress || shows_far_check_in(state) || shows_links(state) ||
           shows_measure_me(state);
}

bool camera_is_on(const AppState& state) {
    return state.practice.measuring.source == Measuring::Source::camera;
}

const CameraSight* camera_sight(const AppState& state) {
    const CameraSeen& seen = state.practice.camera.seen;
    const bool fresh =
        seen.state == CameraState::on && seen.sight && state.now - seen.sight->at <= kSignalLost;
    return fresh ? &*seen.sight : nullptr;
}

bool shows_camera_picture(const AppState& state) {
    if (!camera_is_on(state) || state.shell.mode != Mode::practise || shows_measure_me(state)) return false;
    const RoutineClock& clock = state.practice.clock;
    if (clock.running() && clock.position().step.phase == Phase::hold) return false;
    return state.practice.camera.picture != CameraUse::Picture::hidden;
}

bool shows_measure_me(const AppState& state) {
    return state.practice.measure_me.stage != MeasureMe::Stage::closed;
}

namespace {

bool gets_up(const AppState& state) {
    const auto done = state.practice.clock.done_at();
    return state.shell.mode == Mode::practise && done && state.now - *done < kGotUpAfter &&
           !state.settings.reduced_motion;
}

}  // namespace

bool is_animating(const AppState& state) {
    const bool plays = lesson_shown(state)
                           ? state.reading.lesson.playing || state.reading.lesson.glide.has_value()
                       : state.shell.mode == Mode::watch ? state.watch.player.playing()
                                                         : state.practice.clock.running();
    return plays || gets_up(state) || state.picture.camera_move.has_value() ||
           state.picture.pose_move.has_value() || state.reading.importing.has_value();
}

Layout layout_of(const AppState& state) {
    const bool whole = shows_far_check_in(state) || shows_measure_me(state);
    const FarPage far = !shows_far_display(state) ? FarPage::none
                        : whole                   ? FarPage::questions
                                                  : FarPage::words;
    return layout_of(state.picture.window_px, state.picture.panel_scale, far);
}

}  // namespace ninety
