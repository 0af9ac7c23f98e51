// As in a mirror: left and right change places, up and down and near and far do not.
#include <doctest/doctest.h>

#include <cmath>

#include "scene/camera.h"
#include "scene/illustration.h"

using namespace ninety;

TEST_CASE("a mirrored camera shows every point as far from the other edge, at the same height") {
    const glm::vec2 size(800, 500);
    for (const View view : {View::side, View::three_quarter, View::floor, View::foot})
        for (const Side side : {Side::left, Side::right}) {
            OrbitCamera plain = named_view(view, {}, side, size.x / size.y), mirrored = plain;
            mirrored.mirrored = true;
            CHECK_FALSE(plain.mirrored);
            for (const glm::vec3 point :
                 {glm::vec3(-.3f, .2f, .1f), glm::vec3(0, .8f, -.4f), glm::vec3(.4f, .1f, .5f)}) {
                const auto a = project(plain, size, point), b = project(mirrored, size, point);
                REQUIRE(a.has_value());
                REQUIRE(b.has_value());
                CHECK(b->x == doctest::Approx(size.x - a->x).epsilon(1e-4));
                CHECK(b->y == doctest::Approx(a->y).epsilon(1e-4));
            }
            CHECK(mirrored.eye() == plain.eye());
        }
}

TEST_CASE("a live scene is mirrored where that is asked for") {
    for (const Lesson lesson : kLessons) {
        LessonFigures figures;
        figures.update(initial_values(lesson), {});
        const OrbitCamera camera = lesson_camera(figures, LessonView::first, 1.5f);
        LessonLook look;
        CHECK_FALSE(illustration(figures, look, camera).camera.mirrored);
        look.mirrored = true;
        CHECK(illustration(figures, look, camera).camera.mirrored);
    }
}
