#include "ui/lesson_overlay.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/geometric.hpp>
#include <numbers>

#include "body/hamstrings.h"
#include "i18n/translate.h"
#include "model/names.h"
#include "scene/spine_line.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

using Words = FixedText<95>;

ImU32 mixed(ImU32 from, ImU32 to, double t) {
    const ImVec4 a = ImGui::ColorConvertU32ToFloat4(from), b = ImGui::ColorConvertU32ToFloat4(to);
    const float k = static_cast<float>(std::clamp(t, 0.0, 1.0));
    return ImGui::ColorConvertFloat4ToU32(
        {a.x + (b.x - a.x) * k, a.y + (b.y - a.y) * k, a.z + (b.z - a.z) * k, a.w + (b.w - a.w) * k});
}

class LessonPainter {
  public:
    LessonPainter(ImDrawList& draw, const LessonFigures& figures, const OrbitCamera& camera, const Rect& area,
                  const Fonts& fonts)
        : draw_(draw), figures_(figures), camera_(camera), area_(area), fonts_(fonts), s_(fonts.scale) {}

    void stoop() {
        const Stoop &stoop = figures_.stoop(), &upright = figures_.upright();
        const double pain = figures_.values()[stoop_slider::pain];
        above_head(stoop.standing.world, phrase<95>("lesson.pain_of_10", pain));
        above_head(upright.standing.world, Words(translate("lesson.upright")));
        cycle(stoop, upright, pain);
        begin_numbers(3);
        number("lesson.hamstrings_longer", phrase<31>("unit.percent_more", 100 * std::max(0.0, stoop.strain)),
               palette().angle);
        number("lesson.back_muscles_hold",
               phrase<31>("unit.nm_times", stoop.load.moment.value, stoop.load.moment / upright.load.moment),
               palette().ink);
        number("lesson.disc_carries",
               phrase<31>("unit.mpa_times", stoop.load.pressure_mpa,
                          stoop.load.pressure_mpa / upright.load.pressure_mpa),
               palette().warn);
        note("lesson.caveat_model");
    }

    void lift() {
        bend(figures_.lift());
        bend(figures_.hinge());
        above_head(figures_.lift().standing.world, Words(translate("lesson.as_set")));
        above_head(figures_.hinge().standing.world, Words(translate("lesson.hip_hinge")));
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
        bar("lesson.disc_as_set", lift.load.pressure_mpa, palette().warn);
        bar("lesson.disc_hinge", hinge.load.pressure_mpa, palette().accent);
        note("lesson.caveat_wilke");
    }

