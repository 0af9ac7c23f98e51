// Over the lift: how far hips and low back are bent, and what the discs carry.
#include <algorithm>

#include "body/hamstrings.h"
#include "i18n/translate.h"
#include "scene/spine_line.h"
#include "ui/lesson_painter.h"

namespace ninety {
namespace {

class LiftPainter : public LessonPainter {
  public:
    using LessonPainter::LessonPainter;

    void paint() {
        bend(figures_.lift());
        bend(figures_.hinge());
        above_head(figures_.lift().standing.world, translate("lesson.as_set"));
        above_head(figures_.hinge().standing.world, translate("lesson.hip_hinge"));
        const LiftMoment &lift = figures_.lift(), &hinge = figures_.hinge();
        begin_numbers(6);
        const double strain = mean_hamstring_strain({lift.hip, lift.knee});
        number("lesson.hamstrings_longer", phrase<31>("unit.percent_more", 100 * std::max(0.0, strain)),
               palette().angle);
        const Degrees moved = figures_.plan().knee;
        const bool more = lift.knee > moved + Degrees(1);
        number("lesson.hip_limit", phrase<31>("unit.degrees_of", lift.hip.value, lift.limit.value),
               palette().ink);
        number(more ? Text("lesson.knees_must") : Text("lesson.knees"),
               phrase<31>("unit.degrees", lift.knee.value), palette().ink);
        number("lesson.low_back_rounds", phrase<31>("unit.degrees", lift.lumbar.value),
               lift.lumbar > Degrees(30) ? palette().warn : palette().ink);
        bar("lesson.disc_as_set", lift.load.pressure.low.value, palette().warn);
        bar("lesson.disc_hinge", hinge.load.pressure.low.value, palette().accent);
        note("lesson.caveat_wilke");
    }

  private:
    // Hips and low back in numbers, behind the body.
    void bend(const LiftMoment& moment) {
        const Proportions body = figures_.body();
        const bool at_end = moment.hip + Degrees(.5) >= moment.limit && moment.hip > Degrees(5);
        const auto hip = at(moment.standing.world[Bone::thigh_r].origin_world),
                   back = at(l4_l5_world(moment.standing.world, body));
        if (!hip || !back) return;
        const auto hips = at_end ? phrase<95>("lesson.hips_at_end", moment.hip.value)
                                 : phrase<95>("lesson.hips_at", moment.hip.value);
        pill({hip->x - 62 * s_, hip->y + 24 * s_}, hips.c_str(), fonts_.small,
             at_end ? palette().warn : palette().ink);
        pill({back->x - 40 * s_, back->y - 42 * s_},
             phrase<95>("lesson.low_back_at", moment.lumbar.value).c_str(), fonts_.small,
             moment.lumbar > Degrees(30) ? palette().warn : palette().ink);
    }
};

}  // namespace

void paint_lift(ImDrawList& draw, const LessonFigures& figures, const Scene& scene, const Rect& area,
                const Fonts& fonts) {
    LiftPainter(draw, figures, scene, area, fonts).paint();
}

}  // namespace ninety
