// The camera: on and off, what there is to change before it, and when it closes by itself.
#include "i18n/translate.h"
#include "model/pose_move.h"
#include "model/reducers.h"

namespace ninety {
namespace {

// What may come and go from one picture to the next stands still long enough to be read.
void steady_hint(CameraUse& camera, CameraHint now_hint, Seconds now) {
    if (now_hint != camera.other_hint) {
        camera.other_hint = now_hint;
        camera.other_hint_since = now;
    }
    if (now - camera.other_hint_since >= CameraUse::kHintStands) camera.hint = camera.other_hint;
}

void follow_sight(CameraUse& camera, const CameraSight& sight, Seconds now) {
    if (sight.body) camera.body_at = sight.at;
    steady_hint(camera, sight.hint, now);
    if (sight.reading) {
        camera.read = sight.reading;
        camera.read_at = sight.at;
    }
    if (sight.knee_bent) camera.read.reset();
    const bool good = sight.reading && sight.hint == CameraHint::none;
    if (!good) camera.good_since.reset();
    if (good && !camera.good_since) camera.good_since = now;
    if (!sight.knee_bent) camera.bent_since.reset();
    if (sight.knee_bent && !camera.bent_since) camera.bent_since = now;
    // The picture has been there to place the laptop: it gets out of the way.
    const bool seen = camera.good_since && now - *camera.good_since >= CameraUse::kSeenFor;
    if (seen && camera.picture == CameraUse::Picture::setting_up) camera.picture = CameraUse::Picture::hidden;
}

}  // namespace

namespace {

effect::OpenCamera chosen_camera(const AppState& state) {
    return {{state.settings.camera, state.settings.camera_name}};
}

// Anew: it has seen nothing, and stands where nobody has said that it does.
void begin_camera(Change& change) {
    CameraUse& camera = change.state.practice.camera;
    const bool for_measure_me = camera.opened_for_measure_me;
    camera = {};
    camera.opened_for_measure_me = for_measure_me;
    camera.seen.state = CameraState::opening;
    camera.picture = CameraUse::Picture::setting_up;
    camera.body_at = camera.other_hint_since = change.state.now;
    change.ask(chosen_camera(change.state));
}

}  // namespace

void open_camera(Change& change) {
    AppState& state = change.state;
    CameraUse& camera = state.practice.camera;
    if (camera_is_on(state)) return;
    if (camera.seen.state == CameraState::no_model)
        return state.shell.notices.problem(camera.seen.problem.str());
    state.practice.measuring.without_camera = state.practice.measuring.source;
    state.practice.measuring.source = Measuring::Source::camera;
    state.practice.measuring.lost = false;
    camera = {};
    begin_camera(change);
}

void close_camera(Change& change) {
    AppState& state = change.state;
    if (!camera_is_on(state)) return;
    Measuring& measuring = state.practice.measuring;
    measuring.source = measuring.without_camera;
    measuring.lost = false;
    state.practice.camera = {};
    state.practice.measure_me = {};
    change.ask(effect::CloseCamera{});
}

void reduce(const action::ToggleCamera&, Change& change) {
    if (camera_is_on(change.state)) return close_camera(change);
    reduce(action::ShowPanel{Panel::practise}, change);  // where it measures, and is shown
    open_camera(change);
}

void reduce(const action::ShowCameraPicture& picture, Change& change) {
    if (!camera_is_on(change.state)) return;
    CameraUse& camera = change.state.practice.camera;
    camera.picture = picture.show ? CameraUse::Picture::asked_for : CameraUse::Picture::hidden;
    if (picture.show) camera.opened_for_measure_me = false;  // it is wanted for itself
}

void reduce(const action::ChooseCamera& choose, Change& change) {
    Settings& settings = change.state.settings;
    const bool is_new = !(settings.camera == choose.camera.id);
    settings.camera = choose.camera.id;
    settings.camera_name = choose.camera.name;
    if (is_new) change.ask(effect::SaveSettings{});
    // One that has failed is tried again, too.
    const bool failed = change.state.practice.camera.seen.state == CameraState::failed;
    if (camera_is_on(change.state) && (is_new || failed)) begin_camera(change);
}

void reduce(const action::LevelCamera&, Change& change) {
    if (!camera_is_on(change.state)) return;
    const CameraUse& camera = change.state.practice.camera;
    if (const auto tilt = camera.tilt_to_take()) return change.ask(effect::LevelCamera{*tilt});
    if (camera.levelled() != Degrees(0)) change.ask(effect::LevelCamera{});
}

void take_camera(const CameraSeen& seen, Change& change) {
    AppState& state = change.state;
    CameraUse& camera = state.practice.camera;
    // What it says of a moment in which it was still on, or not yet, is past.
    if (!camera_is_on(state)) {
        camera.seen = {};
        camera.seen.state = seen.state == CameraState::no_model ? CameraState::no_model : CameraState::off;
        camera.seen.problem = seen.state == CameraState::no_model ? seen.problem : FixedText<255>();
        return;
    }
    // A fault is told wherever one looks, and its sentence stands by the picture again.
    if (seen.state == CameraState::failed && camera.seen.state != CameraState::failed) {
        state.shell.notices.problem(seen.problem.str());
        if (camera.picture == CameraUse::Picture::hidden) camera.picture = CameraUse::Picture::setting_up;
    }
    camera.seen = seen;
    if (seen.state == CameraState::no_model) {
        state.shell.notices.problem(seen.problem.str());
        close_camera(change);
        camera.seen = seen;
        return;
    }
    // A session's end is its end.
    const bool ended = camera.in_session && state.practice.clock.state() == RoutineClock::State::done;
    camera.in_session = session_under_way(state);
    if (camera.in_session) camera.opened_for_measure_me = false;  // it measures on
    if (ended) return close_camera(change);
    if (seen.state == CameraState::off)
        camera.seen.state = CameraState::opening;  // it has not heard of it yet
    if (const CameraSight* sight = camera_sight(state))
        follow_sight(camera, *sight, state.now);
    else {
        camera.good_since.reset();
        camera.bent_since.reset();
    }
    // Nobody there, no camera: also where the window has stood still for so long. Who waits for it to be
    // plugged in again is not looked at by it.
    const bool alone = state.now - camera.body_at >= CameraUse::kAlone;
    if (seen.state != CameraState::on) camera.body_at = state.now;
    if (!alone) return;
    close_camera(change);
    state.shell.notices.problem(translate("camera_problem.asleep"));
}

}  // namespace ninety
