// What a live scene shows is what its sliders say: the right bodies, boxes, nerve and arc, in their places.
#include "scene/illustration.h"

#include <doctest/doctest.h>

#include <cmath>
#include <glm/geometric.hpp>

#include "body/hamstrings.h"
#include "body/wall_contact.h"
#include "scene/spine_line.h"
#include "support/approx.h"

using namespace ninety;

namespace {

LessonFigures figures_of(Lesson lesson, std::initializer_list<std::pair<std::size_t, double>> sliders = {}) {
    LessonValues values = initial_values(lesson);
    for (const auto& [slider, value] : sliders)
        set_value(values, slider, value);
    LessonFigures figures;
    figures.update(values, {});
    return figures;
}

Scene scene_of(const LessonFigures& figures, LessonView view = LessonView::first) {
    LessonLook look;
    look.view = view;
    return illustration(figures, look, lesson_camera(figures, view, 1.5f));
}

// How far a standing trunk leans forward.
double lean_deg(const WorldPose& pose) {
    const glm::vec3 up = pose[Bone::thorax].rotation_world * glm::vec3(0, 1, 0);
    return std::atan2(double(up.x), double(up.y)) * 180 / 3.14159265358979;
}

// How far the low back is rounded: what its two parts turn against the pelvis.
double rounded_deg(const WorldPose& pose) {
    const glm::quat turn =
        glm::inverse(pose[Bone::pelvis].rotation_world) * pose[Bone::thorax].rotation_world;
    const glm::vec3 up = turn * glm::vec3(0, 1, 0);
    return std::atan2(double(up.x), double(up.y)) * 180 / 3.14159265358979;
}

double leg_deg(const WorldPose& pose, Side side) {
    const glm::vec3 line =
        pose[on_side(Bone::foot_l, side)].origin_world - pose[on_side(Bone::thigh_l, side)].origin_world;
    return std::atan2(double(line.y), double(line.x)) * 180 / 3.14159265358979;
}

}  // namespace

TEST_CASE(
    "the stoop: in front who hurts and leans, beside it the same body upright, both on their own place") {
    const LessonFigures figures = figures_of(Lesson::stoop, {{stoop_slider::pain, 10}});
    const Scene scene = scene_of(figures);
    REQUIRE(scene.beside);
    CHECK(lean_deg(scene.pose) > 25);
    CHECK(std::abs(lean_deg(scene.beside->pose)) < 8);
    CHECK(rounded_deg(scene.pose) == doctest::Approx(15).epsilon(.02));
    CHECK(std::abs(rounded_deg(scene.beside->pose)) < .1);
    for (const Side side : {Side::left, Side::right}) {
        CHECK(scene.pose[on_side(Bone::foot_l, side)].origin_world.x ==
              doctest::Approx(lesson_place::main_x).epsilon(.01));
        CHECK(scene.beside->pose[on_side(Bone::foot_l, side)].origin_world.x ==
              doctest::Approx(lesson_place::beside_x).epsilon(.01));
    }
    CHECK_FALSE(scene.box);
    CHECK_FALSE(scene.beside->box);
}

TEST_CASE("without pain both figures of the stoop stand alike") {
    const Scene scene = scene_of(figures_of(Lesson::stoop, {{stoop_slider::pain, 0}}));
    CHECK(lean_deg(scene.pose) == doctest::Approx(lean_deg(scene.beside->pose)).epsilon(1e-3));
}

TEST_CASE(
    "the lift: in front the sliders' own way, beside it the hip hinge with the same box, rounding less") {
    for (const double knees : {12.0, 40.0, 100.0}) {
        const LessonFigures figures = figures_of(
            Lesson::lift,
            {{lift_slider::moment, 50}, {lift_slider::hamstrings, 55}, {lift_slider::knees, knees}});
        const Scene scene = scene_of(figures);
        REQUIRE(scene.beside);
        REQUIRE(scene.box);
        REQUIRE(scene.beside->box);
        CAPTURE(knees);
        CHECK(test::near(rounded_deg(scene.pose), figures.lift().lumbar.value, .2));
        CHECK(test::near(rounded_deg(scene.beside->pose), figures.hinge().lumbar.value, .2));
        if (knees < 100) CHECK(rounded_deg(scene.beside->pose) < rounded_deg(scene.pose) - 10);
        CHECK(figures.hinge().knee >= Degrees(22));
        // Each box before its own body.
        const auto ahead = [](const WorldPose& pose, glm::vec3 box) {
            return box.x - (pose[Bone::foot_l].origin_world.x + pose[Bone::foot_r].origin_world.x) / 2;
        };
        CHECK(ahead(scene.pose, *scene.box) > .1f);
        CHECK(ahead(scene.pose, *scene.box) < .6f);
        CHECK(ahead(scene.beside->pose, *scene.beside->box) > .1f);
        CHECK(ahead(scene.beside->pose, *scene.beside->box) < .6f);
    }
}

