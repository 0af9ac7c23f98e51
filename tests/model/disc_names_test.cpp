// The disc scene's four names: all of them wherever there is room, whatever the window, its letters and the
// sliders.
#include "model/disc_names.h"

#include <doctest/doctest.h>

#include "scene/illustration.h"

using namespace ninety;

namespace {

constexpr std::array kLetters{12, 10, 24, 13};  // of the English names; German ones are as long

struct Shown {
    Scene scene;
    Rect area;
    CardsLayout cards;
    float scale;
    DiscNames names;
    int count = 0;
};

Shown shown(glm::vec2 size, float scale, bool controls, LessonView view, bool mirrored, double hold,
            double irritation) {
    LessonValues values = initial_values(Lesson::disc);
    set_value(values, disc_slider::hold, hold);
    set_value(values, disc_slider::irritation, irritation);
    LessonFigures figures;
    figures.update(values, {});
    LessonLook look;
    look.view = view;
    look.mirrored = mirrored;
    Shown out;
    out.area = {{5, 9}, size};
    out.scale = scale;
    out.cards = cards_layout(Lesson::disc, out.area, scale, controls);
    const PicturePart free = figure_part(Lesson::disc, size, scale, controls, mirrored);
    out.scene = illustration(figures, look, lesson_camera(figures, view, size.x / size.y, free));
    std::array<glm::vec2, kMostCallouts> sizes;
    for (std::size_t i = 0; i < sizes.size(); ++i)
        sizes[i] = glm::vec2(static_cast<float>(kLetters[i]) * 7.4f + 16, 17.5f + 6) * scale;
    const PixelBox badge{{out.area.end().x - 90 * scale, out.area.at.y + 15 * scale},
                         {out.area.end().x - 14 * scale, out.area.at.y + 37 * scale}};
    out.names = disc_names(out.scene, out.area, out.cards, controls, badge, sizes, scale);
    for (const auto& placed : out.names.placed)
        out.count += placed.has_value();
    return out;
}

}  // namespace

TEST_CASE(
    "all four names stand in every ordinary picture of the disc scene, in both views, mirrored or not") {
    struct Window {
        glm::vec2 size;
        float scale;
        bool controls;
    };
    // Stills; then the picture's part of windows of 1280x720, 800x480 and 1920x1080.
    for (const Window& window : {Window{{1280, 720}, 1, false},
                                 {{1920, 1080}, 1.5f, false},
                                 {{800, 480}, .82f, false},
                                 {{480, 320}, .82f, false},
                                 {{908, 634}, 1, true},
                                 {{495, 410}, .82f, true},
                                 {{1364, 950}, 1.5f, true}})
        for (const LessonView view : {LessonView::first, LessonView::second})
            for (const bool mirrored : {false, true})
                for (const double hold : {-20.0, 0.0, 60.0})
                    for (const double irritation : {0.0, 50.0, 100.0}) {
                        CAPTURE(window.size.x);
                        CAPTURE(window.controls);
                        CAPTURE(static_cast<int>(view));
                        CAPTURE(mirrored);
                        CAPTURE(hold);
                        CAPTURE(irritation);
                        CHECK(shown(window.size, window.scale, window.controls, view, mirrored, hold,
                                    irritation)
                                  .count == 4);
                    }
}

TEST_CASE("cards of the disc scene lie apart, within the picture, and leave its upper half") {
    for (const glm::vec2 size :
         {glm::vec2(320, 200), glm::vec2(480, 320), glm::vec2(495, 410), glm::vec2(908, 634),
          glm::vec2(640, 1100), glm::vec2(1920, 1080), glm::vec2(2002, 951)})
        for (const float scale : {.82f, 1.0f, 1.64f, 2.0f})
            for (const bool controls : {false, true})
                for (const Lesson lesson : {Lesson::disc, Lesson::answer}) {
                    const Rect picture{{7, 11}, size};
                    const CardsLayout cards = cards_layout(lesson, picture, scale, controls);
                    CAPTURE(size.x);
                    CAPTURE(size.y);
                    CAPTURE(scale);
                    CHECK(cards.numbers.end().x <= picture.end().x);
                    CHECK(cards.numbers.end().y <= picture.end().y);
                    CHECK(cards.numbers.at.y > picture.at.y + size.y / 2);
                    CHECK(cards.numbers_scale <= scale);
                    CHECK(cards.rows >= 3);
                    CHECK((cards.sliders.size.x > 0) == controls);
                    if (!controls) continue;
                    // The small body begins below the choice of the view.
                    CHECK(cards.views.end().y <= picture.at.y + plate_inset(size, false).at.y);
                    CHECK(cards.views.size.y > 0);
                    CHECK(cards.sliders.at.x >= picture.at.x);
                    CHECK(cards.sliders.end().x <= cards.numbers.at.x);
                    CHECK(cards.sliders.end().y <= picture.end().y);
                    CHECK(cards.sliders.at.y > picture.at.y + size.y / 2);
                    CHECK(cards.slider_scale > 0);
                }
}
