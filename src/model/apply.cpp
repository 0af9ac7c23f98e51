#include "model/apply.h"

#include <algorithm>
#include <cmath>

#include "core/easing.h"
#include "model/lesson_play.h"

namespace ninety {
namespace {

float aspect_of(const AppState& state) {
    return static_cast<float>(state.view_size_px.x) / static_cast<float>(state.view_size_px.y);
}

OrbitCamera wanted_camera(const AppState& state) {
    if (lesson_shown(state)) return lesson_camera(state.lesson.figures, state.lesson.view, aspect_of(state));
    const StretchMoment moment = moment_of(state);
    const Proportions body{state.settings.stature};
    const Side raised = framed_side(moment);
    // A person who sits or crosses over is looked at: their eyes are not where the view has them.
    const bool up = moment.stage == Stage::lying_down || moment.stage == Stage::crossing;
    const View view = state.view == View::floor && up ? View::three_quarter : state.view;
    const OrbitCamera whole = named_view(view, body, raised, aspect_of(state), moment.variant);
    if (state.mode != Mode::watch || !state.settings.follow_framing || view == View::floor) return whole;
    const DemoStep step = state.demo.timeline().scene_at(state.player.position()).step;
    const bool leg_matters = step == DemoStep::hold || step == DemoStep::after_weeks;
    return leg_matters ? closer_to_leg(whole, body, raised) : whole;
}

void remake_demonstration(AppState& state) {
    const Seconds at = state.player.position();
    state.demo =
        DemonstrationChoreography(stretcher_of(state.settings), state.demo_side, routine_of(state).hold);
    state.player.seek(at, state.demo.timeline().length());
}

void remake_session(AppState& state) {
    state.clock = RoutineClock(routine_of(state), state.clock_speed);
    state.course = session_course(stretcher_of(state.settings), routine_of(state));
    state.check_in = {};
    state.check_in_seen = false;
    state.summary = {};
    state.session_kept = false;
}

bool session_under_way(const AppState& state) {
    return state.clock.state() == RoutineClock::State::running ||
           state.clock.state() == RoutineClock::State::paused;
}

struct Apply {
    AppState& state;

    // What was answered and not kept yet is not lost to the next session.
    void keep_answers() {
        const CheckInEntry& entry = state.check_in;
        const bool answered = entry.stretch || entry.pain_before || entry.pain_after || !entry.note.empty();
        if (answered && !entry.saved && state.session_kept) (*this)(action::SaveCheckIn{});
    }

    bool watching() const { return state.mode == Mode::watch; }
    Seconds demo_length() const { return state.demo.timeline().length(); }

    void operator()(const action::TogglePlay&) {
        if (lesson_shown(state)) return play_or_pause_lesson(state);
        if (watching()) {
            state.fault = Fault::none;
            if (state.player.playing())
                state.player.pause();
            else
                state.player.play(state.now, demo_length());
            return;
        }
        state.heard = true;
        if (state.clock.running()) {
            state.clock.pause(state.now);
        } else {
            if (!session_under_way(state)) {
                keep_answers();
                // After a session that hurt too much there is no next one before the signs have been read.
                state.stop_signs_open = state.stop_signs_open || state.settings.stop_signs_due;
                if (state.settings.stop_signs_due) return;
                remake_session(state);
            }
            state.clock.start(state.now);
        }
    }

    void operator()(const action::StopAndKeep&) {
        if (watching()) return state.player.pause();
        state.clock.stop(state.now);
        state.heard = true;
    }

    void operator()(const action::SkipForward&) {
        if (lesson_shown(state)) return move_lesson(state, .1);
        state.heard = !watching();
        if (!watching()) return state.clock.skip(state.now);
        state.player.seek(state.demo.timeline().scene_at(state.player.position()).end(), demo_length());
    }

