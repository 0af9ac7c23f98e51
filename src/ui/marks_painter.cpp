#include "ui/marks_painter.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <numbers>

#include "i18n/translate.h"
#include "model/names.h"
#include "scene/muscle_tubes.h"
#include "scene/strain_palette.h"

namespace ninety {
namespace {

// What looks from the side looks at the near end of a place below the trunk.
glm::vec3 towards_eye(const FaultMark& mark, const PictureInk& ink) {
    const glm::vec3 way = ink.camera.eye() - mark.middle;
    return {0, 0, mark.aside * glm::normalize(way).z};
}

struct Ring {
    ImVec2 middle;
    float rx, ry;  // pixels
};

std::optional<Ring> ring_of(const FaultMark& mark, const PictureInk& ink) {
    const glm::vec3 where = mark.middle + towards_eye(mark, ink);
    const auto middle = ink.at(where);
    if (!middle) return std::nullopt;
    // Never so small that it is a blob; and where the place is past the picture's edge (one's own low back,
    // seen as one lies), as near to it as the picture goes.
    const float least = 9 * ink.fonts.scale, edge = 6 * ink.fonts.scale;
    Ring ring{*middle, std::max(least, ink.pixels(where, mark.half_width)),
              std::max(least * .8f, ink.pixels(where, mark.half_height))};
    const glm::vec2 room = glm::vec2(ring.rx, ring.ry) + edge, low = ink.area.at + room,
                    high = glm::max(low, ink.area.end() - room);
    const glm::vec2 kept = glm::clamp(glm::vec2(ring.middle.x, ring.middle.y), low, high);
    ring.middle = {kept.x, kept.y};
    return ring;
}

void stroke_ring(PictureInk& ink, const Ring& ring, ImU32 colour, float thick) {
    constexpr int kPoints = 48;
    ImVec2 points[kPoints];
    for (int i = 0; i < kPoints; ++i) {
        const float turn = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / kPoints;
        points[i] = {ring.middle.x + ring.rx * std::cos(turn), ring.middle.y + ring.ry * std::sin(turn)};
    }
    ink.draw.AddPolyline(points, kPoints, colour, ImDrawFlags_Closed, thick);
}

void keep_arrow_clear(PictureInk& ink, glm::vec3 from, glm::vec3 to) {
    const auto a = ink.at(from), b = ink.at(to);
    if (!a || !b) return;
    const float edge = 8 * ink.fonts.scale;
    ink.keep_clear({(a->x + b->x) / 2, (a->y + b->y) / 2}, std::abs(a->x - b->x) / 2 + edge,
                   std::abs(a->y - b->y) / 2 + edge);
}

// Beyond an arrow's tail or tip, on the line of the arrow.
void label_beyond(PictureInk& ink, glm::vec3 from, glm::vec3 to, const char* words, ImU32 colour) {
    const auto a = ink.at(from), b = ink.at(to);
    if (!a || !b) return;
    const ImFont& font = *ink.fonts.strong;
    const float width = font.CalcTextSizeA(font.FontSize, 1e6f, 0, words).x / 2 + 10 * ink.fonts.scale;
    glm::vec2 way(b->x - a->x, b->y - a->y);
    way = glm::length(way) > 1 ? glm::normalize(way) : glm::vec2(0, -1);
    const float height = font.FontSize * .5f + 9 * ink.fonts.scale;
    ink.label({b->x + way.x * width, b->y + way.y * height}, words, ink.fonts.strong, font.FontSize, colour);
}

void paint_fault(PictureInk& ink, const FaultMark& mark) {
    const auto ring = ring_of(mark, ink);
    if (!ring) return;
    const float s = ink.fonts.scale;
    const ImU32 amber = palette().hint;
    // Soft: light at its edge, a glow within it.
    for (const float wide : {11.0f, 7.0f})
        stroke_ring(ink, *ring, with_alpha(amber, 52), wide * s);
    stroke_ring(ink, *ring, IM_COL32(255, 255, 255, 150), 5 * s);
    stroke_ring(ink, *ring, amber, 3 * s);
    const glm::vec3 aside = towards_eye(mark, ink);
    ink.arrow(mark.arrow_from + aside, mark.arrow_to + aside, amber);
    const char* words = words_of(mark.fault, mark.variant).mark;
    if (mark.fault == Fault::other_knee_up) {
        // Its arrow goes to the floor: the words stand beside the ring, towards the foot.
        ink.label({ring->middle.x, ring->middle.y - ring->ry - ink.fonts.strong->FontSize}, words,
                  ink.fonts.strong, ink.fonts.strong->FontSize, palette().ink);
        return;
    }
    label_beyond(ink, mark.arrow_to + aside, mark.arrow_from + aside, words, palette().ink);
}

void paint_knee(PictureInk& ink, const KneeMark& knee) {
    const float s = ink.fonts.scale;
    PointList<glm::vec3> straight, arc;
    for (int i = 1; i <= 8; ++i)
        straight.push_back(knee.knee + knee.straight * knee.radius * (.25f + .125f * static_cast<float>(i)));
    for (int i = 0; i <= 8; ++i)
        arc.push_back(knee.at(i / 8.0));
    const ImU32 teal = palette().goal;
    ink.dotted(straight, with_alpha(teal, 230));
    ink.stroke(arc, IM_COL32(255, 255, 255, 170), 6.2f * s);
    ink.stroke(arc, teal, 3.4f * s);
    char shown[16];
    std::snprintf(shown, sizeof shown, "%.0f\u00b0", knee.bend.value);
    label_beyond(ink, knee.knee, knee.at(.3) + (knee.at(.3) - knee.knee) * .25f, shown, teal);
}

void paint_push(PictureInk& ink, const PushMark& push) {
    if (push.now.phase == PushNow::Phase::before) return;
    const bool on = push.now.phase == PushNow::Phase::push;
    const ImU32 colour = on ? palette().angle : palette().goal;
    ink.arrow(push.arrow_from, push.arrow_to, colour);
    label_beyond(ink, push.arrow_from, push.arrow_to,
                 translate(on ? Text("overlay.push") : Text("overlay.let_go")), colour);
}

// One muscle's outline as it is seen: from ring to ring, between the outermost points on either side.
void paint_muscle(PictureInk& ink, std::span<const TintedVertex> muscle, ImU32 fill, ImU32 edge) {
    ImVec2 left[MuscleTubes::kRings], right[MuscleTubes::kRings];
    constexpr std::size_t sides = MuscleTubes::kSides;
    const auto first = ink.at(muscle.front().position_world), last = ink.at(muscle.back().position_world);
    if (!first || !last) return;
    const glm::vec2 along(last->x - first->x, last->y - first->y), across(-along.y, along.x);
    for (std::size_t ring = 0; ring < MuscleTubes::kRings; ++ring) {
        float least = 1e9f, most = -1e9f;
        for (std::size_t i = 0; i < sides; ++i) {
            const auto p = ink.at(muscle[ring * sides + i].position_world);
            if (!p) return;
            const float out = p->x * across.x + p->y * across.y;
            if (out < least) least = out, left[ring] = *p;
            if (out > most) most = out, right[ring] = *p;
        }
    }
    // Not its tendon's last bend, round the shin.
    constexpr std::size_t kShown = MuscleTubes::kRings - 3;
    // Filled without softened edges: those of two pieces would show where they meet.
    const ImDrawListFlags flags = ink.draw.Flags;
    ink.draw.Flags &= ~ImDrawListFlags_AntiAliasedFill;
    for (std::size_t ring = 0; ring + 1 < kShown; ++ring)
        ink.draw.AddQuadFilled(left[ring], right[ring], right[ring + 1], left[ring + 1], fill);
    ink.draw.Flags = flags;
    for (const ImVec2* side : {left, right})
        ink.draw.AddPolyline(side, kShown, edge, 0, 1.4f * ink.fonts.scale);
}

}  // namespace

void keep_marks_clear(PictureInk& ink, const Scene& scene) {
    const float s = ink.fonts.scale;
    if (scene.fault) {
        if (const auto ring = ring_of(*scene.fault, ink))
            ink.keep_clear(ring->middle, ring->rx + 5 * s, ring->ry + 5 * s);
        const glm::vec3 aside = towards_eye(*scene.fault, ink);
        keep_arrow_clear(ink, scene.fault->arrow_from + aside, scene.fault->arrow_to + aside);
    }
    if (scene.knee) keep_arrow_clear(ink, scene.knee->at(0), scene.knee->at(1));
    if (scene.push && scene.push->now.phase != PushNow::Phase::before)
        keep_arrow_clear(ink, scene.push->arrow_from, scene.push->arrow_to);
}

void paint_tense_muscles(PictureInk& ink, const Scene& scene) {
    if (!scene.push || scene.beneath) return;
    MuscleTubes tubes;
    const double tone = scene.push->now.tone_01;
    make_muscle_tubes(scene.pose, scene.body, scene.raised, scene.push->bend, tubes, tone);
    const glm::vec3 c = tone_colour(tone);
    const auto with = [&](double alpha) {
        return ImGui::ColorConvertFloat4ToU32({c.r, c.g, c.b, static_cast<float>(alpha)});
    };
    constexpr std::size_t each = MuscleTubes::kRings * MuscleTubes::kSides;
    for (const Hamstring muscle : kHamstrings)
        paint_muscle(ink, std::span(tubes.vertices).subspan(index_of(muscle) * each, each),
                     with(.20 + .34 * tone), with(.25 + .4 * tone));
}

void paint_marks(PictureInk& ink, const Scene& scene) {
    if (scene.knee) paint_knee(ink, *scene.knee);
    if (scene.push) paint_push(ink, *scene.push);
    if (scene.fault) paint_fault(ink, *scene.fault);
}

}  // namespace ninety
