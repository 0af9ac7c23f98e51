// Over a live scene in which bodies stand nothing lies over anything, whatever the window and however large
// its letters: bodies, their names, card, views and sliders each have their own place.
#include "model/lesson_layout.h"

#include <doctest/doctest.h>

#include <glm/geometric.hpp>
#include <initializer_list>

#include "scene/bend_marks.h"
#include "scene/illustration.h"
#include "scene/occluders.h"

using namespace ninety;

namespace {

// From the smallest picture to the largest; letters as small and as large as a person may set them.
template <class Check>
void at_every_size(const Check& check) {
    for (const glm::vec2 size :
         {glm::vec2(320, 200), glm::vec2(495, 410), glm::vec2(552, 423), glm::vec2(640, 700),
          glm::vec2(800, 480), glm::vec2(908, 634), glm::vec2(1080, 778), glm::vec2(1280, 720),
          glm::vec2(1920, 1080), glm::vec2(2002, 951), glm::vec2(3840, 1600), glm::vec2(3840, 2160)})
        for (const float text : {.8f, 1.0f, 1.4f, 2.0f})
            for (const Lesson lesson : {Lesson::stoop, Lesson::lift})
                for (const bool controls : {false, true}) {
                    const float fits = std::clamp(std::min(size.x / 908, size.y / 634), .82f, 2.0f);
                    CAPTURE(size.x);
                    CAPTURE(size.y);
                    CAPTURE(text);
                    CAPTURE(controls);
                    check(lesson, Rect{{7, 11}, size}, fits * text, controls);
                }
}

bool lie_apart(const Rect& a, const Rect& b) {
    const bool none = a.size.x <= 0 || a.size.y <= 0 || b.size.x <= 0 || b.size.y <= 0;
    return none || a.end().x <= b.at.x + .01f || b.end().x <= a.at.x + .01f || a.end().y <= b.at.y + .01f ||
           b.end().y <= a.at.y + .01f;
}

bool lies_within(const Rect& in, const Rect& out) {
    return in.at.x >= out.at.x - .01f && in.at.y >= out.at.y - .01f && in.end().x <= out.end().x + .01f &&
           in.end().y <= out.end().y + .01f;
}

}  // namespace

TEST_CASE("bodies, card, views and sliders of a standing scene lie apart and within the picture") {
    at_every_size([](Lesson lesson, const Rect& picture, float scale, bool controls) {
        const LessonLayout layout = lesson_layout(lesson, picture, scale, controls);
        const std::initializer_list<Rect> places{layout.figures, layout.card, layout.views, layout.sliders};
        for (const Rect& place : places) {
            if (place.size.x > 0 && place.size.y > 0) CHECK(lies_within(place, picture));
            for (const Rect& other : places)
                if (&place != &other) CHECK(lie_apart(place, other));
        }
        CHECK(lies_within(layout.names, layout.figures));
        CHECK(layout.card_scale <= 1.3f * scale);
        CHECK((layout.sliders.size.x > 0) == controls);
        CHECK((layout.views.size.x > 0) == controls);
    });
}

TEST_CASE("the bodies have most of a standing scene's width and, but for a cramped window, of its height") {
    at_every_size([](Lesson lesson, const Rect& picture, float scale, bool controls) {
        const LessonLayout layout = lesson_layout(lesson, picture, scale, controls);
        CHECK(layout.figures.size.x > .55f * picture.size.x);
        CHECK(layout.names.at.y - layout.figures.at.y > (controls ? .5f : .84f) * picture.size.y);
    });
}

TEST_CASE("each slider of a standing scene has a column of at least a hand's width in letters") {
    at_every_size([](Lesson lesson, const Rect& picture, float scale, bool controls) {
        if (!controls) return;
        const LessonLayout layout = lesson_layout(lesson, picture, scale, true);
        const auto columns = static_cast<float>(layout.slider_columns);
        const int rows =
            (static_cast<int>(sliders_below(lesson)) + layout.slider_columns - 1) / layout.slider_columns;
        CHECK(layout.slider_scale > 0);
        CHECK(layout.sliders.size.x / columns >= 190 * scale * layout.slider_scale);
        CHECK(layout.sliders.size.y / static_cast<float>(rows) >= 52 * scale * layout.slider_scale);
    });
    // The lift's four stand in one row in the smallest window that it was made for, in two in a smaller one.
    CHECK(lesson_layout(Lesson::lift, {{0, 0}, {908, 634}}, 1, true).slider_columns == 4);
    CHECK(lesson_layout(Lesson::lift, {{0, 0}, {495, 410}}, .82f, true).slider_columns == 2);
}

