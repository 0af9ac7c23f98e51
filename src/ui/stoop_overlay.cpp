// Over the stoop: the weight that comes ahead of the hips, what hips and low back must hold for it, and how
// each thing may feed the next.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "body/disc_bending.h"
#include "i18n/translate.h"
#include "scene/holding_marks.h"
#include "scene/strain_palette.h"
#include "ui/standing_painter.h"

namespace ninety {
namespace {

// The most that is drawn: a little more than the hips hold at a pain of 10.
constexpr NewtonMetres kMostHeld{70};
// Both hamstrings at a lever of 6 cm would pull so much for it.
constexpr Newtons kMostPulled{kMostHeld.value / (2 * .06)};

ImU32 held_ink(NewtonMetres held) {
    const glm::vec3 c = tone_colour(held / kMostHeld);
    return ImGui::ColorConvertFloat4ToU32({c.r, c.g, c.b, 1});
}

class StoopPainter : public StandingPainter {
  public:
    using StandingPainter::StandingPainter;

    void paint() {
        const Stoop &stoop = figures_.stoop(), &upright = figures_.upright();
        const double pain = figures_.values()[stoop_slider::pain];
        for (const Stoop* one : {&stoop, &upright}) {
            const HoldingMarks marks = holding_marks(one->standing.world, figures_.body());
            straps(strap(marks.back_world, one->load.moment), strap(marks.hips_world, one->load.hip_moment));
            lever(marks);
        }
        const auto leaning = phrase<95>("lesson.pain_of_10", pain);
        names(leaning.c_str(), translate("lesson.upright"));
        if (layout_.card_scale > 0) card(leaning.c_str(), pain);
    }

  private:
    double hip_times(const Stoop& stoop) const {
        return stoop.load.hip_moment / figures_.upright().load.hip_moment;
    }
    double low_back_times(const Stoop& stoop) const {
        return stoop.load.moment / figures_.upright().load.moment;
    }

    // A line that holds: the more, the thicker and the more crimson.
    struct Strap {
        std::array<ImVec2, 8> points;
        std::size_t count = 0;
        float thick = 0;
        ImU32 ink = 0;
    };
    Strap strap(std::span<const glm::vec3> line, NewtonMetres held) const {
        Strap strap;
        for (const glm::vec3& point : line)
            if (const auto p = at(point)) strap.points[strap.count++] = *p;
        strap.thick = (2.5f + 14 * static_cast<float>(held / kMostHeld)) * s_;
        strap.ink = held_ink(held);
        return strap;
    }
    // Low back and hips, one going on from the other: both edges first, so that none lies over the other's
    // colour.
    void straps(const Strap& back, const Strap& hips) {
        for (const Strap* one : {&back, &hips})
            rounded(*one, one->thick + 3 * s_, IM_COL32(38, 32, 44, 255));
        for (const Strap* one : {&back, &hips})
            rounded(*one, one->thick, one->ink);
    }
    // With round corners and ends.
    void rounded(const Strap& strap, float thick, ImU32 ink) {
        for (std::size_t i = 0; i < strap.count; ++i) {
            draw_.AddCircleFilled(strap.points[i], thick / 2, ink, 20);
            if (i > 0) draw_.AddLine(strap.points[i - 1], strap.points[i], ink, thick);
        }
    }

    // The weight above the legs, and how far ahead of the hips it acts.
    void lever(const HoldingMarks& marks) {
        const auto hip = at(marks.hip_world), weight = at(marks.weight_world),
                   foot = at({marks.weight_world.x, marks.hip_world.y, marks.weight_world.z});
        if (!hip || !weight || !foot) return;
        const ImU32 dark = IM_COL32(38, 32, 44, 255);
        draw_.AddLine(*weight, *foot, IM_COL32(255, 255, 255, 200), 4.2f * s_);
        draw_.AddLine(*weight, *foot, dark, 2 * s_);
        draw_.AddLine(*hip, *foot, IM_COL32(255, 255, 255, 200), 6.5f * s_);
        draw_.AddLine(*hip, *foot, palette().angle, 4 * s_);
        draw_.AddTriangleFilled({foot->x, foot->y + 2 * s_}, {foot->x - 5 * s_, foot->y - 8 * s_},
                                {foot->x + 5 * s_, foot->y - 8 * s_}, dark);
        draw_.AddCircleFilled(*weight, 8 * s_, IM_COL32(255, 255, 255, 230), 24);
        draw_.AddCircleFilled(*weight, 6 * s_, dark, 24);
        draw_.AddCircleFilled(*hip, 5 * s_, IM_COL32(255, 255, 255, 230), 20);
        draw_.AddCircleFilled(*hip, 3.6f * s_, palette().angle, 20);
    }

