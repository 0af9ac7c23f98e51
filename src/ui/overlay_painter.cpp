#include "ui/overlay_painter.h"
#include "model/names.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <optional>

#include "scene/strain_palette.h"
#include "ui/marks_painter.h"

namespace ninety {
namespace {

class Painter : public PictureInk {
  public:
    Painter(ImDrawList& list, const Scene& scene, const Rect& picture, const Fonts& letters)
        : PictureInk(list, scene.camera, picture, letters), scene_(scene) {}

    void arc(const AngleArc& arc) {
        const float thick = std::max(2.0f, 3.2f * fonts.scale);
        // 1. The sector that has been reached, faintly; its edges would only hide the leg.
        fill(arc, Degrees(0), arc.leg, with_alpha(palette().angle, 44));
        // 2. From the leg on to the target, dotted; from the floor to the leg, solid.
        if (arc.target > arc.leg) dotted(polyline(arc, arc.leg, arc.target), with_alpha(palette().goal, 210));
        stroke(polyline(arc, Degrees(0), arc.leg), IM_COL32(255, 255, 255, 150), thick + 2.5f * fonts.scale);
        stroke(polyline(arc, Degrees(0), arc.leg), palette().angle, thick);
        // 3. The number, and the mark at 90 and at the target where that is another: as they matter.
        number(arc);
        mark(arc, Degrees(90), "90\u00b0");
        if (std::abs(arc.target.value - 90) > 3) {
            char shown[16];
            std::snprintf(shown, sizeof shown, "%.0f\u00b0", arc.target.value);
            mark(arc, arc.target, shown);
        }
    }

    // No number stands on the lines that lengths are measured along.
    void keep_lengths_clear(const Measures& m) {
        constexpr int kPieces = 5;
        for (const Dimension* d : {&m.gap, &m.heel})
            for (int i = 0; i < kPieces; ++i) {
                const auto a = at(glm::mix(d->from, d->to, static_cast<float>(i) / kPieces)),
                           b = at(glm::mix(d->from, d->to, static_cast<float>(i + 1) / kPieces));
                if (!a || !b) continue;
                const float edge = 5 * fonts.scale;
                keep_clear({(a->x + b->x) / 2, (a->y + b->y) / 2}, std::abs(a->x - b->x) / 2 + edge,
                           std::abs(a->y - b->y) / 2);
            }
    }

    // Gap and heel height with their numbers, the mark of one's own raise, the way to go, and the pelvis.
    // Where a towel holds the leg, there is no wall to measure from: the pelvis alone.
    void measures(const Measures& m, bool wall) {
        const ImU32 ink = palette().accent;
        if (wall) dimension(m.gap, ink);
        if (wall) dimension(m.heel, ink);
        if (m.mark && wall) {
            const glm::vec3 side(0, 0, .07f);
            line(*m.mark - side, *m.mark + side, palette().angle);
            char shown[32];
            put_phrase(
                shown,
                m.mark_is_best ? Phrase<double>("overlay.your_best") : Phrase<double>("overlay.your_raise"),
                m.mark_angle.value);
            if (const auto p = at(*m.mark + glm::vec3(.13f, .02f, 0)))
                label(*p, shown, fonts.small, fonts.small->FontSize, palette().angle);
        }
        if (m.scoot_from && wall)
            arrow(*m.scoot_from, *m.scoot_from + glm::vec3(.17f, 0, 0), palette().angle);
        line(m.pelvis, m.pelvis + m.neutral_axis * .20f, with_alpha(palette().ink_soft, 190));
        line(m.pelvis, m.pelvis + m.pelvis_axis * .20f, palette().angle);
        char shown[32];
        put_phrase(shown,
                   m.tilt.value < 0 ? Phrase<double>("overlay.pelvis_forward")
                                    : Phrase<double>("overlay.pelvis_back"),
                   std::abs(m.tilt.value));
        if (const auto p = at(m.pelvis + m.neutral_axis * .24f + glm::vec3(0, .15f, 0)))
            label(*p, shown, fonts.small, fonts.small->FontSize, palette().ink);
        const bool down = m.low_back_gap < kLowBackDown;
        if (down)
            put_phrase(shown, "overlay.low_back_down");
        else
            put_phrase(shown, "overlay.low_back_cm_up", 100 * m.low_back_gap.value);
        const ImU32 ink_back = down ? palette().goal : palette().warn;
        line(m.low_back - glm::vec3(.07f, 0, 0), m.low_back + glm::vec3(.07f, 0, 0), ink_back);
        if (const auto p = at(m.low_back - glm::vec3(.06f, 0, 0)))
            label({p->x, p->y + 14 * fonts.scale}, shown, fonts.small, fonts.small->FontSize, ink_back);
    }

