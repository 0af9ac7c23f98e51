#include "ui/lesson_overlay.h"

#include <algorithm>

#include "i18n/translate.h"
#include "ui/lesson_painter.h"

namespace ninety {
namespace {

class AnswerPainter : public LessonPainter {
  public:
    using LessonPainter::LessonPainter;

    void paint(bool controls) {
        const Answer &now = figures_.answer(), &start = figures_.answer_at_start();
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
            AnswerPainter(draw, figures, scene, area, fonts).paint(controls);
            break;
    }
    draw.PopClipRect();
}

}  // namespace ninety
