// Over the stoop: how each thing feeds the next, and what the stoop asks of hamstrings and low back.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "i18n/translate.h"
#include "ui/lesson_painter.h"

namespace ninety {
namespace {

ImU32 mixed(ImU32 from, ImU32 to, double t) {
    const ImVec4 a = ImGui::ColorConvertU32ToFloat4(from), b = ImGui::ColorConvertU32ToFloat4(to);
    const float k = static_cast<float>(std::clamp(t, 0.0, 1.0));
    return ImGui::ColorConvertFloat4ToU32(
        {a.x + (b.x - a.x) * k, a.y + (b.y - a.y) * k, a.z + (b.z - a.z) * k, a.w + (b.w - a.w) * k});
}

class StoopPainter : public LessonPainter {
  public:
    using LessonPainter::LessonPainter;

    void paint() {
        const Stoop &stoop = figures_.stoop(), &upright = figures_.upright();
        const double pain = figures_.values()[stoop_slider::pain];
        above_head(stoop.standing.world, phrase<95>("lesson.pain_of_10", pain).c_str());
        above_head(upright.standing.world, translate("lesson.upright"));
        cycle(stoop, upright, pain);
        begin_numbers(3);
        number("lesson.hamstrings_longer", phrase<31>("unit.percent_more", 100 * std::max(0.0, stoop.strain)),
               palette().angle);
        number("lesson.back_muscles_hold",
               phrase<31>("unit.nm_times", stoop.load.moment.value, stoop.load.moment / upright.load.moment),
               palette().ink);
        number("lesson.disc_carries",
               phrase<31>("unit.mpa_times", stoop.load.pressure.low.value,
                          stoop.load.pressure.low / upright.load.pressure.low),
               palette().warn);
        note("lesson.caveat_model");
    }

  private:
    // Four stations on an ellipse, each feeding the next; the more, the warmer.
    void cycle(const Stoop& stoop, const Stoop& upright, double pain) {
        const auto a = at({(lesson_place::main_x + lesson_place::beside_x) / 2,
                           .56f * static_cast<float>(figures_.body().stature.value), 0});
        if (!a) return;
        // Between the two where there is room, otherwise at the side.
        const auto left = at(stoop.standing.world[Bone::pelvis].origin_world),
                   right = at(upright.standing.world[Bone::pelvis].origin_world);
        const bool between = left && right && std::abs(right->x - left->x) > 300 * s_;
        const ImVec2 c(between ? (left->x + right->x) / 2 + 6 * s_ : area_.at.x + 140 * s_, a->y - 16 * s_);
        const float rx = std::min(54 * s_, area_.size.x * .07f), ry = 96 * s_;
        const ImU32 ink = mixed(palette().ink_soft, palette().warn, pain / 10);
        draw_.AddRectFilled({c.x - rx - 56 * s_, c.y - ry - 22 * s_},
                            {c.x + rx + 56 * s_, c.y + ry + 42 * s_},
                            (palette().scrim & ~IM_COL32_A_MASK) | IM_COL32(0, 0, 0, 150), 18 * s_);
        constexpr int kPieces = 12;
        for (int station = 0; station < 4; ++station) {
            ImVec2 way[kPieces + 1];
            for (int i = 0; i <= kPieces; ++i) {
                const float turn = (static_cast<float>(station) - 1 + .22f + .56f * float(i) / kPieces) *
                                   std::numbers::pi_v<float> / 2;
                way[i] = {c.x + rx * std::cos(turn), c.y + ry * std::sin(turn)};
            }
            draw_.AddPolyline(way, kPieces + 1, ink, 0, (1.5f + .3f * static_cast<float>(pain)) * s_);
            const ImVec2 tip = way[kPieces], before = way[kPieces - 2];
            const float length = std::hypot(tip.x - before.x, tip.y - before.y);
            const ImVec2 along((tip.x - before.x) / length, (tip.y - before.y) / length);
            const float size = 9 * s_;
            const ImVec2 end(tip.x + along.x * size, tip.y + along.y * size);
            draw_.AddTriangleFilled(end, {tip.x - along.y * size * .6f, tip.y + along.x * size * .6f},
                                    {tip.x + along.y * size * .6f, tip.y - along.x * size * .6f}, ink);
        }
        const Degrees lean = stoop.hip + stoop.lumbar;
        pill({c.x, c.y - ry}, phrase<95>("cycle.pain", pain).c_str(), fonts_.small, palette().ink);
        pill({c.x + rx, c.y}, phrase<95>("cycle.lean", lean.value).c_str(), fonts_.small, palette().ink);
        pill({c.x, c.y + ry}, phrase<95>("cycle.hamstrings", 100 * std::max(0.0, stoop.strain)).c_str(),
             fonts_.small, palette().ink);
        pill({c.x - rx, c.y}, phrase<95>("cycle.back", stoop.load.moment / upright.load.moment).c_str(),
             fonts_.small, palette().ink);
        const char* words = translate("cycle.grade");
        const ImVec2 size = fonts_.small->CalcTextSizeA(fonts_.small->FontSize, 1e6f, 0, words);
        draw_.AddText(fonts_.small, fonts_.small->FontSize, {c.x - size.x / 2, c.y + ry + 20 * s_},
                      palette().ink_soft, words);
    }
};

}  // namespace

void paint_stoop(ImDrawList& draw, const LessonFigures& figures, const Scene& scene, const Rect& area,
                 const Fonts& fonts) {
    StoopPainter(draw, figures, scene, area, fonts).paint();
}

}  // namespace ninety