    void disc(const Scene& scene) {
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
               phrase<95>("lesson.hamstrings_tone", 100 * disc.tone_01)}}});
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

    void answer() {
        const Answer &now = figures_.answer(), &start = figures_.answer_at_start();
        begin_numbers(4);
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
    static constexpr double kBarEnd = 3.5;  // MPa at the end of a bar

    std::optional<ImVec2> at(glm::vec3 world) const {
        const auto p = project(camera_, area_.size, world);
        if (!p) return std::nullopt;
        return ImVec2(area_.at.x + p->x, area_.at.y + p->y);
    }

    void pill(ImVec2 centre, const char* words, ImFont* font, ImU32 ink) {
        const ImVec2 size = font->CalcTextSizeA(font->FontSize, 1e6f, 0, words), pad(8 * s_, 3 * s_);
        // Within the picture, whatever it points at.
        centre.x = std::clamp(centre.x, area_.at.x + size.x / 2 + pad.x + 4 * s_,
                              area_.end().x - size.x / 2 - pad.x - 4 * s_);
        const ImVec2 low(centre.x - size.x / 2 - pad.x, centre.y - size.y / 2 - pad.y);
        const ImVec2 high(centre.x + size.x / 2 + pad.x, centre.y + size.y / 2 + pad.y);
        draw_.AddRectFilled(low, high, palette().scrim, (high.y - low.y) / 2);
        draw_.AddText(font, font->FontSize, {low.x + pad.x, low.y + pad.y}, ink, words);
    }

    void above_head(const WorldPose& pose, const Words& words) {
        const Proportions body = figures_.body();
        if (const auto p = at(pose(crown(body)) + glm::vec3(0, .07f, 0)))
            pill(*p, words.c_str(), fonts_.strong, palette().ink);
    }

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

    void begin_numbers(int rows) {
        const Rect card = lesson_numbers_area(area_, s_);
        row_ = fonts_.small->FontSize + 6 * s_;
        const float height = row_ * static_cast<float>(rows) + 22 * s_ + 2.2f * fonts_.small->FontSize;
        low_ = {card.at.x, card.end().y - height};
        high_ = {card.end().x, card.end().y};
        draw_.AddRectFilled(low_, high_, palette().scrim, 12 * s_);
        y_ = low_.y + 10 * s_;
    }

    void number(Text text, const FixedText<31>& value, ImU32 ink) {
        const float size = fonts_.small->FontSize;
        draw_.AddText(fonts_.small, size, {low_.x + 12 * s_, y_}, palette().ink, translate(text));
        const float width = fonts_.strong->CalcTextSizeA(size * 1.1f, 1e6f, 0, value.c_str()).x;
        draw_.AddText(fonts_.strong, size * 1.1f, {high_.x - 12 * s_ - width, y_ - size * .05f}, ink,
                      value.c_str());
        y_ += row_;
    }

    // With marks where one man's disc was measured.
    void bar(Text text, double mpa, ImU32 ink, bool marks = true) {
        const float size = fonts_.small->FontSize, from = low_.x + (high_.x - low_.x) * .40f,
                    to = high_.x - 62 * s_;
        draw_.AddText(fonts_.small, size, {low_.x + 12 * s_, y_}, palette().ink, translate(text));
        const ImVec2 a(from, y_ + size * .2f), b(to, y_ + size * .95f);
        const auto x = [&](double value) {
            return from + (to - from) * static_cast<float>(std::clamp(value / kBarEnd, 0.0, 1.0));
        };
        draw_.AddRectFilled(a, b, palette().line, 3 * s_);
        draw_.AddRectFilled(a, {x(mpa), b.y}, ink, 3 * s_);
        if (marks) {
            for (const double mark :
                 {wilke::standing, wilke::held_close, wilke::bent_knees_20kg, wilke::round_back_20kg})
                draw_.AddLine({x(mark), a.y - 2 * s_}, {x(mark), b.y + 2 * s_}, palette().ink, 1.4f * s_);
            const auto value = phrase<31>("unit.mpa", mpa);
            draw_.AddText(fonts_.strong, size, {to + 6 * s_, y_}, ink, value.c_str());
        }
        y_ += row_;
    }

    void note(Text text) {
        draw_.AddText(fonts_.small, fonts_.small->FontSize * .9f, {low_.x + 12 * s_, y_ + 2 * s_},
                      palette().ink_soft, translate(text), nullptr, high_.x - low_.x - 24 * s_);
    }

    ImDrawList& draw_;
    const LessonFigures& figures_;
    const OrbitCamera& camera_;
    const Rect& area_;
    const Fonts& fonts_;
    float s_, row_ = 0, y_ = 0;
    ImVec2 low_{0, 0}, high_{0, 0};
};

}  // namespace

Rect lesson_numbers_area(const Rect& picture, float scale) {
    const float width = std::min(330 * scale, picture.size.x * .46f), pad = 14 * scale;
    return {{picture.end().x - pad - width, picture.end().y - pad - 150 * scale}, {width, 150 * scale}};
}

void paint_lesson(ImDrawList& draw, const LessonFigures& figures, const Scene& scene, const Rect& area,
                  const Fonts& fonts) {
    draw.PushClipRect({area.at.x, area.at.y}, {area.end().x, area.end().y});
    LessonPainter painter(draw, figures, scene.camera, area, fonts);
    switch (figures.values().lesson) {
        case Lesson::stoop:
            painter.stoop();
            break;
        case Lesson::lift:
            painter.lift();
            break;
        case Lesson::disc:
            painter.disc(scene);
            break;
        case Lesson::answer:
            painter.answer();
            break;
    }
    draw.PopClipRect();
}

}  // namespace ninety
