#include "scene/illustration.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include "body/hamstrings.h"
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

// The hips stay where they are for this leg angle: one lies still, and so does the camera.
constexpr Degrees kCloseUpLeg{58};
constexpr float kFromBehind = .52f;  // radians

WorldPose disc_pose(Degrees leg, Proportions body) {
    WorldPose pose = held_leg_arms_out(leg, body);
    const glm::vec3 shift =
        held_leg_arms_out(kCloseUpLeg, body)[Bone::pelvis].origin_world - pose[Bone::pelvis].origin_world;
    for (BoneFrame& frame : pose.frame)
        frame.origin_world += shift;
    return pose;
}

// How far the pulse has come; a little before the nerve's beginning at first, and past its end at last.
float pulse_of(const DiscMoment& disc, bool still) {
    constexpr float kAtTheDisc = .13f;
    if (still) return disc.stopped_by_symptoms && disc.irritation_01 > 0 ? kAtTheDisc : -1.0f;
    return disc.pulse_01 < 0 ? -1.0f : static_cast<float>(disc.pulse_01 * 1.1 - .05);
}

Degrees leg_of(const LessonFigures& figures) {
    const bool disc = figures.values().lesson == Lesson::disc;
    return std::min(disc ? figures.disc().leg : figures.answer().leg,
                    steepest_leg(figures.body(), Doorway{}));
}

// What two bodies need to stand, to bend and to lift something: from the hips of the one behind to the head
// of the other, from the soles to the crowns.
std::array<glm::vec3, 6> standing_corners(Proportions body) {
    const float stature = static_cast<float>(body.stature.value);
    const float low = lesson_place::main_x - .27f * stature, high = lesson_place::beside_x + .36f * stature;
    const float crown = 1.012f * stature, apart = .13f * stature,
                toes = lesson_place::beside_x + .12f * stature;
    return {{{low, crown, 0},
             {high, crown, 0},
             {low, 0, 0},
             {high, 0, 0},
             {lesson_place::main_x, 0, apart},
             {toes, 0, apart}}};
}

OrbitCamera standing_camera(Proportions body, LessonView view, float aspect, const PicturePart& part) {
    OrbitCamera camera;
    camera.fov_y = .46f;
    camera.pitch = view == LessonView::first ? .07f : .26f;
    camera.yaw = view == LessonView::first ? 0.0f : .72f;
    const auto corners = standing_corners(body);
    return framed(camera, corners, aspect, part);
}

// All of a body at the wall, with the leg as low and as steep as the sliders have it and at the target: the
// camera stands still whatever is set.
constexpr Degrees kLowestAnswer{30};

OrbitCamera answer_camera(Proportions body, LessonView view, float aspect, const PicturePart& free) {
    const float thick = .06f * static_cast<float>(body.stature.value);
    std::array<glm::vec3, 20> corners{};
    std::size_t count = 0;
    for (const Degrees leg : {kLowestAnswer, steepest_leg(body, Doorway{})}) {
        const WorldPose pose = held_leg(leg, body);
        const WorldPose target = target_leg(pose, body, kSide, Degrees(90));
        corners[count++] = pose(crown(body)) + glm::vec3(0, thick, 0);
        corners[count++] = pose(crown(body)) - glm::vec3(0, thick, 0);
        corners[count++] = target(toe_tip(kSide, body));
        corners[count++] = target(heel(kSide, body));
        for (const Side side : kSides) {
            corners[count++] = pose(toe_tip(side, body));
            corners[count++] = pose(heel(side, body));
            corners[count++] = pose(fingertip(side, body));
        }
    }
    assert(count == corners.size());
    const OrbitCamera named =
        named_view(view == LessonView::first ? View::side : View::three_quarter, body, kSide, aspect);
    return framed(named, corners, aspect, free);
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
OrbitCamera whole_leg_camera(const LessonFigures& figures, float aspect, const PicturePart& free) {
    const Proportions body = figures.body();
    const WorldPose pose = disc_pose(kCloseUpLeg, body);
    const glm::vec3 hips = pose[Bone::pelvis].origin_world;
    const float s = static_cast<float>(body.stature.value);
    OrbitCamera camera;
    camera.fov_y = .46f;
    camera.yaw = -.12f;
    camera.pitch = .03f;
    const std::array<glm::vec3, 4> corners{
        {hips + glm::vec3(-.22f, -.07f, 0) * s, hips + glm::vec3(.50f, -.07f, 0) * s,
         hips + glm::vec3(-.22f, .60f, 0) * s, hips + glm::vec3(.50f, .60f, 0) * s}};
    return framed(camera, corners, aspect, free);
}

// The low back from the side and 30 degrees from behind, along the sacrum's end plate: straight into the
// last disc. From L3 to the second segment of the sacrum it is so much of the picture's height.
constexpr float kShareOfHeight = .62f;
// Where cards lie higher than this at its foot it is smaller, and further up.
constexpr float kRoomUpTo = .72f;

OrbitCamera disc_camera(const LessonFigures& figures, LessonView view, float aspect,
                        const PicturePart& free) {
    const Proportions body = figures.body();
    if (view == LessonView::second) return whole_leg_camera(figures, aspect, free);
    const WorldPose pose = disc_pose(kCloseUpLeg, body);
    const auto in_s1 = [&](glm::vec3 p) { return spine_point_world(spine::kS1, p, pose, body); };
    const float aside = static_cast<float>(z_sign(kSide));
    const glm::vec3 behind = glm::normalize(in_s1({-1, 0, 0}) - in_s1({0, 0, 0})),
                    beside = glm::normalize(in_s1({0, 0, aside}) - in_s1({0, 0, 0}));
    const glm::vec3 eye = beside * std::cos(kFromBehind) + behind * std::sin(kFromBehind);
    OrbitCamera camera;
    camera.fov_y = .40f;
    camera.yaw = std::atan2(eye.x, eye.z);
    camera.pitch = std::asin(eye.y);
    const glm::vec3 upper = spine_point_world(spine::kL5 + 2, {0, spine::kHalfHeight, 0}, pose, body),
                    lower = pose[Bone::pelvis].to_world(glm::vec3(-.022f, .037f, 0) *
                                                        static_cast<float>(body.stature.value));
    // It lies level; a narrow picture has room for less.
    const float room = std::min(free.high.y, kRoomUpTo);
    const float share = std::min(kShareOfHeight * room / kRoomUpTo, .50f * aspect);
    camera.distance = std::max(glm::distance(upper, lower) / share / (2 * std::tan(camera.fov_y / 2)),
                               OrbitCamera::kMinDistance);
    // The disc well left of the middle: the thigh goes up on the right, and its muscles are to be seen. Cards
    // lie below.
    const float half_up = camera.distance * std::tan(camera.fov_y / 2);
    const glm::mat3 to_world = glm::transpose(glm::mat3(camera.view()));
    camera.look_at =
        in_s1({-.008f, .010f, 0}) +
        to_world *
            glm::vec3((.28f + .05f * glm::smoothstep(1.0f, 1.4f, aspect)) * std::min(aspect, 1.8f),
                      .06f - 1.24f * (kRoomUpTo - room), 0) *
            half_up;
    return camera;
}

}  // namespace