TEST_CASE("both figures of a standing scene are in both of its pictures") {
    for (const Lesson lesson : {Lesson::stoop, Lesson::lift})
        for (const LessonView view : {LessonView::first, LessonView::second})
            for (const glm::vec2 size : {glm::vec2(920, 636), glm::vec2(1280, 720)}) {
                const LessonFigures figures = figures_of(lesson, {{0, lesson == Lesson::lift ? 100 : 10}});
                LessonLook look;
                look.view = view;
                const Scene scene =
                    illustration(figures, look, lesson_camera(figures, view, size.x / size.y));
                for (const WorldPose* pose : {&scene.pose, &scene.beside->pose})
                    for (const Landmark& mark :
                         {crown(scene.body), heel(Side::left, scene.body), heel(Side::right, scene.body),
                          fingertip(Side::right, scene.body)}) {
                        const auto at = project(scene.camera, size, (*pose)(mark));
                        REQUIRE(at.has_value());
                        CHECK((at->x > 0 && at->x < size.x && at->y > 0 && at->y < size.y));
                    }
            }
}

TEST_CASE("disc and nerve: the leg is as high as the scene says, the nerve as sore as it is set") {
    for (const double bulge : {0.0, 50.0, 100.0}) {
        const double irritation = 100 - bulge;
        const LessonFigures figures = figures_of(
            Lesson::disc,
            {{disc_slider::bulge, bulge}, {disc_slider::irritation, irritation}, {disc_slider::hold, 40}});
        for (const LessonView view : {LessonView::first, LessonView::second}) {
            const Scene scene = scene_of(figures, view);
            CAPTURE(bulge);
            CHECK(leg_deg(scene.pose, scene.raised) ==
                  doctest::Approx(figures.disc().leg.value).epsilon(.01));
            REQUIRE(scene.nerve);
            CHECK(scene.nerve->bulge_01 == doctest::Approx(bulge / 100));
            CHECK(scene.nerve->irritation_01 == doctest::Approx(irritation / 100));
            REQUIRE(scene.beneath);
            REQUIRE(scene.beneath->tone_01);
            CHECK(*scene.beneath->tone_01 == doctest::Approx(figures.disc().tone_01));
            CHECK_FALSE(scene.beside);
        }
    }
}

TEST_CASE(
    "disc and nerve are a plate: L3 to S2 fill about two thirds of the height, the small body is whole") {
    const LessonFigures figures =
        figures_of(Lesson::disc, {{disc_slider::bulge, 80}, {disc_slider::hold, 40}});
    for (const glm::vec2 size : {glm::vec2(920, 636), glm::vec2(1280, 720), glm::vec2(640, 700)}) {
        const OrbitCamera camera = lesson_camera(figures, LessonView::first, size.x / size.y);
        const Scene scene = illustration(figures, {}, camera);
        REQUIRE(scene.plate);
        const auto upper = project(camera, size,
                                   spine_point_world(spine::kL5 + 2, {0, .008f, 0}, scene.pose, scene.body)),
                   lower = project(camera, size,
                                   spine_point_world(spine::kS1, {0, -.022f, 0}, scene.pose, scene.body)),
                   bulge = project(camera, size, bulge_world(.8f, scene.pose, scene.body, scene.raised));
        REQUIRE(upper);
        REQUIRE(lower);
        REQUIRE(bulge);
        if (size.x > size.y) {
            CHECK(glm::distance(*upper, *lower) > .58f * size.y);
            CHECK(glm::distance(*upper, *lower) < .72f * size.y);
        }
        // Air all round: nothing of it near the border.
        for (const glm::vec2& p : {*upper, *lower, *bulge}) {
            CHECK(std::min(p.x, size.x - p.x) > .04f * size.x);
            CHECK(std::min(p.y, size.y - p.y) > .10f * size.y);
        }
        for (const glm::vec2& p : {*upper, *lower, *bulge})
            CHECK((p.x > 0 && p.x < size.x && p.y > 0 && p.y < size.y));
        // From behind, which is below somebody who lies.
        CHECK(camera.eye().y < scene.pose[Bone::pelvis].origin_world.y);
        const PlateInset inset = plate_inset(size, false);
        CHECK(inset.at.x + inset.side < size.x / 2);
        for (const Bone bone : {Bone::head, Bone::foot_l, Bone::foot_r, Bone::hand_l, Bone::hand_r}) {
            const auto p = project(scene.plate->whole, glm::vec2(inset.side), scene.pose[bone].origin_world);
            REQUIRE(p);
            CHECK((p->x > 0 && p->x < inset.side && p->y > 0 && p->y < inset.side));
        }
    }
    CHECK_FALSE(scene_of(figures_of(Lesson::answer, {})).plate);
}

