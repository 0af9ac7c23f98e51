// Where the picture is looked at from: AppState::picture.
#include "core/easing.h"
#include "model/lesson_layout.h"
#include "model/reducers.h"
#include "scene/seen_change.h"

namespace ninety {
namespace {

float aspect_of(const AppState& state) {
    return static_cast<float>(state.picture.size_px.x) / static_cast<float>(state.picture.size_px.y);
}

// Whether somebody crosses to the other side now, or will when the camera could have come round: the whole of
// it is seen from where it is seen best.
bool crosses(const AppState& state, const StretchMoment& moment) {
    if (moment.stage == Stage::crossing) return true;
    if (moment.stage != Stage::raising) return false;
    if (state.shell.mode == Mode::watch) {
        const Seconds ahead = CameraMove::kAround * state.watch.player.speed();
        return state.watch.demo.moment_at(state.watch.player.position() + ahead).stage == Stage::crossing;
    }
    const RoutineClock& clock = state.practice.clock;
    RoutinePosition later = clock.position();
    const Seconds ahead = CameraMove::kAround * clock.speed();
    if (later.remaining <= ahead) return false;
    later.elapsed += ahead;
    later.remaining -= ahead;
    return practice_moment(stretcher_of(state.settings), clock.steps(), later, state.practice.course).stage ==
           Stage::crossing;
}

// At its ends a way is so slow that for a while nobody sees anything move, and all that while the picture is
// drawn anew, and coarser. There the camera stands: nobody sees it leap by half a pixel.
OrbitCamera on_its_way(const CameraMove& move, const OrbitCamera& wanted, Seconds now, glm::vec2 picture_px) {
    constexpr float kUnseen = 2 * kSeenPixels;
    const double t = (now - move.began) / move.length;
    if (t >= 1) return wanted;
    const OrbitCamera camera = blend(move.from, wanted, smoother_step(t));
    const OrbitCamera& end = t < .5 ? move.from : wanted;
    return moved_px(camera, end, picture_px) < kUnseen ? end : camera;
}

// In a hold the picture comes a little closer to what is told.
OrbitCamera hold_camera(const OrbitCamera& whole, Proportions body, Side raised, HoldCue cue) {
    const auto stature = static_cast<float>(body.stature.value);
    const auto lane = static_cast<float>(lane_z(raised, body).value);
    switch (cue) {
        case HoldCue::knee:
            return closer_to(whole, {-.16f * stature, .28f * stature, lane}, .30f, .85f);
        case HoldCue::other_leg:
            return closer_to(whole, {.06f * stature, .06f * stature, lane - .05f * stature * z_sign(raised)},
                             .24f, .88f);
        case HoldCue::hips:
            return closer_to(whole, {-.34f * stature, .12f * stature, lane}, .30f, .84f);
        case HoldCue::breath:
            break;
    }
    return closer_to_leg(whole, body, raised);
}

OrbitCamera wanted_camera(const AppState& state) {
    if (lesson_shown(state))
        return lesson_camera(state.reading.lesson.figures, state.reading.lesson.view, aspect_of(state),
                             figure_part(*lesson_shown(state), state.picture.size_px,
                                         state.picture.panel_scale, true, state.settings.mirror));
    const StretchMoment moment = moment_of(state);
    const Proportions body{state.settings.stature};
    const Side raised = framed_side(moment);
    // From either side a jamb or the wall would stand before whoever crosses over.
    if (crosses(state, moment)) return crossing_view(body, aspect_of(state), moment.variant);
    // A person who sits is looked at: their eyes are not where the view has them.
    const bool up = moment.stage == Stage::lying_down;
    const View view = state.picture.view == View::floor && up ? View::three_quarter : state.picture.view;
    const OrbitCamera whole = named_view(view, body, raised, aspect_of(state), moment.variant);
    if (state.shell.mode != Mode::watch || !state.settings.follow_framing || view == View::floor)
        return whole;
    const Seconds at = state.watch.player.position();
    const DemoScene& scene = state.watch.demo.timeline().scene_at(at);
    if (scene.step == DemoStep::hold) return hold_camera(whole, body, raised, hold_cue_at(scene, at));
    return scene.step == DemoStep::after_weeks ? closer_to_leg(whole, body, raised) : whole;
}

}  // namespace

void reduce(const action::ChooseView& choose, Change& change) {
    AppState& state = change.state;
    if (lesson_shown(state))
        return reduce(
            action::ChooseLessonView{choose.view == View::side ? LessonView::first : LessonView::second},
            change);
    state.picture.view = choose.view;
    state.picture.own_camera = false;
    if (!state.settings.reduced_motion)
        state.picture.camera_move = CameraMove{state.picture.camera, state.now};
    if (state.settings.view == choose.view) return;
    state.settings.view = choose.view;
    change.ask(effect::SaveSettings{});
}

void reduce(const action::Orbit& orbit, Change& change) {
    AppState& state = change.state;
    state.picture.camera_move.reset();
    state.picture.own_camera = true;
    const float across = state.settings.mirror ? -1.0f : 1.0f;
    state.picture.camera = orbited(state.picture.camera, {orbit.turn.x * across, orbit.turn.y});
}

void reduce(const action::Zoom& zoom, Change& change) {
    Picture& picture = change.state.picture;
    picture.camera_move.reset();
    picture.own_camera = true;
    picture.camera = zoomed(picture.camera, zoom.factor);
}

void reduce(const action::CutToView&, Change& change) {
    cut_to_view(change.state);
}

void cut_to_view(AppState& state) {
    update_lesson(state);
    state.picture.camera = wanted_camera(state);
    state.picture.camera_move.reset();
    state.picture.own_camera = false;
}

void advance_camera(AppState& state) {
    Picture& picture = state.picture;
    if (picture.own_camera) return;
    const OrbitCamera wanted = wanted_camera(state);
    // A change of side, of framing or of the window's shape: the named view goes along. Where it has changed
    // on the way, a new way begins here: the picture never jumps.
    if (picture.camera_move && !picture.camera_move->to) picture.camera_move->to = wanted;
    const OrbitCamera bound_for = picture.camera_move ? *picture.camera_move->to : picture.camera;
    const bool turns = bound_for.yaw != wanted.yaw;
    const bool moves = !picture.camera_move && bound_for.distance != wanted.distance;
    if ((turns || moves) && !state.settings.reduced_motion)
        picture.camera_move =
            CameraMove{picture.camera, state.now, turns ? CameraMove::kAround : CameraMove::kGentle, wanted};
    else if (!picture.camera_move)
        picture.camera = wanted;
    if (!picture.camera_move) return;
    const bool before = state.now - picture.camera_move->began < picture.camera_move->length * .5;
    picture.camera = on_its_way(*picture.camera_move, wanted, state.now, glm::vec2(picture.size_px));
    if (!before && picture.camera == wanted) picture.camera_move.reset();
}

}  // namespace ninety
