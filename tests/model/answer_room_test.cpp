// The answer's body at the wall: all of it between the choice of the view and the cards, whatever the window
// and the sliders, in both views.
#include <doctest/doctest.h>

#include "model/lesson_layout.h"
#include "scene/illustration.h"

using namespace ninety;

namespace {

// Of the picture's height: what framing may be off by where a body lies aslant.
constexpr float kOff = .005f;

// What a person sees of a body: its ends.
template <class Check>
void for_each_end(const Scene& scene, const Check& check) {
    check(scene.pose(crown(scene.body)));
    for (const Side side : kSides) {
        check(scene.pose(toe_tip(side, scene.body)));
        check(scene.pose(heel(side, scene.body)));
        check(scene.pose(fingertip(side, scene.body)));
    }
    if (scene.target) check((*scene.target)(toe_tip(scene.raised, scene.body)));
}

}  // namespace

TEST_CASE("no card lies over the answer's body, in either view, however the sliders are set") {
    struct Window {
        glm::vec2 size;
        float scale;
        bool controls;
    };
    // The picture's part of windows of 800x480, 1280x720 with letters of once and twice the size, 1920x1080
    // and 720x1280; then stills.
    for (const Window& window : {Window{{495, 410}, .82f, true},
                                 {{908, 634}, 1, true},
                                 {{616, 507}, 2, true},
                                 {{1364, 950}, 1.5f, true},
                                 {{720, 518}, .82f, true},
                                 {{1280, 720}, 1, false},
                                 {{480, 320}, .82f, false}})
        for (const Metres stature : {Metres(1.5), Metres(1.95)})
            for (const LessonView view : {LessonView::first, LessonView::second})
                for (const bool mirrored : {false, true})
                    for (const double weeks : {0.0, 12.0})
                        for (const double raise : {35.0, 90.0}) {
                            const Rect picture{{0, 0}, window.size};
                            LessonValues values = initial_values(Lesson::answer);
                            set_value(values, answer_slider::weeks, weeks);
                            set_value(values, answer_slider::hamstrings, raise);
                            LessonFigures figures;
                            figures.update(values, {stature});
                            const PicturePart free = figure_part(Lesson::answer, window.size, window.scale,
                                                                 window.controls, mirrored);
                            LessonLook look;
                            look.view = view;
                            look.mirrored = mirrored;
                            const Scene scene = illustration(
                                figures, look,
                                lesson_camera(figures, view, window.size.x / window.size.y, free));
                            const CardsLayout cards =
                                cards_layout(Lesson::answer, picture, window.scale, window.controls);
                            CAPTURE(window.size.x);
                            CAPTURE(window.controls);
                            CAPTURE(static_cast<int>(view));
                            CAPTURE(mirrored);
                            CAPTURE(raise);
                            for_each_end(scene, [&](glm::vec3 world) {
                                const auto p = project(scene.camera, window.size, world);
                                REQUIRE(p);
                                CHECK((p->x > 0 && p->x < window.size.x));
                                CHECK(p->y < cards.numbers.at.y + kOff * window.size.y);
                                if (window.controls) {
                                    CHECK(p->y < cards.sliders.at.y + kOff * window.size.y);
                                    CHECK(p->y > cards.views.end().y - kOff * window.size.y);
                                }
                            });
                        }
}
