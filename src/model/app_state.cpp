#include "model/app_state.h"

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

namespace {

// With less motion a movement is its key poses: where it begins, its middle, and where it ends.
StretchMoment in_key_poses(StretchMoment moment) {
    if (moment.stage != Stage::lying && moment.stage != Stage::holding)
        moment.progress_01 = std::round(moment.progress_01 * 2) / 2;
    return moment;
}

StretchMoment flowing_moment_of(const AppState& state) {
    if (state.mode == Mode::watch) {
        StretchMoment moment = state.demo.moment_at(state.player.position());
        moment.variant = routine_of(state).variant;
        if (state.fault == Fault::none) return moment;
        // A fault is shown where it happens: in the hold, at the angle the person can hold.
        moment.stage = Stage::holding;
        moment.side = state.demo_side;
        moment.leg = state.demo.course().in_hold(0, state.settings.routine.hold / 2).leg;
        moment.fault = state.fault;
        return moment;
    }
    StretchMoment moment = practice_moment(stretcher_of(state.settings), state.clock.steps(),
                                           state.clock.position(), state.course);
    // What is measured goes before what the model says.
    constexpr Degrees kLowest{15};  // below, a heel is not on a wall
    if (moment.stage == Stage::holding && state.clock.position().step.phase == Phase::hold &&
        state.measuring.reading)
        moment.leg = std::clamp(state.measuring.reading->leg, kLowest, kMaxMeasured);
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
    return state.mode == Mode::practise && state.panel == Panel::practise && state.session_kept &&
           state.clock.state() == RoutineClock::State::done && !state.check_in.saved;
}

Dialog open_dialog(const AppState& state) {
    if (state.delete_open) return Dialog::delete_all;
    if (state.stop_signs_open) return Dialog::stop_signs;
    return state.shortcuts_open ? Dialog::shortcuts : Dialog::none;
}

bool is_required_reading(const AppState& state) {
    return state.stop_signs_open && (!state.settings.stop_signs_seen || state.settings.stop_signs_due);
}

bool takes_answers(const AppState& state) {
    return asks_for_check_in(state) && state.check_in_seen && open_dialog(state) == Dialog::none;
}

bool rates_by_digits(const AppState& state) {
    return takes_answers(state) && state.check_in.question();
}

LessonState::LessonState() {
    for (const Lesson lesson : kLessons)
        of(lesson) = initial_values(lesson);
}

const Article* open_page(const AppState& state) {
    if (state.articles.empty()) return nullptr;
    for (const Article& article : state.articles)
        if (article.id == state.page) return &article;
    return &state.articles.front();
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
    if (state.panel != Panel::why || state.mode != Mode::watch) return std::nullopt;
    const Article* page = open_page(state);
    return page ? page->lesson : std::nullopt;
}

void update_lesson(AppState& state) {
    if (const auto lesson = lesson_shown(state))
        state.lesson.figures.update(state.lesson.of(*lesson), {state.settings.stature});
}

bool shows_far_display(const AppState& state) {
    return state.fullscreen && state.mode == Mode::practise && state.panel == Panel::practise;
}

bool shows_far_check_in(const AppState& state) {
    return shows_far_display(state) && state.session_kept && state.clock.state() == RoutineClock::State::done;
}

bool shows_page(const AppState& state) {
    return state.panel == Panel::progress || shows_far_check_in(state);
}

bool is_animating(const AppState& state) {
    const bool plays = lesson_shown(state)         ? state.lesson.playing || state.lesson.glide.has_value()
                       : state.mode == Mode::watch ? state.player.playing()
                                                   : state.clock.running();
    return plays || state.camera_move.has_value() || state.importing.has_value();
}

namespace {

// Whether the hips come closer to the wall in this moment.
bool asks_for_closer(const AppState& state) {
    if (state.mode == Mode::practise)
        return state.settings.mode == HoldMode::follow && state.clock.position().step.phase == Phase::hold;
    const DemoStep step = state.demo.timeline().scene_at(state.player.position()).step;
    return step == DemoStep::adjust || (step == DemoStep::hold && state.settings.mode == HoldMode::follow);
}

// From hand to hand round the ball of the foot, as long as the leg is up.
std::optional<Towel> towel_of(const WorldPose& pose, Proportions body, const StretchMoment& moment) {
    const bool up =
        moment.stage == Stage::holding || (moment.stage == Stage::raising && moment.progress_01 > .55);
    if (!up) return std::nullopt;
    const BoneFrame& foot = pose[on_side(Bone::foot_l, moment.side)];
    const float stature = static_cast<float>(body.stature.value);
    const auto palm = [&](Bone hand) { return pose[hand].to_world({0, -.045f * stature, 0}); };
    return Towel{palm(Bone::hand_l), palm(Bone::hand_r),
                 foot.to_world(glm::vec3(.075f, -.042f, 0) * stature)};
}

// How far the pelvis is tipped back, of a body on its back; forward is negative.
Degrees tilt_of(const WorldPose& pose) {
    const glm::vec3 up = pose[Bone::pelvis].rotation_world * glm::vec3(0, 1, 0);
    return to_degrees(Radians(static_cast<double>(std::atan2(-up.y, -up.x))));
}

// The best that was measured on this side; what the model says is no best of anybody's.
WallMark wall_mark(const AppState& state, Side side) {
    const auto best = state.progress ? state.progress->best[index_of(side)] : std::nullopt;
    if (best && best->measured) return {std::clamp(best->leg, kMinRaise, kMaxRaise), true};
    return {state.settings.raise, false};
}

}  // namespace

// In the time of whatever plays: a paused picture stands still. Twelve quiet breaths a minute, or the
// pacer's.
Breath breath_of(const AppState& state) {
    constexpr double kQuiet = 12;
    const Seconds t = state.mode == Mode::watch ? state.player.position() : state.clock.position().total;
    const bool paced = state.settings.breathing && state.mode == Mode::practise;
    return breath_at(t, paced ? state.settings.breaths : kQuiet);
}

Scene scene_of(const AppState& state) {
    const Settings& settings = state.settings;
    if (lesson_shown(state))
        return illustration(state.lesson.figures,
                            {static_cast<float>(settings.build), light_of(settings.lighting), true,
                             settings.mirror, state.lesson.view},
                            state.camera);
    const StretchMoment moment = moment_of(state);
    Scene scene;
    scene.body = {settings.stature};
    scene.build = static_cast<float>(settings.build);
    scene.breath_01 = static_cast<float>(breath_of(state).filled_01);
    scene.pose = forward_kinematics(stretch_pose(scene.body, moment), scene.body);
    scene.raised = framed_side(moment);
    scene.light = light_of(settings.lighting);
    scene.camera = state.camera;
    scene.camera.mirrored = settings.mirror;
    if (moment.variant == Variant::towel) scene.towel = towel_of(scene.pose, scene.body, moment);
    if (settings.show_beneath) scene.beneath = beneath_at(scene.pose, moment.side);
    if (moment.stage != Stage::holding) return scene;

    const Degrees leg = held_leg(scene.body, moment);
    if (settings.show_measures)
        scene.measures = measures_of(scene.pose, scene.body, moment.side, wall_mark(state, moment.side),
                                     tilt_of(scene.pose), asks_for_closer(state));
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
    inset.camera.mirrored = scene.camera.mirrored;
    return inset;
}

}  // namespace ninety
