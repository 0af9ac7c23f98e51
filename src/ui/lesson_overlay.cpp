#include "ui/lesson_overlay.h"

#include <algorithm>
#include <cmath>

#include "i18n/translate.h"
#include "scene/overlay.h"
#include "ui/lesson_painter.h"

namespace ninety {
namespace {

class AnswerPainter : public LessonPainter {
  public:
    using LessonPainter::LessonPainter;

    void paint(const Scene& scene, bool controls) {
        const Answer &now = figures_.answer(), &start = figures_.answer_at_start();
        if (scene.angle && now.leg > start.leg + kSeenApart) began_at(*scene.angle, start.leg);
        begin_numbers(cards_layout(Lesson::answer, area_, s_, controls));
        number("lesson.minutes_a_week", phrase<31>("unit.minutes", now.a_leg_a_week.value / 60),
               palette().ink);
        number("lesson.raise", phrase<31>("unit.from_to", start.raise.value, now.raise.value),
               palette().angle);
        number("lesson.leg_at_wall", phrase<31>("unit.from_to", start.leg.value, now.leg.value),
               palette().ink);
        number("lesson.hips_straight",
               phrase<31>("unit.from_to", start.hip_straight.value, now.hip_straight.value), palette().goal);
        number("lesson.hips_bent", phrase<31>("unit.from_to", start.hip_bent.value, now.hip_bent.value),
               palette().goal);
        note("lesson.caveat_answer");
    }

  private:
    // On the arc, where the leg was in the beginning: how much it has gained is what the scene is about.
    void began_at(const AngleArc& arc, Degrees leg) {
        const auto inner = at(arc.at(leg, .90f)), outer = at(arc.at(leg, 1.08f)),
                   words = at(arc.at(leg, .72f));
        if (!inner || !outer || !words) return;
        draw_.AddLine(*inner, *outer, IM_COL32(255, 255, 255, 200), 5 * s_);
        draw_.AddLine(*inner, *outer, palette().ink, 2.6f * s_);
        // In a small picture the angle's own number is there.
        const auto began = phrase<31>("unit.degrees", leg.value);
        const ImVec2 small = fonts_.small->CalcTextSizeA(fonts_.small->FontSize, 1e6f, 0, began.c_str()),
                     large =
                         fonts_.number->CalcTextSizeA(fonts_.heading->FontSize * 1.45f, 1e6f, 0, "00\u00b0");
        const auto number = at(arc.at(arc.leg / 2, 1.42f));
        const glm::vec2 apart = (glm::vec2(small.x + large.x, small.y + large.y) / 2.0f) + 18 * s_;
        if (number && std::abs(words->x - number->x) < apart.x && std::abs(words->y - number->y) < apart.y)
            return;
        pill(*words, began.c_str(), fonts_.small, palette().ink);
    }

    static constexpr Degrees kSeenApart{5};
};

}  // namespace

void paint_lesson(ImDrawList& draw, const LessonFigures& figures, const Scene& scene, const Rect& area,
                  const Fonts& fonts, bool controls) {
    draw.PushClipRect({area.at.x, area.at.y}, {area.end().x, area.end().y});
    switch (figures.values().lesson) {
        case Lesson::stoop:
            paint_stoop(draw, figures, scene, area, fonts, controls);
            break;
        case Lesson::lift:
            paint_lift(draw, figures, scene, area, fonts, controls);
            break;
        case Lesson::disc:
            paint_disc(draw, figures, scene, area, fonts, controls);
            break;
        case Lesson::answer:
            AnswerPainter(draw, figures, scene, area, fonts).paint(scene, controls);
            break;
    }
    draw.PopClipRect();
}

}  // namespace ninety