TEST_CASE(
    "the card is about as large as the panels' letters where there is room, and left out where none could "
    "read "
    "it") {
    const LessonLayout window = lesson_layout(Lesson::lift, {{0, 0}, {908, 634}}, 1, true);
    CHECK(window.card_scale > .9f);
    CHECK_FALSE(window.card_compact);
    CHECK(lesson_layout(Lesson::lift, {{0, 0}, {495, 410}}, .82f, true).card_compact);
    CHECK(lesson_layout(Lesson::lift, {{0, 0}, {160, 100}}, .82f, false).card_scale == 0);
    at_every_size([](Lesson lesson, const Rect& picture, float scale, bool controls) {
        const LessonLayout layout = lesson_layout(lesson, picture, scale, controls);
        CHECK((layout.card_scale == 0 || layout.card_scale >= .5f));
        CHECK((layout.card_scale == 0) == (layout.card.size.x == 0));
    });
}

TEST_CASE("a mirrored picture keeps its bodies clear of the card, which stays on the right") {
    const glm::vec2 size(908, 634);
    const PicturePart plain = figure_part(Lesson::lift, size, 1, true, false),
                      mirrored = figure_part(Lesson::lift, size, 1, true, true);
    CHECK(plain.high.x < .8f);
    CHECK(mirrored.low.x == doctest::Approx(1 - plain.high.x));
    CHECK(mirrored.high.x == doctest::Approx(1 - plain.low.x));
    CHECK(figure_part(Lesson::disc, size, 1, true, false).high.x == 1);
}

TEST_CASE("standing bodies stand where they have their place, as high as it is where its width allows") {
    const auto corner = [](const OrbitCamera& camera, glm::vec2 size, glm::vec3 world) {
        const auto p = project(camera, size, world);
        REQUIRE(p);
        return *p;
    };
    at_every_size([&](Lesson lesson, const Rect& picture, float scale, bool controls) {
        const PicturePart part = figure_part(lesson, picture.size, scale, controls, false);
        LessonFigures figures;
        for (const double moment : {0.0, 100.0}) {
            LessonValues values = initial_values(lesson);
            set_value(values, kPlayed, moment);
            figures.update(values, {});
            for (const LessonView view : {LessonView::first, LessonView::second}) {
                const OrbitCamera camera =
                    lesson_camera(figures, view, picture.size.x / picture.size.y, part);
                const Scene scene = illustration(figures, {}, camera);
                float top = 1e9f, sole = 0;
                for (const WorldPose* pose : {&scene.pose, &scene.beside->pose})
                    for (const Landmark& mark : {crown({}), toe_tip(Side::left, {}), toe_tip(Side::right, {}),
                                                 heel(Side::left, {}), heel(Side::right, {})}) {
                        const glm::vec2 p = corner(camera, picture.size, (*pose)(mark)) / picture.size;
                        CHECK(p.x > part.low.x);
                        CHECK(p.x < part.high.x);
                        CHECK(p.y > part.low.y - .004f);
                        CHECK(p.y < part.high.y + .03f);  // feet nearer than the middle plane
                        top = std::min(top, p.y);
                        sole = std::max(sole, p.y);
                    }
                if (view == LessonView::first && picture.size.x > 1.7f * picture.size.y && moment == 0)
                    CHECK(sole - top > .9f * (part.high.y - part.low.y));
            }
        }
    });
}

