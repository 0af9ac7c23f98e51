#include "scene/illustration.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/geometric.hpp>

#include "body/stretch_pose.h"
#include "body/wall_contact.h"
#include "scene/beneath.h"
#include "scene/spine_line.h"

namespace ninety {
namespace {

constexpr Side kSide = Side::right;  // whose leg is shown
constexpr Degrees kArmsOut{52};

StretchMoment holding(Degrees leg) {
    StretchMoment moment;
    moment.stage = Stage::holding;
    moment.side = kSide;
    moment.leg = leg;
    return moment;
}

WorldPose held_leg(Degrees leg, Proportions body) {
    return forward_kinematics(stretch_pose(body, holding(leg)), body);
}

// The same with the arms well out, so that none lies before the low back.
WorldPose held_leg_arms_out(Degrees leg, Proportions body) {
    Pose pose = stretch_pose(body, holding(leg));
    for (const Side side : kSides) {
        glm::quat& arm = pose[on_side(Bone::upper_arm_l, side)];
        arm = about_x(-kArmsOut * z_sign(side)) * arm;
    }
    return forward_kinematics(pose, body);
}

// In the close-up the hips stay where they are for this leg angle, so that the camera can stand still.
constexpr Degrees kCloseUpLeg{58};

WorldPose disc_pose(Degrees leg, Proportions body, LessonView view) {
    WorldPose pose = held_leg_arms_out(leg, body);
    if (view == LessonView::second) return pose;
    const glm::vec3 shift =
        held_leg_arms_out(kCloseUpLeg, body)[Bone::pelvis].origin_world - pose[Bone::pelvis].origin_world;
    for (BoneFrame& frame : pose.frame)
        frame.origin_world += shift;
    return pose;
}

// A pulse runs along an irritated nerve in 1.2 s of what is played, every three; how far it has come.
float pulse_of(const LessonFigures& figures) {
    constexpr double kEvery = 3, kRuns = 1.2;
    const double played =
        figures.values()[disc_slider::hold] / kDiscHold.value * play_length(Lesson::disc).value;
    const double into = std::fmod(played, kEvery) / kRuns;
    return figures.disc().irritation_01 > 0 && into < 1 ? static_cast<float>(into * 1.1 - .05) : -1.0f;
}

Degrees leg_of(const LessonFigures& figures) {
    const bool disc = figures.values().lesson == Lesson::disc;
    return std::min(disc ? figures.disc().leg : figures.answer().leg,
                    steepest_leg(figures.body(), Doorway{}));
}

// Room for two standing figures and what they lift, and below their feet for the sliders and the numbers.
std::array<glm::vec3, 4> standing_corners(Proportions body) {
    const float stature = static_cast<float>(body.stature.value);
    const float low = lesson_place::main_x - .38f * stature, high = lesson_place::beside_x + .40f * stature;
    const float foot = -.31f * stature;
    return {{{low, foot, 0}, {high, foot, 0}, {low, 1.17f * stature, 0}, {high, 1.17f * stature, 0}}};
}

OrbitCamera standing_camera(Proportions body, LessonView view, float aspect) {
    OrbitCamera camera;
    camera.fov_y = .46f;
    camera.pitch = view == LessonView::first ? .07f : .26f;
    camera.yaw = view == LessonView::first ? 0.0f : .72f;
    const auto corners = standing_corners(body);
    return framed(camera, corners, aspect);
}

// All of a lying body, from where the low back is looked at, but square on.
OrbitCamera small_body_camera(const WorldPose& pose, Proportions body) {
    OrbitCamera camera;
    camera.fov_y = .40f;
    camera.pitch = .12f;
    const float s = static_cast<float>(body.stature.value);
    const glm::vec3 hips = pose[Bone::pelvis].origin_world;
    const std::array<glm::vec3, 4> corners{
        {hips + glm::vec3(-.56f, -.02f, 0) * s, hips + glm::vec3(.50f, -.02f, 0) * s,
         hips + glm::vec3(-.56f, .50f, 0) * s, hips + glm::vec3(.50f, .50f, 0) * s}};
    return framed(camera, corners, 1);
}

// Low back and leg, down to the foot, from the nerve's own side.
OrbitCamera whole_leg_camera(const LessonFigures& figures, float aspect) {
    const Proportions body = figures.body();
    const WorldPose pose = disc_pose(kCloseUpLeg, body, LessonView::second);
    const glm::vec3 hips = pose[Bone::pelvis].origin_world;
    const float s = static_cast<float>(body.stature.value);
    OrbitCamera camera;
    camera.fov_y = .46f;
    camera.yaw = -.12f;
    camera.pitch = .03f;
    const std::array<glm::vec3, 4> corners{
        {hips + glm::vec3(-.22f, -.07f, 0) * s, hips + glm::vec3(.50f, -.07f, 0) * s,
         hips + glm::vec3(-.22f, .52f, 0) * s, hips + glm::vec3(.50f, .52f, 0) * s}};
    return framed(camera, corners, aspect);
}

// The low back from behind and the side: from L3 to the second segment of the sacrum it is nine
// tenths of the height.
OrbitCamera disc_camera(const LessonFigures& figures, LessonView view, float aspect) {
    const Proportions body = figures.body();
    if (view == LessonView::second) return whole_leg_camera(figures, aspect);
    const WorldPose pose = disc_pose(kCloseUpLeg, body, view);
    OrbitCamera camera;
    camera.fov_y = .40f;
    camera.yaw = -.10f;
    camera.pitch = -.46f;
    // It lies level; a narrow picture has room for less.
    const float share = std::min(.90f, .76f * aspect);
    const glm::vec3 upper = spine_point_world(spine::kL5 + 2, {0, spine::kHalfHeight, 0}, pose, body),
                    lower = pose[Bone::pelvis].to_world(glm::vec3(-.022f, .037f, 0) *
                                                        static_cast<float>(body.stature.value));
    camera.look_at = glm::mix(upper, lower, .66f);
    camera.distance = std::max(glm::distance(upper, lower) / share / (2 * std::tan(camera.fov_y / 2)),
                               OrbitCamera::kMinDistance);
    return camera;
}

}  // namespace

PlateInset plate_inset(glm::vec2 picture) {
    const float side = std::clamp(picture.y * .30f, 60.0f, picture.x * .3f);
    return {{.02f * picture.y, .02f * picture.y}, side};
}

Scene illustration(const LessonFigures& figures, const LessonLook& look, const OrbitCamera& camera) {
    Scene scene;
    scene.body = figures.body();
    scene.build = look.build;
    scene.look = look.figure;
    scene.breath_01 = .3f;
    scene.raised = kSide;
    scene.light = look.light;
    scene.camera = camera;
    scene.camera.mirrored = look.mirrored;
    const float middle = (lesson_place::main_x + lesson_place::beside_x) / 2;
    const LitArea lit{{middle, .4f * static_cast<float>(scene.body.stature.value), 0}, 1.75f};
    switch (figures.values().lesson) {
        case Lesson::stoop:
            scene.pose = figures.stoop().standing.world;
            scene.beside = Beside{figures.upright().standing.world, {}};
            scene.lit = lit;
            break;
        case Lesson::lift:
            scene.pose = figures.lift().standing.world;
            scene.box = figures.lift().box_world;
            scene.beside = Beside{figures.hinge().standing.world, figures.hinge().box_world};
            scene.lit = lit;
            break;
        case Lesson::disc:
            scene.pose = disc_pose(leg_of(figures), scene.body, look.view);
            scene.nerve = Nerve{static_cast<float>(figures.disc().bulge_01),
                                static_cast<float>(figures.disc().irritation_01), pulse_of(figures)};
            scene.plate = Plate{small_body_camera(scene.pose, scene.body)};
            scene.plate->whole.mirrored = look.mirrored;
            break;
        case Lesson::answer:
            scene.pose = held_leg(leg_of(figures), scene.body);
            scene.angle = angle_arc(scene.pose, scene.body, kSide, leg_of(figures), Degrees(90));
            if (leg_of(figures) + kGoalReachedWithin < Degrees(90))
                scene.target = target_leg(scene.pose, scene.body, kSide, Degrees(90));
            break;
    }
    if (look.show_beneath || scene.nerve) {
        scene.beneath = beneath_at(scene.pose, kSide);
        if (scene.nerve) scene.beneath->tone_01 = figures.disc().tone_01;
    }
    return scene;
}

OrbitCamera lesson_camera(const LessonFigures& figures, LessonView view, float aspect) {
    switch (figures.values().lesson) {
        case Lesson::stoop:
        case Lesson::lift:
            return standing_camera(figures.body(), view, aspect);
        case Lesson::disc:
            return disc_camera(figures, view, aspect);
        case Lesson::answer:
            return named_view(view == LessonView::first ? View::side : View::three_quarter, figures.body(),
                              kSide, aspect);
    }
    return {};
}

}  // namespace ninety
