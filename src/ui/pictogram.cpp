#include "ui/pictogram.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/geometric.hpp>

namespace ninety {
namespace {

glm::vec2 flat(glm::vec3 p) {
    return {p.x, p.y};
}

// Half as thick as a limb is, fractions of stature.
namespace thick {
constexpr float trunk = .062f, shoulders = .052f, neck = .026f, head = .058f, arm = .024f, hand = .016f,
                thigh = .045f, knee = .031f, ankle = .020f, foot = .015f;
}

}  // namespace

Pictogram::Pictogram(ImDrawList& draw, const Rect& area, const PictogramFrame& frame)
    : draw_(draw), low_(frame.low), scale_(std::min(area.size.x / frame.size.x, area.size.y / frame.size.y)) {
    corner_ = {area.at.x + (area.size.x - frame.size.x * scale_) / 2, area.end().y};
}

ImVec2 Pictogram::at(glm::vec2 world) const {
    return {corner_.x + (world.x - low_.x) * scale_, corner_.y - (world.y - low_.y) * scale_};
}

void Pictogram::line(glm::vec2 from, glm::vec2 to, ImU32 ink, float width) const {
    draw_.AddLine(at(from), at(to), ink, width);
}

void Pictogram::limb(glm::vec2 from, glm::vec2 to, float radius_from, float radius_to, ImU32 ink) const {
    const ImVec2 a = at(from), b = at(to);
    const float ra = radius_from * scale_, rb = radius_to * scale_;
    const float length = std::max(std::hypot(b.x - a.x, b.y - a.y), 1e-3f);
    const ImVec2 across((a.y - b.y) / length, (b.x - a.x) / length);
    // With the clock on the screen: only so does Dear ImGui smooth the edges.
    const std::array<ImVec2, 4> sides{{{a.x - across.x * ra, a.y - across.y * ra},
                                       {b.x - across.x * rb, b.y - across.y * rb},
                                       {b.x + across.x * rb, b.y + across.y * rb},
                                       {a.x + across.x * ra, a.y + across.y * ra}}};
    draw_.AddConvexPolyFilled(sides.data(), static_cast<int>(sides.size()), ink);
    draw_.AddCircleFilled(a, ra, ink, 24);
    draw_.AddCircleFilled(b, rb, ink, 24);
}

void Pictogram::body(const WorldPose& pose, Proportions body, ImU32 ink, ImU32 soft, ImU32 leg) const {
    const float s = static_cast<float>(body.stature.value);
    const auto origin = [&](Bone bone) { return flat(pose[bone].origin_world); };
    const auto part = [&](glm::vec2 from, glm::vec2 to, float a, float b, ImU32 colour) {
        limb(from, to, a * s, b * s, colour);
    };
    const auto draw_leg = [&](Side side, ImU32 colour) {
        const glm::vec2 hip = origin(on_side(Bone::thigh_l, side)),
                        knee = origin(on_side(Bone::shank_l, side)),
                        ankle = origin(on_side(Bone::foot_l, side));
        part(hip, knee, thick::thigh, thick::knee, colour);
        part(knee, ankle, thick::knee, thick::ankle, colour);
        part(flat(pose(heel(side, body))), flat(pose(toe_tip(side, body))), thick::foot, thick::foot * .7f,
             colour);
        part(ankle, flat(pose(heel(side, body))), thick::ankle, thick::foot, colour);
    };
    const auto draw_arm = [&](Side side, ImU32 colour) {
        const glm::vec2 shoulder = origin(on_side(Bone::upper_arm_l, side)),
                        elbow = origin(on_side(Bone::forearm_l, side)),
                        wrist = origin(on_side(Bone::hand_l, side));
        part(shoulder, elbow, thick::arm * 1.15f, thick::arm, colour);
        part(elbow, wrist, thick::arm, thick::hand, colour);
        part(wrist, flat(pose(fingertip(side, body))), thick::hand * 1.1f, thick::hand * .6f, colour);
    };
    // From what lies behind to what lies before.
    draw_arm(Side::left, soft);
    draw_leg(Side::left, soft);
    const glm::vec2 head = flat(pose[Bone::head].origin_world), top = flat(pose(crown(body)));
    part(origin(Bone::neck), head, thick::neck, thick::neck, ink);
    part(glm::mix(head, top, .45f), glm::mix(head, top, .60f), thick::head, thick::head * .96f, ink);
    part(origin(Bone::pelvis), origin(Bone::spine_lower), thick::trunk, thick::trunk, ink);
    part(origin(Bone::spine_lower), origin(Bone::spine_upper), thick::trunk, thick::trunk * .94f, ink);
    part(origin(Bone::spine_upper), origin(Bone::thorax), thick::trunk * .94f, thick::trunk, ink);
    part(origin(Bone::thorax), glm::mix(origin(Bone::thorax), origin(Bone::neck), .85f), thick::trunk,
         thick::shoulders, ink);
    draw_leg(Side::right, leg);
    draw_arm(Side::right, ink);
}

void Pictogram::hamstrings(const WorldPose& pose, Proportions body, ImU32 ink) const {
    const float s = static_cast<float>(body.stature.value);
    const BoneFrame& thigh = pose[Bone::thigh_r];
    const auto on = [&](float x, float y) { return flat(thigh.to_world(glm::vec3(x, y, 0) * s)); };
    limb(on(-.028f, -.030f), on(-.026f, -.110f), .006f * s, .015f * s, ink);
    limb(on(-.026f, -.110f), on(-.018f, -.215f), .015f * s, .005f * s, ink);
}

void draw_low_back(ImDrawList& draw, const Rect& area, ImU32 bone, ImU32 disc, ImU32 nucleus, ImU32 nerve) {
    // In units of a vertebra's height, y down, the front on the left; the middle of the page is the last
    // disc.
    const float unit = std::min(area.size.y / 6.2f, area.size.x / 5.6f);
    const ImVec2 middle(area.at.x + area.size.x * .46f, area.at.y + area.size.y * .615f);
    struct Link {
        float x, y, turn;
    };
    constexpr std::array<Link, 4> kLinks{
        {{-.34f, -2.20f, -.10f}, {-.30f, -.86f, .04f}, {.02f, .50f, .34f}, {.62f, 1.62f, .66f}}};
    const auto place = [&](const Link& link, float x, float y) {
        const float c = std::cos(link.turn), s = std::sin(link.turn);
        return ImVec2(middle.x + (link.x + c * x - s * y) * unit,
                      middle.y + (link.y - .9f + s * x + c * y) * unit);
    };
    // With round ends, so that pieces join without notches.
    const auto bar = [&](ImVec2 from, ImVec2 to, ImU32 ink, float thick) {
        draw.AddLine(from, to, ink, thick);
        for (const ImVec2& end : {from, to})
            draw.AddCircleFilled(end, thick / 2, ink, 16);
    };
    const auto block = [&](const Link& link, float wide, float high, ImU32 ink) {
        const std::array<ImVec2, 4> corners{{place(link, -wide, -high), place(link, wide, -high),
                                             place(link, wide, high), place(link, -wide, high)}};
        draw.AddConvexPolyFilled(corners.data(), 4, ink);
        for (std::size_t i = 0; i < 4; ++i)
            bar(corners[i], corners[(i + 1) % 4], ink, .16f * unit);
    };
    // 1. Discs, half-way between the vertebrae; the last one bulges backwards.
    for (std::size_t i = 0; i + 1 < kLinks.size(); ++i) {
        const Link &a = kLinks[i], &b = kLinks[i + 1];
        const Link between{(a.x + b.x) / 2, (a.y + b.y) / 2, (a.turn + b.turn) / 2};
        block(between, .78f, .12f, disc);
        if (i + 2 == kLinks.size()) {
            draw.AddCircleFilled(place(between, .92f, .02f), .26f * unit, disc, 24);
            draw.AddCircleFilled(place(between, .86f, .02f), .15f * unit, nucleus, 20);
            bar(place(between, .0f, 0), place(between, .86f, .02f), nucleus, .16f * unit);
        }
    }
    // 2. Vertebrae with their spinous processes, and the sacrum.
    for (std::size_t i = 0; i + 1 < kLinks.size(); ++i) {
        block(kLinks[i], .72f, .44f, bone);
        bar(place(kLinks[i], 1.55f, -.05f), place(kLinks[i], 2.10f, .20f), bone, .34f * unit);
    }
    block(kLinks[3], .66f, .40f, bone);
    // 3. The nerve: down behind the discs, pressed by the bulge, and on to the leg.
    const std::array<ImVec2, 7> way{{place(kLinks[0], 1.12f, -.6f), place(kLinks[0], 1.12f, .6f),
                                     place(kLinks[1], 1.12f, .4f), place(kLinks[2], 1.16f, .1f),
                                     place(kLinks[2], 1.34f, .62f), place(kLinks[3], 1.12f, .2f),
                                     place(kLinks[3], 1.3f, 1.5f)}};
    constexpr int kPieces = 8;
    const auto on = [&](std::size_t i, float t) {  // a smooth line through four points
        const ImVec2 &p = way[i == 0 ? 0 : i - 1], &q = way[i], &r = way[i + 1],
                     &s = way[std::min(i + 2, way.size() - 1)];
        const auto through = [t](float a, float b, float c, float d) {
            return .5f * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t +
                          (3 * b - a - 3 * c + d) * t * t * t);
        };
        return ImVec2(through(p.x, q.x, r.x, s.x), through(p.y, q.y, r.y, s.y));
    };
    draw.PathLineTo(way[0]);
    for (std::size_t i = 0; i + 1 < way.size(); ++i)
        for (int piece = 1; piece <= kPieces; ++piece)
            draw.PathLineTo(on(i, float(piece) / kPieces));
    draw.PathStroke(nerve, 0, .20f * unit);
    for (const ImVec2& end : {way.front(), way.back()})
        draw.AddCircleFilled(end, .10f * unit, nerve, 16);
}

}  // namespace ninety