    void operator()(const action::SkipBack&) {
        if (lesson_shown(state)) return move_lesson(state, -.1);
        state.heard = !watching();
        if (!watching()) return state.clock.back(state.now);
        const Seconds at = state.player.position();
        const DemoScene& scene = state.demo.timeline().scene_at(at);
        const Seconds into = at - scene.start;
        const Seconds before = std::max(Seconds(0), scene.start - Seconds(.01));
        state.player.seek(into > Seconds(1.5) ? scene.start : state.demo.timeline().scene_at(before).start,
                          demo_length());
    }

    void operator()(const action::Restart&) {
        if (lesson_shown(state)) return move_lesson(state, -1);
        if (watching()) return state.player.seek(Seconds(0), demo_length());
        keep_answers();
        state.heard = session_under_way(state);
        remake_session(state);
    }

    void operator()(const action::SwapSide&) {
        if (lesson_shown(state)) return;
        if (watching()) {
            state.demo_side = other(state.demo_side);
            remake_demonstration(state);
            return;
        }
        if (state.routine_given) {
            state.routine_given->first_side = other(state.routine_given->first_side);
        } else {
            Settings settings = state.settings;
            settings.routine.first_side = other(settings.routine.first_side);
            (*this)(action::ChangeSettings{settings});
        }
        if (state.clock.state() == RoutineClock::State::paused ||
            state.clock.state() == RoutineClock::State::running)
            return;  // the session under way keeps its sides
        remake_session(state);
    }

    void operator()(const action::Seek& seek) {
        state.fault = Fault::none;
        state.player.seek(seek.to, demo_length());
    }
    void operator()(const action::SetSpeed& speed) { state.player.set_speed(speed.speed); }
    void operator()(const action::ShowPage& page) {
        state.page = page.id;
        stop_lesson(state);
        if (page.id == kStopSignsPage) state.clock.pause(state.now);
        if (state.settings.page == page.id.c_str()) return;
        state.settings.page = page.id;
        state.settings_dirty = true;
    }

    void operator()(const action::MarkRead& read) {
        if (has_read(state.settings, read.id)) return;
        state.settings.pages_read += read.id;
        state.settings.pages_read += " ";
        state.settings_dirty = true;
    }

    void operator()(const action::ShowScene& show) {
        const auto link = parse_scene_link(show.link);
        if (!link) return;  // the article's reader has refused it
        // A session waits: the scene takes its place.
        if (!watching()) {
            state.mode = Mode::watch;
            state.clock.pause(state.now);
        }
        if (lesson_shown(state) != link->lesson)
            for (const Article& page : state.articles)
                if (page.lesson == link->lesson) {
                    (*this)(action::ShowPage{page.id});
                    break;
                }
        if (lesson_shown(state) != link->lesson) return;
        set_lesson(state, link->settings);
    }

    void operator()(const action::SetSlider& set) {
        if (lesson_shown(state)) set_lesson_slider(state, set.slider, set.value);
    }

    void operator()(const action::ChooseLessonView& choose) {
        state.lesson.view = choose.view;
        state.own_camera = false;
        if (!state.settings.reduced_motion) state.camera_move = CameraMove{state.camera, state.now};
    }

    void operator()(const action::ShowFault& show) {
        state.fault = show.fault;
        if (show.fault != Fault::none) state.player.pause();
    }

    void operator()(const action::ShowPanel& show) {
        if (state.panel != show.panel) state.check_in_seen = false;
        state.panel = show.panel;
        const Mode before = state.mode;
        if (show.panel == Panel::watch) state.mode = Mode::watch;
        if (show.panel == Panel::practise) state.mode = Mode::practise;
        // The article's scenes take the picture, unless somebody is practising.
        if (show.panel == Panel::why && !session_under_way(state)) state.mode = Mode::watch;
        if (lesson_shown(state)) state.player.pause();
        if (before == state.mode) return;
        // Whatever was playing waits: two timers at once would confuse.
        state.player.pause();
        state.clock.pause(state.now);
    }

    void operator()(const action::ChooseView& choose) {
        if (lesson_shown(state))
            return (*this)(
                action::ChooseLessonView{choose.view == View::side ? LessonView::first : LessonView::second});
        state.view = choose.view;
        state.own_camera = false;
        if (!state.settings.reduced_motion) state.camera_move = CameraMove{state.camera, state.now};
        if (state.settings.view != choose.view) {
            state.settings.view = choose.view;
            state.settings_dirty = true;
        }
    }