TEST_CASE("names stand below their bodies, apart, and with their bodies in the same room") {
    at_every_size([](Lesson lesson, const Rect& picture, float scale, bool controls) {
        const LessonLayout layout = lesson_layout(lesson, picture, scale, controls);
        const float high = layout.names.size.y, wide = .4f * layout.figures.size.x;
        const std::array<glm::vec2, 2> sizes{glm::vec2(wide, high), glm::vec2(.8f * wide, high)};
        for (const float share : {.1f, .5f, .9f})
            for (const float way : {-.3f, 0.0f, .04f, .3f}) {
                const glm::vec2 first = layout.figures.at + layout.figures.size * glm::vec2(share, .9f);
                const std::array<glm::vec2, 2> below{
                    first, first + glm::vec2(way * layout.figures.size.x, .01f * layout.figures.size.y)};
                const auto names = name_places(layout, below, sizes);
                CHECK(lie_apart(names[0], names[1]));
                for (std::size_t i = 0; i < 2; ++i) {
                    CHECK(lies_within(names[i], layout.figures));
                    CHECK(names[i].size == sizes[i]);
                    CHECK((names[i].at.y > below[i].y || names[i].end().y > layout.figures.end().y - .5f));
                }
                if (way > .02f) CHECK(names[0].at.x < names[1].at.x);
            }
    });
}

TEST_CASE("the number of the dial lies over no body, in either view, however somebody lifts") {
    const glm::vec2 size(908, 634);
    const LessonLayout layout = lesson_layout(Lesson::lift, {{0, 0}, size}, 1, true);
    const PicturePart part = figure_part(Lesson::lift, size, 1, true, false);
    LessonFigures figures;
    for (const double moment : {20.0, 30.0, 50.0, 70.0})
        for (const double raise : {35.0, 55.0, 100.0})
            for (const double knees : {10.0, 40.0, 110.0})
                for (const LessonView view : {LessonView::first, LessonView::second}) {
                    LessonValues values = initial_values(Lesson::lift);
                    set_value(values, lift_slider::moment, moment);
                    set_value(values, lift_slider::hamstrings, raise);
                    set_value(values, lift_slider::knees, knees);
                    figures.update(values, {});
                    const OrbitCamera camera = lesson_camera(figures, view, size.x / size.y, part);
                    const Scene scene = illustration(figures, {}, camera);
                    for (const LiftMoment* lift : {&figures.lift(), &figures.hinge()}) {
                        if (lift->hip < Degrees(5)) continue;
                        const HipDial dial = hip_dial(lift->standing.world, {}, lift->hip, lift->limit);
                        const auto at = project(camera, size, dial.number_world(camera.eye()));
                        const auto hip = project(camera, size, dial.hip_world);
                        REQUIRE((at && hip));
                        const float high = 1.3f * std::min(17.0f, kNumberHigh * glm::distance(*at, *hip)),
                                    wide = 2.4f * high;
                        const Rect label = placed_beyond(layout.figures, *at, *hip, {wide, high});
                        CAPTURE(moment);
                        CAPTURE(raise);
                        CAPTURE(knees);
                        CAPTURE(static_cast<int>(view));
                        for_each_occluder(scene, [&](const WorldSegment& segment) {
                            for (const float t : {0.0f, .25f, .5f, .75f, 1.0f}) {
                                const glm::vec3 point = glm::mix(segment.from, segment.to, t);
                                const float radius = glm::mix(segment.from_radius, segment.to_radius, t);
                                const auto p = project(camera, size, point),
                                           edge = project(camera, size, point + glm::vec3(0, radius, 0));
                                REQUIRE((p && edge));
                                const glm::vec2 near = glm::clamp(*p, label.at, label.end());
                                CHECK(glm::distance(near, *p) > glm::distance(*p, *edge));
                            }
                        });
                    }
                }
}

TEST_CASE(
    "a label beyond a point begins there, on the far side of where it is seen from, and stays in its room") {
    const Rect room{{0, 0}, {400, 300}};
    const Rect right = placed_beyond(room, {100, 100}, {20, 100}, {60, 20});
    CHECK(right.at == glm::vec2(100, 90));
    const Rect above = placed_beyond(room, {100, 100}, {100, 180}, {60, 20});
    CHECK(above.at == glm::vec2(70, 80));
    CHECK(placed_beyond(room, {390, 100}, {20, 100}, {60, 20}).end().x == 400);
}