    void card(const char* leaning, double pain) {
        const Stoop &stoop = figures_.stoop(), &upright = figures_.upright();
        LessonCard card(draw_, fonts_, layout_.card, layout_.card_scale, camera_.mirrored);
        if (!layout_.card_compact) {
            cycle(card, card.row(150), pain);
            card.note("cycle.grade");
            card.gap(8);
        }
        card.row(17);
        card.centred(card.column(0), leaning, LessonCard::kStrong, palette().ink, true);
        card.centred(card.column(1), translate("lesson.upright"), LessonCard::kStrong, palette().ink, true);
        card.gap(4);
        card.pair("standing.hips_hold", moment(stoop.load.hip_moment, hip_times(stoop)),
                  moment(upright.load.hip_moment, 1));
        card.pair("standing.hamstrings_pull", pull(stoop), pull(upright));
        card.pair("standing.low_back_holds", moment(stoop.load.moment, low_back_times(stoop)),
                  moment(upright.load.moment, 1));
        card.pair("standing.bending", "standing.consistent", bending_value(stoop.load),
                  bending_value(upright.load));
        constexpr Seconds kLong{20 * 60};
        const auto caveat =
            phrase<511>("standing.stoop_caveat", kLong.value / 60, creep_of_full_flexion(kLong).value);
        card.note_words(caveat.c_str());
    }

    // To the ten newtons: it is a bound.
    static LessonCard::Value pull(const Stoop& stoop) {
        return {phrase<31>("unit.newtons", 10 * std::round(stoop.pull.value / 10)), stoop.pull / kMostPulled,
                0, held_ink(stoop.load.hip_moment)};
    }

    static LessonCard::Value moment(NewtonMetres held, double times) {
        return {phrase<31>("unit.nm_times", held.value, times), held / kMostHeld, 0, held_ink(held)};
    }

    // Four stations on an ellipse, each feeding the next; the more, the warmer.
    void cycle(LessonCard& card, const Rect& place, double pain) {
        const float k = card.scale();
        const ImVec2 c(place.at.x + place.size.x / 2, place.at.y + place.size.y / 2);
        const float rx = place.size.x * .27f, ry = place.size.y / 2 - 12 * k;
        const ImU32 ink = held_ink(kMostHeld * (.15 + .85 * pain / 10));
        station(card, {c.x, c.y - ry}, place.size.x, phrase<63>("cycle.pain", pain));
        station(card, {c.x + rx, c.y}, .46f * place.size.x,
                phrase<63>("cycle.lean", (figures_.stoop().hip + figures_.stoop().lumbar).value));
        station(card, {c.x, c.y + ry}, place.size.x, phrase<63>("cycle.hips", hip_times(figures_.stoop())));
        station(card, {c.x - rx, c.y}, .46f * place.size.x,
                phrase<63>("cycle.back", low_back_times(figures_.stoop())));
        constexpr int kPieces = 12;
        for (int station = 0; station < 4; ++station) {
            ImVec2 way[kPieces + 1];
            for (int i = 0; i <= kPieces; ++i) {
                // Clear of the words at both ends.
                const float from = station % 2 == 0 ? .36f : .18f, to = station % 2 == 0 ? .72f : .56f;
                const float part = from + (to - from) * static_cast<float>(i) / kPieces;
                const float turn = (static_cast<float>(station) - 1 + part) * std::numbers::pi_v<float> / 2;
                way[i] = {c.x + rx * std::cos(turn), c.y + ry * std::sin(turn)};
            }
            draw_.AddPolyline(way, kPieces + 1, ink, 0, (2 + .3f * static_cast<float>(pain)) * k);
            const ImVec2 tip = way[kPieces], before = way[kPieces - 2];
            const float length = std::hypot(tip.x - before.x, tip.y - before.y), size = 9 * k;
            const ImVec2 along((tip.x - before.x) / length, (tip.y - before.y) / length);
            draw_.AddTriangleFilled({tip.x + along.x * size, tip.y + along.y * size},
                                    {tip.x - along.y * size * .6f, tip.y + along.x * size * .6f},
                                    {tip.x + along.y * size * .6f, tip.y - along.x * size * .6f}, ink);
        }
    }

    static void station(LessonCard& card, ImVec2 centre, float wide, const FixedText<63>& words) {
        const float high = 18 * card.scale();
        card.centred({{centre.x - wide / 2, centre.y - high / 2}, {wide, high}}, words.c_str(),
                     LessonCard::kSmall + 1, palette().ink, true);
    }
};

}  // namespace

void paint_stoop(ImDrawList& draw, const LessonFigures& figures, const Scene& scene, const Rect& area,
                 const Fonts& fonts, bool controls) {
    StoopPainter(draw, figures, scene, area, fonts, controls).paint();
}

}  // namespace ninety
