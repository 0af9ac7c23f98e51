#include "ui/standing_painter.h"

#include <algorithm>
#include <cmath>

#include "i18n/translate.h"
#include "scene/bend_palette.h"
#include "scene/disc_wedges.h"
#include "scene/overlay.h"
#include "scene/strain_palette.h"

namespace ninety {
namespace {

constexpr ImU32 kHalo = IM_COL32(255, 255, 255, 190), kOutline = IM_COL32(38, 32, 44, 235);

ImU32 ink_of(glm::vec3 c) {
    return ImGui::ColorConvertFloat4ToU32({c.r, c.g, c.b, 1});
}

// A smooth line through four points, between the middle two.
glm::vec3 through(const std::array<glm::vec3, 4>& p, float t) {
    return .5f *
           (2.0f * p[1] + (p[2] - p[0]) * t + (2.0f * p[0] - 5.0f * p[1] + 4.0f * p[2] - p[3]) * (t * t) +
            (3.0f * p[1] - p[0] - 3.0f * p[2] + p[3]) * (t * t * t));
}

}  // namespace

ImU32 bend_ink(double share_01) {
    return ink_of(bend_colour(share_01));
}

LessonCard::Value bending_value(const LowBackLoad& load) {
    const double shown = 5 * std::round(20 * load.bending_share);
    return {
        shown > 0 ? phrase<31>("unit.about_percent", shown) : FixedText<31>(translate("standing.hardly_any")),
        load.bending_share, 0, bend_ink(load.bending_share)};
}

StandingPainter::StandingPainter(ImDrawList& draw, const LessonFigures& figures, const Scene& scene,
                                 const Rect& area, const Fonts& fonts, bool controls)
    : LessonPainter(draw, figures, scene, area, fonts),
      scene_(scene),
      layout_(lesson_layout(figures.values().lesson, area, fonts.scale, controls)) {}

void StandingPainter::names(const char* first, const char* second) {
    const std::array<const char*, 2> words{first, second};
    // 1. Letters of which both have room side by side.
    float size = std::min(fonts_.strong->FontSize, .74f * layout_.names.size.y);
    const auto wide = [&](const char* name) {
        return fonts_.strong->CalcTextSizeA(size, 1e6f, 0, name).x + size;
    };
    const float both = wide(first) + wide(second), room = .94f * layout_.figures.size.x;
    if (both > room) size *= room / both;
    const glm::vec2 high(0, 1.3f * size);
    // 2. Below the lowest of feet and box.
    const std::array<glm::vec2, 2> below{below_feet(scene_.pose, scene_.box),
                                         below_feet(scene_.beside->pose, scene_.beside->box)};
    const auto places = name_places(layout_, below, {glm::vec2(wide(first), high.y), {wide(second), high.y}});
    for (std::size_t i = 0; i < 2; ++i) {
        const Rect& place = places[i];
        draw_.AddRectFilled({place.at.x, place.at.y}, {place.end().x, place.end().y}, palette().scrim,
                            place.size.y / 2);
        draw_.AddText(fonts_.strong, size, {place.at.x + size / 2, place.at.y + .15f * size}, palette().ink,
                      words[i]);
    }
}

glm::vec2 StandingPainter::below_feet(const WorldPose& pose, const std::optional<glm::vec3>& box) const {
    const Proportions body = figures_.body();
    glm::vec2 below(0);
    const auto take = [&](glm::vec3 world, float share) {
        const auto p = at(world);
        if (!p) return;
        below.x += share * p->x;
        below.y = std::max(below.y, p->y);
    };
    for (const Side side : kSides) {
        take(pose(toe_tip(side, body)), .25f);
        take(pose(heel(side, body)), .25f);
    }
    if (box)
        for (const float x : {-.5f, .5f})
            take(*box + glm::vec3(x * lift_box::depth, -lift_box::height / 2, lift_box::width / 2), 0);
    return below;
}

void StandingPainter::spine(const SpineCurve& curve) {
    // 1. Four pieces between two levels; colours run from one level to the next.
    constexpr std::size_t kPieces = 4, kPoints = (SpineCurve::kLevels - 1) * kPieces + 1;
    std::array<ImVec2, kPoints> line;
    std::array<ImU32, kPoints> ink;
    const auto& level = curve.level;
    for (std::size_t i = 0; i < kPoints; ++i) {
        const std::size_t from = std::min(i / kPieces, SpineCurve::kLevels - 2);
        const float t = static_cast<float>(i - from * kPieces) / kPieces;
        const auto point = [&](std::size_t n) {
            return level[std::min(n, SpineCurve::kLevels - 1)].at_world;
        };
        const auto p =
            at(through({point(from == 0 ? 0 : from - 1), point(from), point(from + 1), point(from + 2)}, t));
        if (!p) return;
        line[i] = *p;
        const Degrees bend = level[from].bend + (level[from + 1].bend - level[from].bend) * double(t);
        ink[i] = bend_ink(bend / kDiscBendEnd);
    }
    // 2. A dark edge, a pale one, and the colours.
    const float thick = 10 * s_;
    draw_.AddPolyline(line.data(), static_cast<int>(kPoints), kOutline, 0, thick + 3.6f * s_);
    draw_.AddPolyline(line.data(), static_cast<int>(kPoints), IM_COL32(250, 250, 252, 255), 0,
                      thick + 1.6f * s_);
    for (std::size_t i = 0; i + 1 < kPoints; ++i) {
        draw_.AddCircleFilled(line[i], thick / 2, ink[i], 12);
        draw_.AddLine(line[i], line[i + 1], ink[i], thick);
    }
    draw_.AddCircleFilled(line[kPoints - 1], thick / 2, ink[kPoints - 1], 12);
}

void StandingPainter::dial(const HipDial& dial) {
    const auto hip = at(dial.hip_world), needle = at(dial.at(dial.hip)),
               straight = at(dial.at(Degrees(0), 1.08f));
    if (!hip || !needle || !straight) return;
    PointList<ImVec2> done, free;
    constexpr int kPieces = 24;
    for (int i = 0; i <= kPieces; ++i) {
        const double part = double(i) / kPieces;
        if (const auto p = at(dial.at(dial.hip * part))) done.push_back(*p);
        if (const auto p = at(dial.at(dial.hip + (dial.limit - dial.hip) * part))) free.push_back(*p);
    }
    // 1. What the hips have folded, and what they still could.
    PointList<ImVec2> sector = done;
    sector.push_back(*hip);
    draw_.AddConvexPolyFilled(sector.data(), static_cast<int>(sector.size()),
                              with_alpha(palette().angle, 46));
    draw_.AddLine(*hip, *straight, with_alpha(kOutline, 120), 1.6f * s_);
    const int dots = static_cast<int>(150 * dial.stop_shown_01());
    for (std::size_t i = 2; dots > 0 && i + 1 < free.size(); i += 2)
        draw_.AddCircleFilled(free[i], 1.9f * s_, with_alpha(kOutline, dots), 10);
    stop(dial);
    // 2. The needle, along the pelvis.
    const std::array<ImVec2, 2> hand{*hip, *needle};
    draw_.AddPolyline(done.data(), static_cast<int>(done.size()), kHalo, 0, 6 * s_);
    draw_.AddLine(hand[0], hand[1], kHalo, 6.4f * s_);
    draw_.AddPolyline(done.data(), static_cast<int>(done.size()), palette().angle, 0, 3.4f * s_);
    draw_.AddLine(hand[0], hand[1], palette().angle, 3.8f * s_);
    draw_.AddCircleFilled(*hip, 5.5f * s_, kHalo, 20);
    draw_.AddCircleFilled(*hip, 4 * s_, palette().angle, 20);
    number(dial, *hip);
}

// The hips' angle, behind the back, on a line to the dial that it belongs to.
void StandingPainter::number(const HipDial& dial, ImVec2 hip) {
    if (dial.hip < Degrees(5)) return;
    const auto place = at(dial.number_world(camera_.eye()));
    if (!place) return;
    const auto words = phrase<31>("unit.degrees", dial.hip.value);
    const float size =
        std::min(fonts_.strong->FontSize, kNumberHigh * std::hypot(place->x - hip.x, place->y - hip.y));
    const float wide = fonts_.strong->CalcTextSizeA(size, 1e6f, 0, words.c_str()).x;
    const Rect label = placed_beyond(layout_.figures, {place->x, place->y}, {hip.x, hip.y},
                                     {wide + .8f * size, 1.3f * size});
    if (const auto from = at(dial.number_line_world())) {
        const glm::vec2 to = glm::clamp(glm::vec2(from->x, from->y), label.at, label.end());
        draw_.AddLine(*from, {to.x, to.y}, kHalo, 3.4f * s_);
        draw_.AddLine(*from, {to.x, to.y}, with_alpha(palette().angle, 255), 1.4f * s_);
    }
    draw_.AddRectFilled({label.at.x, label.at.y}, {label.end().x, label.end().y}, palette().scrim,
                        label.size.y / 2);
    draw_.AddText(fonts_.strong, size, {label.at.x + .4f * size, label.at.y + .15f * size}, palette().ink,
                  words.c_str());
}

void StandingPainter::discs(const Rect& place, const SpineCurve& curve, double stretch_01) {
    const DiscWedges drawn = disc_wedges(curve);
    const glm::vec2 span = kWedgesHigh - kWedgesLow;
    const float k = std::min(place.size.x / span.x, place.size.y / span.y);
    const glm::vec2 middle = place.at + place.size / 2.0f, centre = (kWedgesLow + kWedgesHigh) / 2.0f;
    const auto to_place = [&](glm::vec2 p) {
        const glm::vec2 off = (p - centre) * k;
        return ImVec2(middle.x + (camera_.mirrored ? -off.x : off.x), middle.y - off.y);
    };
    const auto fill = [&](const DiscWedges::Quad& quad, ImU32 colour, ImU32 edge) {
        std::array<ImVec2, 4> corners;
        for (std::size_t i = 0; i < 4; ++i)
            corners[i] = to_place(quad[i]);
        draw_.AddConvexPolyFilled(corners.data(), 4, colour);
        draw_.AddPolyline(corners.data(), 4, edge, ImDrawFlags_Closed, 1.1f * layout_.card_scale);
    };
    // 1. Discs, from the back's colour to what is pressed together in front.
    constexpr int kStrips = 6;
    for (const DiscWedges::Quad& disc : drawn.disc)
        for (int i = 0; i < kStrips; ++i) {
            const float from = float(i) / kStrips, to = float(i + 1) / kStrips;
            const ImU32 colour = bend_ink(stretch_01 * std::max(0.0, 1 - 1.5 * (i + .5) / kStrips));
            const std::array<ImVec2, 4> strip{
                to_place(glm::mix(disc[0], disc[1], from)), to_place(glm::mix(disc[0], disc[1], to)),
                to_place(glm::mix(disc[3], disc[2], to)), to_place(glm::mix(disc[3], disc[2], from))};
            draw_.AddConvexPolyFilled(strip.data(), 4, colour);
        }
    // 2. Bones over their edges.
    constexpr ImU32 kBone = IM_COL32(236, 226, 205, 255), kEdge = IM_COL32(126, 112, 92, 255);
    for (const DiscWedges::Quad& process : drawn.spinous)
        fill(process, kBone, kEdge);
    for (const DiscWedges::Quad& body : drawn.body)
        fill(body, kBone, kEdge);
    for (const DiscWedges::Quad& disc : drawn.disc)
        draw_.AddLine(to_place(disc[0]), to_place(disc[3]), bend_ink(stretch_01), 3 * layout_.card_scale);
}

void StandingPainter::legend(LessonCard& card) {
    const Rect line = card.row(16);
    const float wide = line.size.x, bar = .44f * wide, high = .45f * line.size.y;
    const float x = line.at.x + (wide - bar) / 2, y = line.at.y + (line.size.y - high) / 2, air = .03f * wide;
    card.right({line.at, {(wide - bar) / 2 - air, line.size.y}}, translate("standing.little"),
               LessonCard::kSmall, palette().ink_soft, false);
    card.left({{x + bar + air, line.at.y}, {(wide - bar) / 2 - air, line.size.y}}, translate("standing.much"),
              LessonCard::kSmall, palette().ink_soft, false);
    constexpr int kPieces = 24;
    for (int i = 0; i < kPieces; ++i)
        draw_.AddRectFilled({x + bar * float(i) / kPieces, y},
                            {x + bar * float(i + 1) / kPieces + .5f, y + high}, bend_ink((i + .5) / kPieces));
    card.gap(4);
}

// A block in the needle's way; it lights up when the needle meets it.
void StandingPainter::stop(const HipDial& dial) {
    const Degrees thick(7);
    const auto block = [&](float inner, float outer, double wider) {
        PointList<ImVec2> corners;
        const Degrees from = dial.limit - Degrees(wider), to = dial.limit + thick + Degrees(wider);
        for (int i = 0; i <= 3; ++i)
            if (const auto p = at(dial.at(from + (to - from) * (i / 3.0), outer))) corners.push_back(*p);
        for (int i = 3; i >= 0; --i)
            if (const auto p = at(dial.at(from + (to - from) * (i / 3.0), inner))) corners.push_back(*p);
        return corners;
    };
    const double shown = dial.stop_shown_01(), lit = dial.at_stop_01();
    if (shown <= 0) return;
    const auto paint = [&](const PointList<ImVec2>& corners, ImU32 colour) {
        draw_.AddConvexPolyFilled(corners.data(), static_cast<int>(corners.size()), colour);
    };
    const glm::vec3 met = strain_colour(kPaletteEnd), free(.46f, .48f, .50f);
    if (lit > 0) {
        const int glow = static_cast<int>(95 * lit * shown);
        paint(block(.56f, 1.36f, 7), with_alpha(ink_of(met), glow));
        paint(block(.64f, 1.28f, 3.5), with_alpha(ink_of(met), glow));
    }
    const int solid = static_cast<int>(255 * shown);
    paint(block(.70f, 1.22f, 1.3), with_alpha(kOutline, static_cast<int>(235 * shown)));
    paint(block(.72f, 1.20f, 0), with_alpha(ink_of(glm::mix(free, met, static_cast<float>(lit))), solid));
}

}  // namespace ninety