TEST_CASE(
    "a pulse runs along an irritated nerve once, for 1.2 seconds of what is played, along a calm one none") {
    constexpr int kASecond = 20;
    const double played = play_length(Lesson::disc).value;
    int seen = 0, begun = 0;
    float before = -1;
    for (int i = 0; i < kASecond * played; ++i) {
        const double hold = -40 + i / (kASecond * played) * 100;
        const Scene calm = scene_of(
                        figures_of(Lesson::disc, {{disc_slider::irritation, 0}, {disc_slider::hold, hold}})),
                    sore = scene_of(figures_of(Lesson::disc,
                                               {{disc_slider::irritation, 100}, {disc_slider::hold, hold}}));
        CHECK(calm.nerve->pulse_01 < 0);
        const float now = sore.nerve->pulse_01;
        if (now > -.5f) {
            ++seen;
            if (before > -.5f)
                CHECK(now > before);
            else
                ++begun;
        }
        before = now;
    }
    CHECK(begun == 1);
    CHECK(seen == doctest::Approx(1.2 * kASecond).epsilon(.1));
}

TEST_CASE("the whole leg is whole: toes, heels and the low back are in its picture, however high it rises") {
    constexpr glm::vec2 kPicture{900, 600};
    for (const double irritation : {0.0, 50.0, 100.0})
        for (const double toes : {0.0, 100.0})
            for (const double hold : {-40.0, 0.0, 60.0}) {
                const Scene scene = scene_of(figures_of(Lesson::disc, {{disc_slider::irritation, irritation},
                                                                       {disc_slider::toes, toes},
                                                                       {disc_slider::hold, hold}}),
                                             LessonView::second);
                CAPTURE(irritation);
                CAPTURE(toes);
                CAPTURE(hold);
                const auto inside = [&](glm::vec3 point_world) {
                    const auto at = project(scene.camera, kPicture, point_world);
                    return at && at->x > 4 && at->y > 4 && at->x < kPicture.x - 4 && at->y < kPicture.y - 4;
                };
                for (const Side side : kSides) {
                    CHECK(inside(scene.pose(toe_tip(side, scene.body))));
                    CHECK(inside(scene.pose(heel(side, scene.body))));
                }
                CHECK(inside(spine_point_world(spine::kL5 + 2, {}, scene.pose, scene.body)));
            }
}

TEST_CASE("weeks of practice: the leg, its arc and the see-through leg at 90") {
    for (const double weeks : {0.0, 4.0, 12.0}) {
        const LessonFigures figures = figures_of(Lesson::answer, {{answer_slider::weeks, weeks}});
        const Scene scene = scene_of(figures);
        CAPTURE(weeks);
        CHECK(leg_deg(scene.pose, scene.raised) == doctest::Approx(figures.answer().leg.value).epsilon(.01));
        REQUIRE(scene.angle);
        CHECK(test::near(scene.angle->leg, figures.answer().leg, Degrees(1e-6)));
        CHECK(scene.angle->target == Degrees(90));
        CHECK(scene.angle->hip_world == scene.pose[on_side(Bone::thigh_l, scene.raised)].origin_world);
        REQUIRE(scene.target);
        CHECK(leg_deg(*scene.target, scene.raised) == doctest::Approx(90).epsilon(.01));
        CHECK(std::abs(scene.pose(heel(scene.raised, scene.body)).x) < .002f);  // on the wall
    }
}

