// Over disc and nerve: names in the margins, and how far the leg comes.
#include <algorithm>
#include <array>

#include "i18n/translate.h"
#include "scene/callouts.h"
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
        tag(is_exaggerated(scene) ? Text("lesson.exaggerated") : Text("lesson.simplified"));
        if (scene.plate) small_body(scene);
        const DiscMarks marks = disc_marks(scene);
        in_margins({{{marks.disc, Words(disc.bulge_01 > .05 ? translate("lesson.bulging_disc")
                                                            : translate("lesson.disc"))},
                     {marks.root, Words(translate("lesson.nerve_root"))},
                     {marks.nerve, Words(translate("lesson.sciatic_nerve"))},
                     {marks.hamstrings, phrase<95>("lesson.hamstrings_tone", disc.tone_percent)}}});
        begin_numbers(kRows);
        number("lesson.leg_reaches", phrase<31>("unit.degrees", disc.leg.value), palette().angle);
        number("lesson.leg_calm", phrase<31>("unit.degrees", disc.calm_leg.value), palette().goal);
        number("lesson.first_symptoms", phrase<31>("unit.degrees", disc.symptom_angle.value), palette().ink);
        number("lesson.guarding", phrase<31>("unit.percent_fine", disc.tone_percent), palette().warn);
        number("lesson.root_slides", phrase<31>("unit.mm", 1000 * disc.root_slide.value), palette().ink);
        number("lesson.root_strained", phrase<31>("unit.percent_fine", 100 * disc.root_strain),
               palette().ink);
        note("lesson.caveat_disc");
    }

  private:
    struct Label {
        glm::vec3 at_world;
        Words words;
    };

    // Names at the picture's edges, each with a line to what it names.
    void in_margins(const std::array<Label, kMostCallouts>& labels) {
        std::array<Callout, kMostCallouts> callouts;
        const glm::vec2 pad(8 * s_, 3 * s_);
        for (std::size_t i = 0; i < labels.size(); ++i) {
            const auto p = at(labels[i].at_world);
            const ImVec2 size =
                fonts_.small->CalcTextSizeA(fonts_.small->FontSize, 1e6f, 0, labels[i].words.c_str());
            callouts[i] = {p ? glm::vec2(p->x, p->y) : glm::vec2(-1e6f),
                           glm::vec2(size.x, size.y) + 2.0f * pad};
        }
        // Taken: views and small body, the badge, and the foot of the picture, where the cards lie.
        const PlateInset inset = plate_inset(area_.size);
        const float foot = std::min(lesson_numbers_area(area_, s_).at.y, card_top());
        const std::array<PixelBox, 3> taken{
            {{area_.at, area_.at + inset.at + inset.side}, badge_, {{area_.at.x, foot}, area_.end()}}};
        const PlacedCallouts placed =
            place_callouts(callouts, {area_.at, area_.end()}, taken, 14 * s_, 4 * s_);
        for (std::size_t i = 0; i < labels.size(); ++i) {
            if (!placed[i]) continue;
            const ImVec2 p(callouts[i].point.x, callouts[i].point.y),
                end(placed[i]->line_end.x, placed[i]->line_end.y);
            draw_.AddLine(p, end, IM_COL32(20, 24, 28, 170), 3.0f * s_);
            draw_.AddLine(p, end, IM_COL32(240, 244, 246, 225), 1.2f * s_);
            draw_.AddCircleFilled(p, 4 * s_, IM_COL32(20, 24, 28, 220), 16);
            draw_.AddCircleFilled(p, 2.8f * s_, IM_COL32(240, 244, 246, 255), 16);
            const glm::vec2 middle = (placed[i]->name.low + placed[i]->name.high) * .5f;
            pill({middle.x, middle.y}, labels[i].words.c_str(), fonts_.small, palette().ink);
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

    static constexpr int kRows = 6;
    // Of the numbers' card with its rows (begin_numbers()).
    float card_top() const {
        return lesson_numbers_area(area_, s_).end().y - kRows * (fonts_.small->FontSize + 6 * s_) - 22 * s_ -
               2.2f * fonts_.small->FontSize;
    }

    void tag(Text text) {
        const char* words = translate(text);
        const float width = fonts_.small->CalcTextSizeA(fonts_.small->FontSize, 1e6f, 0, words).x;
        const ImVec2 middle(area_.end().x - width / 2 - 22 * s_, area_.at.y + 26 * s_);
        const float half = fonts_.small->FontSize / 2 + 3 * s_;
        badge_ = {{middle.x - width / 2 - 8 * s_, middle.y - half},
                  {middle.x + width / 2 + 8 * s_, middle.y + half}};
        pill(middle, words, fonts_.small, palette().warn);
    }

    PixelBox badge_;
};

}  // namespace

void paint_disc(ImDrawList& draw, const LessonFigures& figures, const Scene& scene, const Rect& area,
                const Fonts& fonts) {
    DiscPainter(draw, figures, scene, area, fonts).paint(scene);
}

}  // namespace ninety
