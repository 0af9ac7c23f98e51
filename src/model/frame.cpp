#include "model/frame.h"

#include <algorithm>
#include <cmath>

#include "body/wall_contact.h"
#include "core/easing.h"
#include "i18n/translate.h"
#include "model/names.h"
#include "model/pose_move.h"
#include "routine/small_movements.h"
#include "scene/illustration.h"

namespace ninety {
namespace {

// Whether the hips come closer to the wall in this moment.
bool asks_for_closer(const AppState& state) {
    if (state.shell.mode == Mode::practise)
        return comes_closer(state) && state.practice.clock.position().step.phase == Phase::hold;
    const DemoStep step = state.watch.demo.timeline().scene_at(state.watch.player.position()).step;
    return step == DemoStep::adjust || (step == DemoStep::hold && state.settings.mode == HoldMode::follow);
}

// As long as the leg is up and the hands have closed.
bool holds_towel(const StretchMoment& moment) {
    return moment.variant == Variant::towel &&
           (moment.stage == Stage::holding || (moment.stage == Stage::raising && moment.progress_01 > .55));
}

// The time of whatever plays, which breath and eyes go by: a paused picture stands still.
Seconds time_of(const AppState& state) {
    return state.shell.mode == Mode::watch ? state.watch.player.position()
                                           : state.practice.clock.position().total;
}

// How far the pelvis is tipped back, of a body on its back; forward is negative.
Degrees tilt_of(const WorldPose& pose) {
    const glm::vec3 up = pose[Bone::pelvis].rotation_world * glm::vec3(0, 1, 0);
    return to_degrees(Radians(static_cast<double>(std::atan2(-up.y, -up.x))));
}

// The best that was measured on this side; what the model says is no best of anybody's.
WallMark wall_mark(const AppState& state, Side side) {
    const auto best = state.reading.progress ? state.reading.progress->best[index_of(side)] : std::nullopt;
    if (best && best->measured) return {std::clamp(best->leg, kMinRaise, kMaxRaise), true};
    return {state.settings.raise, false};
}

}  // namespace

namespace {

// Quiet breaths, slower in a hold, or the pacer's.
Breath breath_at_time(const AppState& state, Seconds t) {
    if (state.shell.mode == Mode::watch) return breath_after(quiet_breaths(state.watch.demo.timeline(), t));
    if (state.settings.breathing) return breath_at(t, state.settings.breaths);
    return breath_after(quiet_breaths(state.practice.clock.steps(), t));
}

// Contract-relax in a hold: what the heel does now. The demonstration's hold has its pushes where a session's
// has.
std::optional<PushNow> push_now(const AppState& state) {
    const auto of = [](const Pushes& pushes, Seconds elapsed) -> std::optional<PushNow> {
        if (pushes.count == 0 || elapsed < pushes.begins[0]) return PushNow{};
        const bool on = pushing_in(pushes, elapsed);
        return PushNow{on ? PushNow::Phase::push : PushNow::Phase::let_go, push_tone(pushes, elapsed)};
    };
    if (state.shell.mode == Mode::practise) {
        const auto here = state.practice.clock.position();
        if (here.step.phase != Phase::hold || here.step.variant != Variant::contract_relax)
            return std::nullopt;
        return of(pushes_of(here.step), here.elapsed);
    }
    const Seconds at = state.watch.player.position();
    const DemoScene& scene = state.watch.demo.timeline().scene_at(at);
    const bool pushes = scene.step == DemoStep::hold && state.watch.fault == Fault::none &&
                        routine_of(state).variant == Variant::contract_relax;
    if (!pushes) return std::nullopt;
    return of(pushes_in(scene.shows), scene.passed(at));
}

// How near the leg is to what the person can reach: over the last eight degrees.
double near_limit(const StretchMoment& moment, Degrees raise) {
    if (moment.stage != Stage::holding) return 0;
    return linear_step(-8, 0, (moment.leg - raise).value);
}

// The moment with what never stands quite still; a reading of a sensor is shown as it is.
StretchMoment alive(const AppState& state, StretchMoment moment) {
    if (state.settings.reduced_motion) return moment;
    const Seconds t = time_of(state);
    const Seconds before = std::max(Seconds(0), t - breathing::shoulders_later);
    moment.small = small_movements_at(t, near_limit(moment, state.settings.raise),
                                      breath_at_time(state, before).filled_01);
    const bool read = state.shell.mode == Mode::practise && state.practice.measuring.seen.reading;
    if (moment.stage == Stage::holding && moment.progress_01 == 0 && !read)
        moment.leg = std::max(with_friction(moment.leg), std::min(moment.leg, Degrees(20)));
    return moment;
}

// The sun goes on by the program's time, not the routine's: that can be hurried.
Light light_now(const AppState& state) {
    const Light light = light_of(state.settings.lighting);
    return state.settings.reduced_motion ? light : with_sun_turned(light, sun_turn(state.now));
}

}  // namespace

Breath breath_of(const AppState& state) {
    return breath_at_time(state, time_of(state));
}

Scene scene_of(const AppState& state) {
    const Settings& settings = state.settings;
    if (lesson_shown(state))
        return illustration(state.reading.lesson.figures,
                            {static_cast<float>(settings.build),
                             light_now(state),
                             true,
                             settings.mirror,
                             state.reading.lesson.view,
                             {settings.skin, settings.hair},
                             settings.reduced_motion},
                            state.picture.camera);
    const StretchMoment moment = moment_of(state);
    Scene scene;
    scene.body = {settings.stature};
    scene.build = static_cast<float>(settings.build);
    scene.look = {settings.skin, settings.hair};
    if (!settings.reduced_motion) scene.breath_01 = static_cast<float>(breath_of(state).filled_01);
    scene.pose =
        forward_kinematics(pose_of(state, stretch_pose(scene.body, alive(state, moment))), scene.body);
    scene.raised = framed_side(moment);
    scene.light = light_now(state);
    scene.camera = state.picture.camera;
    scene.camera.mirrored = settings.mirror;
    if (!settings.reduced_motion)
        scene.gaze = gaze_at(time_of(state), scene.pose[Bone::head], scene.body,
                             scene.pose(toe_tip(scene.raised, scene.body)), scene.camera.eye());
    if (holds_towel(moment)) scene.towel = towel_of(scene.pose, scene.body, moment.side);
    if (settings.show_beneath) scene.beneath = beneath_at(scene.pose, moment.side);
    if (moment.stage != Stage::holding) return scene;

    const Degrees leg = held_leg(scene.body, moment);
    if (settings.show_measures)
        scene.measures = measures_of(scene.pose, scene.body, moment.side, wall_mark(state, moment.side),
                                     tilt_of(scene.pose), asks_for_closer(state));
    if (settings.show_angle)
        scene.angle = angle_arc(scene.pose, scene.body, moment.side, leg, settings.target_angle);
    scene.fault = fault_mark(scene.pose, scene.body, moment);
    if (settings.show_angle && moment.variant == Variant::bent_knee && moment.fault == Fault::none)
        scene.knee = knee_mark(scene.pose, scene.body, moment.side);
    if (const auto push = push_now(state)) scene.push = push_mark(scene.pose, scene.body, moment.side, *push);
    // The leg it works towards, as long as it has a way to go, at the same hip: what the angle would be, not
    // where the person would lie.
    if (settings.show_target && leg + kGoalReachedWithin < settings.target_angle)
        scene.target = target_leg(scene.pose, scene.body, moment.side, settings.target_angle);
    return scene;
}

Scene inset_scene_of(const AppState& state, const Scene& scene, float aspect) {
    // What the first view shows least of.
    const View other_view = state.picture.view == View::side || state.picture.view == View::three_quarter
                                ? View::foot
                                : View::side;
    Scene inset = scene;
    inset.angle.reset();
    inset.measures.reset();
    inset.fault.reset();
    inset.knee.reset();
    inset.push.reset();
    inset.camera = named_view(other_view, scene.body, scene.raised, aspect);
    inset.camera.mirrored = scene.camera.mirrored;
    return inset;
}

Caption caption_of(const AppState& state) {
    if (state.shell.mode == Mode::practise) return caption_of(state.practice.clock.position(), state);
    if (state.watch.fault != Fault::none) return caption_of(state.watch.fault, state);
    return caption_of(state.watch.demo.timeline().scene_at(state.watch.player.position()), state);
}

FixedText<63> title_of(const AppState& state) {
    using Title = FixedText<63>;
    if (state.shell.mode != Mode::practise) return "Ninety";
    const auto here = state.practice.clock.position();
    const char* phase = phase_word(here, state);
    if (here.step.phase == Phase::done && !anything_held(state.practice.summary))
        return Title::printed("%s - Ninety", phase);
    const bool paused = state.practice.clock.state() == RoutineClock::State::paused;
    return Title::printed("%s%s %s - Ninety", paused ? translate("title.paused") : "", phase,
                          clock_text(here.remaining.value).c_str());
}

namespace {}  // namespace

bool figure_reaches(const Rect& place, const Scene& scene, const Rect& picture) {
    constexpr float kClose = .04f;  // of the picture's height: a joint is in the middle of a limb
    const glm::vec2 edge(kClose * picture.size.y);
    const Rect around{place.at - edge, place.size + 2.0f * edge};
    const auto covered = [&](glm::vec3 point_world) {
        const auto at = project(scene.camera, picture.size, point_world);
        return at && overlap({picture.at + *at, glm::vec2(1)}, around);
    };
    constexpr std::pair<Bone, Bone> kLimbs[] = {
        {Bone::head, Bone::thorax},      {Bone::thorax, Bone::pelvis},  {Bone::hand_l, Bone::forearm_l},
        {Bone::hand_r, Bone::forearm_r}, {Bone::foot_l, Bone::shank_l}, {Bone::foot_r, Bone::shank_r},
        {Bone::shank_l, Bone::thigh_l},  {Bone::shank_r, Bone::thigh_r}};
    for (const auto& [far, near] : kLimbs) {
        const glm::vec3 a = scene.pose[far].origin_world, b = scene.pose[near].origin_world;
        // Beyond its last joint, too: the top of the head, fingers, toes.
        for (const float part : {-.35f, 0.0f, .5f})
            if (covered(a + (b - a) * part)) return true;
    }
    return false;
}

Frame frame_of(const AppState& state) {
    Frame frame;
    frame.layout = layout_of(state);
    frame.shows_picture = !shows_page(state);
    frame.scene = scene_of(state);
    if (lesson_shown(state)) frame.lesson = &state.reading.lesson.figures;
    if (frame.shows_picture && !frame.lesson && shows_camera_picture(state))
        frame.camera = camera_places(frame.layout, state.picture.panel_scale);
    if (frame.camera && figure_reaches(frame.camera->picture, frame.scene, frame.layout.picture))
        frame.camera->picture.size = frame.camera->why.size = glm::vec2(0);
    const glm::vec2 inset = frame.layout.inset.size;
    if (frame.shows_picture && state.settings.show_inset && inset.x > 0 && !frame.lesson && !frame.camera)
        frame.inset = inset_scene_of(state, frame.scene, inset.x / inset.y);
    frame.caption = caption_of(state);
    frame.title = title_of(state);
    return frame;
}

}  // namespace ninety