TEST_CASE("beneath the skin is what the figure's own joints say") {
    // Hip and knee read off a posed leg, whatever the pose; the strain is the hamstrings' at that hip and
    // that knee.
    const Proportions body;
    for (const Side side : {Side::left, Side::right})
        for (const Variant variant : {Variant::wall, Variant::bent_knee})
            for (const double leg : {30.0, 60.0, 80.0}) {
                StretchMoment moment{Stage::holding, 0, side, Degrees(leg)};
                moment.variant = variant;
                const Beneath beneath =
                    beneath_at(forward_kinematics(stretch_pose(body, moment), body), side);
                const double knee = variant == Variant::bent_knee ? 20 : 0;
                // FACTS section 5's isosceles: with a bent knee the thigh is steeper than the line from hip
                // to ankle.
                const double s = knee * 3.14159265358979 / 180;
                const double above =
                    std::atan2(.246 * std::sin(s), .245 + .246 * std::cos(s)) * 180 / 3.14159265358979;
                const Degrees hip = hip_angle_at(Degrees(leg), PelvisHabit::typical) + Degrees(above);
                CHECK(test::near(beneath.bend.knee, Degrees(knee), Degrees(.1)));
                CHECK(test::near(beneath.bend.hip, hip, Degrees(.6)));
                for (const Hamstring muscle : kHamstrings)
                    CHECK(test::near(beneath.strain[index_of(muscle)], hamstring_strain(muscle, beneath.bend),
                                     1e-9));
            }
    // Standing in a squat: the knee counts.
    const Standing squat = standing_pose(body, {Degrees(80), Degrees(0), Degrees(70), {}, {}});
    CHECK(test::near(beneath_at(squat.world, Side::right).bend.knee, Degrees(70), Degrees(.5)));
    CHECK(test::near(beneath_at(squat.world, Side::left).bend.hip, Degrees(80), Degrees(1)));
}

TEST_CASE(
    "the disc scene looks straight into the last disc: along the sacrum's end plate, 30 degrees from "
    "behind") {
    const LessonFigures figures = figures_of(Lesson::disc);
    const Scene scene = scene_of(figures);
    const auto in_s1 = [&](glm::vec3 p) { return spine_point_world(spine::kS1, p, scene.pose, scene.body); };
    const glm::vec3 up = glm::normalize(in_s1({0, 1, 0}) - in_s1({0, 0, 0})),
                    behind = glm::normalize(in_s1({-1, 0, 0}) - in_s1({0, 0, 0})),
                    to_eye = glm::normalize(scene.camera.eye() - scene.camera.look_at);
    CHECK(std::abs(glm::dot(to_eye, up)) < .04f);  // the pelvis tips a little with the leg
    CHECK(std::asin(glm::dot(to_eye, behind)) * 180 / 3.14159265 == doctest::Approx(30).epsilon(.05));
}

TEST_CASE(
    "where a sore nerve stops the leg, a calm one's stands see-through above it; without irritation none") {
    const Scene sore = scene_of(figures_of(Lesson::disc, {{disc_slider::irritation, 100}}));
    REQUIRE(sore.target);
    CHECK(leg_deg(*sore.target, Side::right) > leg_deg(sore.pose, Side::right) + 20);
    CHECK_FALSE(
        scene_of(figures_of(Lesson::disc, {{disc_slider::irritation, 0}, {disc_slider::bulge, 100}})).target);
}

TEST_CASE(
    "with less motion nothing runs along a sore nerve: a mark stands at the disc; a calm one has none") {
    LessonLook look;
    look.still = true;
    float mark = -1;
    for (const double hold : {0.0, 1.0, 20.0, 33.3}) {
        const auto scene = [&](double irritation) {
            const LessonFigures figures =
                figures_of(Lesson::disc, {{disc_slider::hold, hold}, {disc_slider::irritation, irritation}});
            return illustration(figures, look, lesson_camera(figures, LessonView::first, 1.5f));
        };
        CHECK(scene(0).nerve->pulse_01 < 0);
        const float now = scene(60).nerve->pulse_01;
        CHECK((now > .05f && now < .22f));
        if (mark >= 0) CHECK(now == mark);
        mark = now;
    }
}

TEST_CASE("a bulge is called exaggerated from 8 mm on, of the 12 that it is drawn at most") {
    for (const double bulge : {0.0, 30.0, 65.0, 70.0, 100.0})
        CHECK(is_exaggerated(scene_of(figures_of(Lesson::disc, {{disc_slider::bulge, bulge}}))) ==
              (12 * bulge / 100 > 8));
}