    void operator()(const action::Orbit& orbit) {
        state.camera_move.reset();
        state.own_camera = true;
        const float across = state.settings.mirror ? -1.0f : 1.0f;
        state.camera = orbited(state.camera, {orbit.turn.x * across, orbit.turn.y});
    }

    void operator()(const action::Zoom& zoom) {
        state.camera_move.reset();
        state.own_camera = true;
        state.camera = zoomed(state.camera, zoom.factor);
    }

    void operator()(const action::ToggleSetting& toggle) {
        Settings settings = state.settings;
        settings.*toggle.flag = !(settings.*toggle.flag);
        (*this)(action::ChangeSettings{settings});
    }

    void operator()(const action::ChangeTextSize& change) {
        using namespace settings_limits;
        Settings settings = state.settings;
        const double scale = std::round((settings.text_scale + change.by) * 20) / 20;
        settings.text_scale = std::clamp(scale, min_text_scale, max_text_scale);
        (*this)(action::ChangeSettings{settings});
    }

    void operator()(const action::ChangeSettings& change) {
        const Settings before = state.settings;
        if (before == change.settings) return;
        state.settings = change.settings;
        state.settings_dirty = true;
        const bool person = !(stretcher_of(before) == stretcher_of(state.settings));
        if (before.routine.first_side != state.settings.routine.first_side)
            state.demo_side = state.settings.routine.first_side;
        // Who changes the routine here has done with the one that was given.
        if (before.routine != state.settings.routine) state.routine_given.reset();
        if (before.quality != state.settings.quality) state.quality_given.reset();
        if (person || before.routine != state.settings.routine) {
            remake_demonstration(state);
            if (!session_under_way(state))
                remake_session(state);
            else if (person)
                state.course = session_course(stretcher_of(state.settings), state.clock.routine());
        }
    }

    void operator()(const action::ChangeTape& change) { state.tape = change.tape; }
    void operator()(const action::ToggleShortcuts&) { state.shortcuts_open = !state.shortcuts_open; }
    void operator()(const action::ShowShortcuts& show) { state.shortcuts_open = show.open; }

    void operator()(const action::ShowStopSigns& show) {
        state.stop_signs_open = show.open;
        // Whoever looks them up in a session has a reason to: the session waits, and goes on when asked to.
        if (show.open) return state.clock.pause(state.now);
        if (state.settings.stop_signs_due) {
            state.settings.stop_signs_due = false;
            state.settings_dirty = true;
        }
        if (state.settings.stop_signs_seen) return;
        state.settings.stop_signs_seen = true;
        state.settings_dirty = true;
    }

    void operator()(const action::DismissNotice& dismiss) { state.notices.dismiss(dismiss.index); }

    void operator()(const action::SetRange& set) { state.range = set.range; }
    void operator()(const action::ChangeCheckIn& change) { state.check_in = change.entry; }
    void operator()(const action::NameRoutine& name) { state.new_name = name.name; }
    void operator()(const action::MeasureWith& with) {
        state.measuring.source = with.source;
        state.measuring.lost = false;
    }
    void operator()(const action::Calibrate&) { state.measuring.calibrate = true; }

    void operator()(const action::NudgeLeg& nudge) {
        if (watching()) return;
        state.measuring.source = Measuring::Source::hand;
        state.measuring.nudge += nudge.by;
    }

    void operator()(const action::KeysToPanels& keys) { state.keys_to_panels = keys.on; }
    void operator()(const action::AskToDelete& ask) { state.delete_open = ask.open; }
    void operator()(const action::Ask& ask) { state.requests.push_back(ask.request); }

    void operator()(const action::CheckInSeen& seen) { state.check_in_seen = seen.seen; }

