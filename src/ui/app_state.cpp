#include "ui/app_state.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "body/wall_contact.h"
#include "core/easing.h"

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
      demo(stretcher_of(initial), initial.routine.first_side, initial.routine.hold),
      demo_side(initial.routine.first_side),
      clock(initial.routine),
      course(session_course(stretcher_of(initial), initial.routine)),
      view(initial.view) {}

const Routine& routine_of(const AppState& state) {
    return state.routine_given ? *state.routine_given : state.settings.routine;
}

StretchMoment moment_of(const AppState& state) {
    if (state.mode == Mode::watch) return state.demo.moment_at(state.player.position());
    return practice_moment(stretcher_of(state.settings), state.clock.steps(), state.clock.position(),
                           state.course);
}

bool shows_page(const AppState& state) {
    return state.panel == Panel::progress;
}

bool is_animating(const AppState& state) {
    const bool plays = state.mode == Mode::watch ? state.player.playing() : state.clock.running();
    return plays || state.camera_move.has_value();
}

namespace {

// Twelve quiet breaths a minute, in the time of whatever plays: a paused picture stands still.
double breath_at(const AppState& state) {
    constexpr double kBreath = 5;  // seconds
    const Seconds t = state.mode == Mode::watch ? state.player.position() : state.clock.position().total;
    return .5 - .5 * std::cos(t.value / kBreath * 2 * std::numbers::pi);
}

// Whether the hips come closer to the wall in this moment.
bool asks_for_closer(const AppState& state) {
    if (state.mode == Mode::practise)
        return state.settings.mode == HoldMode::follow && state.clock.position().step.phase == Phase::hold;
    const DemoStep step = state.demo.timeline().scene_at(state.player.position()).step;
    return step == DemoStep::adjust || (step == DemoStep::hold && state.settings.mode == HoldMode::follow);
}

// The model's view of the raised leg in any pose: the angles between pelvis, thigh and shin.
Beneath beneath_at(const WorldPose& pose, const StretchMoment& moment) {
    const auto turn = [&](Bone parent, Bone bone) {
        const glm::quat local = glm::inverse(pose[parent].rotation_world) * pose[bone].rotation_world;
        const glm::vec3 down = local * glm::vec3(0, -1, 0);
        return to_degrees(Radians(static_cast<double>(std::atan2(down.x, -down.y))));
    };
    const Bone thigh = on_side(Bone::thigh_l, moment.side), shank = on_side(Bone::shank_l, moment.side);
    Beneath beneath;
    beneath.bend.hip = std::clamp(turn(Bone::pelvis, thigh), Degrees(-30), Degrees(150));
    beneath.bend.knee = std::clamp(-turn(thigh, shank), Degrees(-10), Degrees(150));
    beneath.strain = hamstring_strains(beneath.bend);
    return beneath;
}

// The best that was measured on this side; what the model says is no best of anybody's.
WallMark wall_mark(const AppState& state, Side side) {
    const auto best = state.progress ? state.progress->best[index_of(side)] : std::nullopt;
    if (best && best->measured) return {std::clamp(best->leg, kMinRaise, kMaxRaise), true};
    return {state.settings.raise, false};
}

}  // namespace

Scene scene_of(const AppState& state) {
    const Settings& settings = state.settings;
    const StretchMoment moment = moment_of(state);
    Scene scene;
    scene.body = {settings.stature};
    scene.build = static_cast<float>(settings.build);
    scene.breath_01 = static_cast<float>(breath_at(state));
    scene.pose = forward_kinematics(stretch_pose(scene.body, moment), scene.body);
    // While crossing, the room is framed for the side one comes from until half way.
    const bool crossed = moment.stage == Stage::crossing && moment.progress_01 > .5;
    scene.raised = crossed ? other(moment.side) : moment.side;
    scene.light = light_of(settings.mood);
    scene.camera = state.camera;
    if (settings.show_beneath) scene.beneath = beneath_at(scene.pose, moment);
    if (moment.stage != Stage::holding) return scene;

    const Degrees leg = std::min(moment.leg, steepest_leg(scene.body, Doorway{}));
    if (settings.show_measures)
        scene.measures = measures_of(scene.pose, scene.body, moment.side, wall_mark(state, moment.side),
                                     pelvic_tilt_at(leg, settings.pelvis), asks_for_closer(state));
    if (settings.show_angle)
        scene.angle = angle_arc(scene.pose, scene.body, moment.side, leg, settings.target_angle);
    // The leg it works towards, as long as it has a way to go, at the same hip: what the angle would be, not
    // where the person would lie.
    if (settings.show_target && leg + kGoalReachedWithin < settings.target_angle)
        scene.target = target_leg(scene.pose, moment.side, leg, settings.target_angle);
    return scene;
}

Scene inset_scene_of(const AppState& state, const Scene& scene, float aspect) {
    // What the first view shows least of.
    const View other_view =
        state.view == View::side || state.view == View::three_quarter ? View::foot : View::side;
    Scene inset = scene;
    inset.angle.reset();
    inset.measures.reset();
    inset.camera = named_view(other_view, scene.body, scene.raised, aspect);
    return inset;
}

}  // namespace ninety
