// Over disc and nerve: names in the margins, and how far the leg comes.
#include <algorithm>
#include <array>

#include "i18n/translate.h"
#include "model/disc_names.h"
#include "ui/lesson_overlay.h"
#include "ui/lesson_painter.h"

namespace ninety {
namespace {

using Words = FixedText<95>;

// Of the picture's width, and of the letters' size.
constexpr float kLongestName = .44f, kSmallestName = .6f;

class DiscPainter : public LessonPainter {
  public:
    using LessonPainter::LessonPainter;

    void paint(const Scene& scene, bool controls) {
        const CardsLayout cards = cards_layout(Lesson::disc, area_, s_, controls);
        const DiscMoment& disc = figures_.disc();
        tag(is_exaggerated(scene) ? Text("lesson.exaggerated") : Text("lesson.simplified"), cards.views);
        if (scene.plate) small_body(scene);
        names(scene, cards, controls);
        begin_numbers(cards);
        number("lesson.leg_reaches", phrase<31>("unit.degrees", disc.leg.value), palette().angle);
        number("lesson.leg_calm", phrase<31>("unit.degrees", disc.calm_leg.value), palette().goal);
        number("lesson.guarding", phrase<31>("unit.percent_fine", disc.tone_percent), palette().warn);
        number("lesson.first_symptoms", phrase<31>("unit.degrees", disc.symptom_angle.value), palette().ink);
        number("lesson.root_slides", phrase<31>("unit.mm", 1000 * disc.root_slide.value), palette().ink);
        number("lesson.root_strained", phrase<31>("unit.percent_fine", 100 * disc.root_strain),
               palette().ink);
        note("lesson.caveat_disc");
    }

  private:
    // At the picture's edges, each with a line to what it names.
    void names(const Scene& scene, const CardsLayout& cards, bool controls) {
        const DiscMoment& disc = figures_.disc();
        const std::array<Words, kMostCallouts> words{
            Words(translate(disc.bulge_01 > .05 ? Text("lesson.bulging_disc") : Text("lesson.disc"))),
            Words(translate("lesson.nerve_root")), phrase<95>("lesson.hamstrings_tone", disc.tone_percent),
            Words(translate("lesson.sciatic_nerve"))};
        // A name longer than a good part of the picture is written smaller: it would have no place.
        std::array<glm::vec2, kMostCallouts> sizes;
        std::array<float, kMostCallouts> letters;
        for (std::size_t i = 0; i < words.size(); ++i) {
            const float asked = fonts_.small->FontSize, room = kLongestName * area_.size.x - 16 * s_;
            const float wide = fonts_.small->CalcTextSizeA(asked, 1e6f, 0, words[i].c_str()).x;
            letters[i] = asked * std::clamp(room / wide, kSmallestName, 1.0f);
            const ImVec2 size = fonts_.small->CalcTextSizeA(letters[i], 1e6f, 0, words[i].c_str());
            sizes[i] = {size.x + 16 * s_, size.y + 6 * s_};
        }
        const DiscNames names = disc_names(scene, area_, cards, controls, badge_, sizes, s_);
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (!names.placed[i]) continue;
            const ImVec2 p(names.point[i].x, names.point[i].y),
                end(names.placed[i]->line_end.x, names.placed[i]->line_end.y);
            draw_.AddLine(p, end, IM_COL32(20, 24, 28, 170), 3.0f * s_);
            draw_.AddLine(p, end, IM_COL32(240, 244, 246, 225), 1.2f * s_);
            draw_.AddCircleFilled(p, 4 * s_, IM_COL32(20, 24, 28, 220), 16);
            draw_.AddCircleFilled(p, 2.8f * s_, IM_COL32(240, 244, 246, 255), 16);
            const glm::vec2 middle = (names.placed[i]->name.low + names.placed[i]->name.high) * .5f;
            pill({middle.x, middle.y}, words[i].c_str(), fonts_.small, palette().ink, letters[i]);
        }
    }

    // Round the small body, and where on it one looks.
    void small_body(const Scene& scene) {
        const PlateInset inset = plate_inset(area_.size, camera_.mirrored);
        const ImVec2 low(area_.at.x + inset.at.x, area_.at.y + inset.at.y);
        draw_.AddRect(low, {low.x + inset.side, low.y + inset.side}, IM_COL32(200, 214, 222, 90), 8 * s_, 0,
                      s_);
        const glm::vec3 back = bulge_world(0, scene.pose, figures_.body(), scene.raised);
        const auto p = project(scene.plate->whole, {inset.side, inset.side}, back);
        if (p) draw_.AddCircle({low.x + p->x, low.y + p->y}, .10f * inset.side, palette().angle, 24, 2 * s_);
    }

    // In the upper right corner; below the choice of the view where it would run into it.
    void tag(Text text, const Rect& views) {
        const char* words = translate(text);
        const float width = fonts_.small->CalcTextSizeA(fonts_.small->FontSize, 1e6f, 0, words).x;
        const float half = fonts_.small->FontSize / 2 + 3 * s_;
        ImVec2 middle(area_.end().x - width / 2 - 22 * s_, area_.at.y + 26 * s_);
        if (middle.x - width / 2 - 16 * s_ < views.end().x)
            middle.y = std::max(middle.y, views.end().y + half + 6 * s_);
        badge_ = {{middle.x - width / 2 - 8 * s_, middle.y - half},
                  {middle.x + width / 2 + 8 * s_, middle.y + half}};
        pill(middle, words, fonts_.small, palette().warn);
    }

    PixelBox badge_;
};

}  // namespace

void paint_disc(ImDrawList& draw, const LessonFigures& figures, const Scene& scene, const Rect& area,
                const Fonts& fonts, bool controls) {
    DiscPainter(draw, figures, scene, area, fonts).paint(scene, controls);
}

}  // namespace ninety