    void operator()(const action::Answer& answer) {
        // Asked again, here: between the key and now the panel may have been changed.
        if (!rates_by_digits(state)) return;
        CheckInEntry& entry = state.check_in;
        for (auto* rating : {&entry.stretch, &entry.pain_before, &entry.pain_after})
            if (!*rating) {
                *rating = std::clamp(answer.rating, 0, record_limits::max_rating);
                state.heard = true;
                return;
            }
    }

    void operator()(const action::TakeBackAnswer&) {
        if (!takes_answers(state)) return;
        CheckInEntry& entry = state.check_in;
        for (auto* rating : {&entry.pain_after, &entry.pain_before, &entry.stretch})
            if (*rating) return rating->reset();
    }

    void operator()(const action::SaveCheckIn&) {
        if (!state.session_kept || state.check_in.saved) return;
        const CheckInEntry& entry = state.check_in;
        const CheckIn answers{entry.stretch, entry.pain_before, entry.pain_after, entry.note.str()};
        state.requests.push_back(request::SaveCheckIn{answers});
        state.check_in.saved = true;
        const auto step = after_check_in(answers);
        if (!step || step->kind != NextStepKind::stop_signs) return;
        state.stop_signs_open = true;
        state.settings.stop_signs_due = true;
        state.settings_dirty = true;
    }

    void operator()(const action::ToggleFullscreen&) { state.fullscreen = !state.fullscreen; }

    void operator()(const action::ClosePage&) {
        if (state.delete_open)
            state.delete_open = false;
        else if (state.stop_signs_open)
            (*this)(action::ShowStopSigns{false});
        else
            state.shortcuts_open = false;
    }

    void operator()(const action::ScrollPage& scroll) { state.dialog_scroll += scroll.lines; }

    void operator()(const action::LeaveFullscreen&) {
        if (state.fullscreen)
            state.fullscreen = false;
        else
            state.notices.dismiss(0);
    }

    void operator()(const action::Quit&) { state.quit = true; }
};

}  // namespace

void cut_to_view(AppState& state) {
    update_lesson(state);
    state.camera = wanted_camera(state);
    state.camera_move.reset();
    state.own_camera = false;
}

void advance_camera(AppState& state) {
    if (state.own_camera) return;
    const OrbitCamera wanted = wanted_camera(state);
    if (!state.camera_move) {
        // A change of side, of framing or of the window's shape: the named view goes along.
        const bool turns = state.camera.yaw != wanted.yaw, moves = state.camera.distance != wanted.distance;
        if ((turns || moves) && !state.settings.reduced_motion)
            state.camera_move =
                CameraMove{state.camera, state.now, turns ? CameraMove::kTurn : CameraMove::kGentle};
        else
            state.camera = wanted;
    }
    if (!state.camera_move) return;
    const double t = (state.now - state.camera_move->began) / state.camera_move->length;
    state.camera = blend(state.camera_move->from, wanted, smoother_step(t));
    if (t >= 1) {
        state.camera = wanted;
        state.camera_move.reset();
    }
}

void apply(const Actions& actions, AppState& state) {
    const auto lesson = lesson_shown(state);
    for (const Action& action : actions)
        std::visit(Apply{state}, action.asked());
    update_lesson(state);
    // Another scene is another place: no flight between them.
    if (lesson != lesson_shown(state)) cut_to_view(state);
}

std::span<const Cue> advance(AppState& state, Seconds now, Seconds away) {
    advance_lesson(state, now);
    state.now = now;
    state.notices.expire(now);
    state.player.advance_to(now, state.demo.timeline().length(), state.settings.loop);
    // The end has been seen and its last words have been said.
    if (state.exit_when_done && state.clock.state() == RoutineClock::State::done && !state.sounding)
        state.quit = true;
    const auto cues = state.clock.advance_to(now, away);
    for (const Cue& cue : cues) {
        if (cue.kind != CueKind::stalled) continue;
        // Who lets the program end by itself is not there to press a key.
        if (state.exit_when_done)
            state.clock.start(now);
        else
            state.stalled_at = now;
    }
    if (state.clock.state() != RoutineClock::State::paused) state.stalled_at.reset();
    advance_camera(state);
    return cues;
}

}  // namespace ninety