    // How long the hamstrings are: the palette with its numbers, and each muscle's own.
    void legend(const Beneath& beneath, float from_top) {
        const float s = fonts.scale, pad = 12 * s, row = fonts.small->FontSize + 5 * s;
        const float width = 256 * s, bar = 10 * s;
        const float height = 2 * pad + fonts.strong->FontSize + 6 * s + 3 * row + bar + row;
        const ImVec2 low(area.at.x + 16 * s, area.at.y + from_top);
        draw.AddRectFilled(low, {low.x + width, low.y + height}, palette().scrim, 12 * s);
        ImVec2 at(low.x + pad, low.y + pad);
        draw.AddText(fonts.strong, fonts.strong->FontSize, at, palette().ink,
                     translate("overlay.strain_legend"));
        at.y += fonts.strong->FontSize + 6 * s;
        for (const Hamstring muscle : kHamstrings) {
            const double strain = beneath.strain[index_of(muscle)];
            char shown[16];
            std::snprintf(shown, sizeof shown, "%.0f %%", std::max(0.0, 100 * strain));
            draw.AddCircleFilled({at.x + 5 * s, at.y + fonts.small->FontSize * .55f}, 4.5f * s,
                                 colour(strain), 16);
            draw.AddText(fonts.small, fonts.small->FontSize, {at.x + 15 * s, at.y}, palette().ink,
                         word(muscle));
            const ImVec2 size = fonts.small->CalcTextSizeA(fonts.small->FontSize, 1e6f, 0, shown);
            draw.AddText(fonts.small, fonts.small->FontSize, {low.x + width - pad - size.x, at.y},
                         palette().ink, shown);
            at.y += row;
        }
        constexpr int kPieces = 22;
        const float piece = (width - 2 * pad) / kPieces;
        at.y += 2 * s;
        for (int i = 0; i < kPieces; ++i) {
            const float x = at.x + piece * static_cast<float>(i);
            draw.AddRectFilled({x, at.y}, {x + piece + .5f, at.y + bar},
                               colour(kPaletteEnd * (i + .5) / kPieces));
        }
        for (const double percent : {0.0, 10.0, 20.0}) {
            char shown[16];
            std::snprintf(shown, sizeof shown, "%.0f %%", percent);
            const float x = at.x + piece * static_cast<float>(percent / 100 / kPaletteEnd * kPieces);
            draw.AddText(fonts.small, fonts.small->FontSize, {x, at.y + bar + 2 * s}, palette().ink_soft,
                         shown);
        }
    }

  private:
    void dimension(const Dimension& d, ImU32 colour) {
        const auto a = at(d.from), b = at(d.to);
        if (!a || !b) return;
        line(d.from, d.to, colour);
        // Ticks across its ends, on the screen.
        const ImVec2 along(b->x - a->x, b->y - a->y);
        const float length = std::hypot(along.x, along.y);
        if (length < 4) return;
        const ImVec2 tick(-along.y / length * 6 * fonts.scale, along.x / length * 6 * fonts.scale);
        for (const ImVec2& end : {*a, *b})
            draw.AddLine({end.x - tick.x, end.y - tick.y}, {end.x + tick.x, end.y + tick.y}, colour,
                         2.2f * fonts.scale);
        char shown[16];
        put_phrase(shown, "overlay.length", 100 * d.length.value);
        // Away from the middle, where the angle's number may be.
        const ImVec2 place(a->x + along.x * .72f, a->y + along.y * .72f + 13 * fonts.scale);
        label(place, shown, fonts.small, fonts.small->FontSize, colour);
    }

    static ImU32 colour(double strain) {
        const glm::vec3 c = strain_colour(strain);
        return ImGui::ColorConvertFloat4ToU32({c.r, c.g, c.b, 1});
    }

    void fill(const AngleArc& arc, Degrees from, Degrees to, ImU32 colour) {
        auto fan = projected(polyline(arc, from, to));
        const auto hip = at(arc.hip_world);
        if (!hip || fan.size() < 2) return;
        fan.push_back(*hip);
        draw.AddConvexPolyFilled(fan.data(), static_cast<int>(fan.size()), colour);
    }

    void mark(const AngleArc& arc, Degrees where, const char* words) {
        const auto inner = at(arc.at(where, .93f)), outer = at(arc.at(where, 1.12f)),
                   beyond = at(arc.at(where, 1.24f));
        if (!inner || !outer || !beyond) return;
        draw.AddLine(*inner, *outer, palette().goal, std::max(2.0f, 3.0f * fonts.scale));
        label(*beyond, words, fonts.strong, fonts.strong->FontSize, palette().goal);
    }

    // The degrees: beside the middle of the arc, large, on a light ground.
    void number(const AngleArc& arc) {
        char shown[16];
        std::snprintf(shown, sizeof shown, "%.0f\u00b0", arc.leg.value);
        const float square_on = facing(arc, scene_.camera.eye());
        // Seen edge-on the arc is a line with the leg before it: the number moves to the side where there is
        // wall.
        const glm::vec3 aside(0, 0, (arc.hip_world.z < 0 ? -1.25f : 1.25f) * arc.radius);
        const auto place = square_on > .6f ? at(arc.at(arc.leg / 2, 1.42f)) : at(arc.at(arc.leg / 2) + aside);
        if (place) label(*place, shown, fonts.number, fonts.heading->FontSize * 1.45f, palette().angle);
    }

    const Scene& scene_;
};

}  // namespace

void paint_overlays(ImDrawList& draw, const Scene& scene, const Rect& area, const Fonts& fonts,
                    float legend_y, std::span<const Rect> taken) {
    draw.PushClipRect({area.at.x, area.at.y}, {area.end().x, area.end().y});
    Painter painter(draw, scene, area, fonts);
    for (const Rect& place : taken)
        painter.room.keep_clear(place);
    keep_marks_clear(painter, scene);
    paint_tense_muscles(painter, scene);
    if (scene.measures && !scene.towel) painter.keep_lengths_clear(*scene.measures);
    if (scene.angle) painter.arc(*scene.angle);
    paint_marks(painter, scene);
    if (scene.measures) painter.measures(*scene.measures, !scene.towel);
    // A live scene of the article has its own numbers.
    if (scene.beneath && !scene.beneath->tone_01 && !scene.beside) painter.legend(*scene.beneath, legend_y);
    draw.PopClipRect();
}

}  // namespace ninety
