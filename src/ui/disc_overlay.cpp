// Over disc and nerve: names in the margins, and how far the leg comes.
#include <algorithm>
#include <array>
#include <glm/geometric.hpp>

#include "i18n/translate.h"
#include "model/names.h"
#include "scene/spine_line.h"
#include "ui/lesson_overlay.h"
#include "ui/lesson_painter.h"

namespace ninety {
namespace {

using Words = FixedText<95>;

class DiscPainter : public LessonPainter {
  public:
    using LessonPainter::LessonPainter;

    void paint(const Scene& scene) {
        const DiscMoment& disc = figures_.disc();
        const Proportions body = figures_.body();
        const float h = static_cast<float>(body.stature.value), z = static_cast<float>(z_sign(scene.raised));
        tag("lesson.simplified");
        if (scene.plate) small_body(scene);
        // Each leads to a place that is seen: on the cut, on the nerve's near side, on the muscle's back.
        in_margins(
            {{{bulge_world(0, scene.pose, body, scene.raised),
               Words(disc.bulge_01 > .05 ? translate("lesson.bulging_disc") : translate("lesson.disc"))},
              {spine_point_world(spine::kL5 + 1, {.002f, 0, kSpineCut * z}, scene.pose, body),
               Words(translate("lesson.vertebra"))},
              {scene.pose[Bone::pelvis].to_world(glm::vec3(-.0265f, .0195f, .0325f * z) * h),
               Words(translate("lesson.sciatic_nerve"))},
              {scene.pose[on_side(Bone::thigh_l, scene.raised)].to_world(
                   glm::vec3(-.034f, -.105f, .010f * z) * h),
               phrase<95>("lesson.hamstrings_tone", disc.tone_percent)}}});
        const double seconds = figures_.values()[disc_slider::hold];
        begin_numbers(4);
        number("lesson.stretched_for",
               phrase<31>("unit.of_clock", clock_text(seconds).c_str(), clock_text(kDiscHold.value).c_str()),
               palette().ink);
        number("lesson.leg_reaches", phrase<31>("unit.degrees", disc.leg.value), palette().angle);
        number("lesson.leg_calm", phrase<31>("unit.degrees", disc.calm_leg.value), palette().goal);
        bar("lesson.tone", disc.tone_01 * kBarEnd, palette().warn, false);
        note("lesson.caveat_disc");
    }

  private:
    struct Label {
        glm::vec3 at_world;
        Words words;
    };

    // Names at the picture's left and right edge, each with a line to what it names; none for what is not in
    // the picture. Left below the small body, right between the badge and the numbers.
    void in_margins(std::array<Label, 4> labels) {
        std::sort(labels.begin(), labels.end(), [&](const Label& a, const Label& b) {
            const auto p = at(a.at_world), q = at(b.at_world);
            return (p ? p->y : 0) < (q ? q->y : 0);
        });
        const PlateInset inset = plate_inset(area_.size);
        const float row = fonts_.small->FontSize + 22 * s_;
        float next[2] = {area_.at.y + inset.at.y + inset.side + row, area_.at.y + 30 * s_ + row};
        for (const Label& label : labels) {
            const auto p = at(label.at_world);
            if (!p || p->x < area_.at.x || p->x > area_.end().x || p->y < area_.at.y || p->y > area_.end().y)
                continue;
            const bool right = p->x > area_.at.x + area_.size.x / 2;
            float& y = next[right];
            y = std::max(y, std::min(p->y, lesson_numbers_area(area_, s_).at.y - row));
            const ImVec2 size =
                fonts_.small->CalcTextSizeA(fonts_.small->FontSize, 1e6f, 0, label.words.c_str());
            const float half = size.x / 2 + 8 * s_, edge = 16 * s_;
            const ImVec2 middle(right ? area_.end().x - edge - half : area_.at.x + edge + half, y);
            const ImVec2 end(right ? middle.x - half : middle.x + half, y);
            draw_.AddLine(*p, end, IM_COL32(20, 24, 28, 200), 3.2f * s_);
            draw_.AddLine(*p, end, IM_COL32(240, 244, 246, 235), 1.4f * s_);
            draw_.AddCircleFilled(*p, 4 * s_, IM_COL32(20, 24, 28, 220), 16);
            draw_.AddCircleFilled(*p, 2.8f * s_, IM_COL32(240, 244, 246, 255), 16);
            pill(middle, label.words.c_str(), fonts_.small, palette().ink);
            y += row;
        }
    }

    // Round the small body, and where on it one looks.
    void small_body(const Scene& scene) {
        const PlateInset inset = plate_inset(area_.size);
        const ImVec2 low(area_.at.x + inset.at.x, area_.at.y + inset.at.y);
        draw_.AddRect(low, {low.x + inset.side, low.y + inset.side}, IM_COL32(200, 214, 222, 90), 8 * s_, 0,
                      s_);
        const glm::vec3 back = bulge_world(0, scene.pose, figures_.body(), scene.raised);
        const auto p = project(scene.plate->whole, {inset.side, inset.side}, back);
        if (p) draw_.AddCircle({low.x + p->x, low.y + p->y}, .10f * inset.side, palette().angle, 24, 2 * s_);
    }

    void tag(Text text) {
        const char* words = translate(text);
        const float width = fonts_.strong->CalcTextSizeA(fonts_.strong->FontSize, 1e6f, 0, words).x;
        pill({area_.end().x - width / 2 - 26 * s_, area_.at.y + 30 * s_}, words, fonts_.strong,
             palette().warn);
    }
};

}  // namespace

void paint_disc(ImDrawList& draw, const LessonFigures& figures, const Scene& scene, const Rect& area,
                const Fonts& fonts) {
    DiscPainter(draw, figures, scene, area, fonts).paint(scene);
}

}  // namespace ninety