PlateInset plate_inset(glm::vec2 picture, bool mirrored) {
    // Below views and badge, over the spine's far end: the thigh goes up on the other side.
    const float side = std::clamp(picture.y * .28f, 60.0f, picture.x * .28f), edge = .02f * picture.y;
    return {{mirrored ? picture.x - edge - side : edge, .10f * picture.y}, side};
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
            scene.quiet_room = true;
            break;
        case Lesson::lift:
            scene.pose = figures.lift().standing.world;
            scene.box = figures.lift().box_world;
            scene.beside = Beside{figures.hinge().standing.world, figures.hinge().box_world};
            scene.lit = lit;
            scene.quiet_room = true;
            break;
        case Lesson::disc:
            scene.pose = disc_pose(leg_of(figures), scene.body);
            scene.nerve = Nerve{
                static_cast<float>(figures.disc().bulge_01), static_cast<float>(figures.disc().irritation_01),
                pulse_of(figures.disc(), look.still), static_cast<float>(figures.disc().root_slide.value)};
            scene.plate = Plate{small_body_camera(scene.pose, scene.body)};
            scene.plate->whole.mirrored = look.mirrored;
            if (figures.disc().calm_leg > figures.disc().leg + Degrees(1))
                scene.target = target_leg(scene.pose, scene.body, kSide, figures.disc().calm_leg);
            scene.plate->focus = bulge_world(0, scene.pose, scene.body, kSide);
            if (look.view == LessonView::first) {
                scene.plate->clear = .035f * static_cast<float>(scene.body.stature.value);
                scene.plate->dim_01 = .62f;
            }
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

DiscMarks disc_marks(const Scene& scene) {
    assert(scene.nerve);
    const glm::vec3 to_eye = glm::normalize(scene.camera.eye() - scene.plate->focus);
    const float s = static_cast<float>(scene.body.stature.value),
                z = static_cast<float>(z_sign(scene.raised));
    DiscMarks marks{
        nucleus_world(scene.nerve->bulge_01, scene.pose, scene.body, scene.raised),
        root_world(*scene.nerve, scene.pose, scene.body, scene.raised) + to_eye * (.0015f * s),
        scene.pose[Bone::pelvis].to_world(glm::vec3(-.0258f, .0190f, .0322f * z) * s) + to_eye * (.0018f * s),
        {}};
    // From the sit bone to the shin; the belly is thickest behind the straight line.
    const HamstringPath path =
        hamstring_path(Hamstring::semitendinosus, beneath_at(scene.pose, scene.raised).bend,
                       scene.body.length(fraction::thigh), scene.raised);
    const BoneFrame& pelvis = scene.pose[Bone::pelvis];
    const glm::vec3 hip = scene.pose[on_side(Bone::thigh_l, scene.raised)].origin_world;
    const auto world = [&](glm::dvec3 p) { return hip + pelvis.rotation_world * glm::vec3(p); };
    const glm::vec3 sit_bone = world(path.points().front()), shin = world(path.points().back());
    constexpr std::array kDown{.40f, .30f, .20f, .12f, .05f};
    for (std::size_t i = 0; i < kDown.size(); ++i)
        marks.hamstrings[i] = glm::mix(sit_bone, shin, kDown[i]) + to_eye * (.006f * s);
    return marks;
}

bool is_exaggerated(const Scene& scene) {
    return scene.nerve && scene.nerve->bulge_01 > kMuch / kDrawnAtMost;
}

OrbitCamera lesson_camera(const LessonFigures& figures, LessonView view, float aspect,
                          const PicturePart& free) {
    switch (figures.values().lesson) {
        case Lesson::stoop:
        case Lesson::lift:
            return standing_camera(figures.body(), view, aspect, free);
        case Lesson::disc:
            return disc_camera(figures, view, aspect, free);
        case Lesson::answer:
            return answer_camera(figures.body(), view, aspect, free);
    }
    return {};
}

}  // namespace ninety
