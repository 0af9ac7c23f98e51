// Over the lift: where the hips stop, how the back bends, how its low discs are wedged, and what that asks of
// them beside the hip hinge.
#include <algorithm>
#include <cmath>

#include "i18n/translate.h"
#include "ui/standing_painter.h"

namespace ninety {
namespace {

// What the bars and the ramp end with: all that discs and ligaments bear elastically; the back of a disc half
// as long again and a little more; two and a half times the hinge's shear; 4 MPa.
constexpr double kStretchEnd = .6, kShearEnd = 2.5, kPressureEnd = 4;
// Below this the hinge's shear is about nothing, and no ratio to it means anything.
constexpr Newtons kLittleShear{60};

class LiftPainter : public StandingPainter {
  public:
    using StandingPainter::StandingPainter;

    void paint() {
        const LiftMoment &lift = figures_.lift(), &hinge = figures_.hinge();
        const SpineCurve first = spine_curve(lift.standing.world, figures_.body()),
                         second = spine_curve(hinge.standing.world, figures_.body());
        for (const LiftMoment* moment : {&lift, &hinge})
            dial(hip_dial(moment->standing.world, figures_.body(), moment->hip, moment->limit));
        spine(first);
        spine(second);
        // Where the low back can do no more, the knees bend further than they were set to.
        const bool further = lift.knee > figures_.plan().knee + Degrees(1);
        const auto as_set = further ? phrase<63>("standing.as_set_knees", lift.knee.value)
                                    : FixedText<63>(translate("lesson.as_set"));
        names(as_set.c_str(), translate("lesson.hip_hinge"));
        if (layout_.card_scale > 0) card(first, second);
    }

  private:
    void card(const SpineCurve& first, const SpineCurve& second) {
        const LiftMoment &lift = figures_.lift(), &hinge = figures_.hinge();
        LessonCard card(draw_, fonts_, layout_.card, layout_.card_scale, camera_.mirrored);
        card.row(17);
        card.centred(card.column(0), translate("lesson.as_set"), LessonCard::kStrong, palette().ink, true);
        card.centred(card.column(1), translate("lesson.hip_hinge"), LessonCard::kStrong, palette().ink, true);
        if (!layout_.card_compact) {
            card.row(108);
            discs(card.column(0), first, stretch(lift.load) / kStretchEnd);
            discs(card.column(1), second, stretch(hinge.load) / kStretchEnd);
            card.note("standing.drawn_twice");
        }
        card.row(16);
        for (int i = 0; i < 2; ++i)
            card.centred(card.column(i), hips(i == 0 ? lift : hinge).c_str(), LessonCard::kSmall,
                         palette().ink, true);
        card.row(16);
        for (int i = 0; i < 2; ++i) {
            const auto low_back = phrase<63>("lesson.low_back_at", (i == 0 ? lift : hinge).lumbar.value);
            card.centred(card.column(i), low_back.c_str(), LessonCard::kSmall, palette().ink, true);
        }
        card.gap(6);
        card.pair("standing.bending", "standing.consistent", bending_value(lift.load),
                  bending_value(hinge.load));
        card.pair("standing.stretch", "standing.consistent", back_edge(lift.load), back_edge(hinge.load));
        card.pair("standing.shear", "standing.mixed", shear(lift.load), shear(hinge.load));
        card.pair("standing.pressure", "standing.mixed", pressure(lift.load), pressure(hinge.load));
        card.left(card.row(15), translate(verdict()), LessonCard::kSmall, palette().ink, true);
        card.gap(5);
        if (!layout_.card_compact) legend(card);
        card.note("standing.lift_caveat");
    }

    FixedText<63> hips(const LiftMoment& moment) const {
        const HipDial dial = hip_dial(moment.standing.world, figures_.body(), moment.hip, moment.limit);
        return dial.at_stop_01() > .9 ? phrase<63>("standing.hips_at_stop", moment.hip.value)
                                      : phrase<63>("standing.hips", moment.hip.value);
    }
    static double stretch(const LowBackLoad& load) { return load.posterior_stretch - 1; }

    static LessonCard::Value value(const FixedText<31>& words, double share) {
        return {words, share, 0, bend_ink(share)};
    }
    static LessonCard::Value back_edge(const LowBackLoad& load) {
        return value(phrase<31>("unit.percent_more", 100 * stretch(load)), stretch(load) / kStretchEnd);
    }
    LessonCard::Value shear(const LowBackLoad& load) const {
        const Newtons hinge = figures_.hinge().load.shear;
        if (hinge < kLittleShear) return value(translate("standing.little"), 0);
        const double ratio = std::max(0.0, load.shear / hinge);
        return value(phrase<31>("unit.times", ratio), ratio / kShearEnd);
    }
    static LessonCard::Value pressure(const LowBackLoad& load) {
        const PressureBand band = load.pressure;
        const double low = band.low.value / kPressureEnd, high = band.high.value / kPressureEnd;
        const bool wide = std::round(10 * band.low.value) < std::round(10 * band.high.value);
        return {wide ? phrase<31>("unit.mpa_band", band.low.value, band.high.value)
                     : phrase<31>("unit.mpa", band.high.value),
                low, high, bend_ink((low + high) / 2)};
    }
    Text verdict() const {
        return compare(figures_.lift().load.pressure, figures_.hinge().load.pressure) ==
                       PressureWord::about_the_same
                   ? Text("standing.pressure_same")
                   : Text("standing.pressure_rule");
    }
};

}  // namespace

void paint_lift(ImDrawList& draw, const LessonFigures& figures, const Scene& scene, const Rect& area,
                const Fonts& fonts, bool controls) {
    LiftPainter(draw, figures, scene, area, fonts, controls).paint();
}

}  // namespace ninety
