#include "ui/picture_ink.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

namespace ninety {

std::optional<ImVec2> PictureInk::at(glm::vec3 point) const {
    const auto p = project(camera, area.size, point);
    if (!p) return std::nullopt;
    return ImVec2(area.at.x + p->x, area.at.y + p->y);
}

float PictureInk::pixels(glm::vec3 where, float length) const {
    // The camera's own up is square to where it looks.
    const glm::mat4 view = camera.view();
    const glm::vec3 up(view[0][1], view[1][1], view[2][1]);
    const auto a = at(where), b = at(where + up * length);
    return a && b ? std::hypot(a->x - b->x, a->y - b->y) : 0;
}

void PictureInk::line(glm::vec3 from, glm::vec3 to, ImU32 colour) {
    const auto a = at(from), b = at(to);
    if (!a || !b) return;
    draw.AddLine(*a, *b, IM_COL32(255, 255, 255, 140), 4.5f * fonts.scale);
    draw.AddLine(*a, *b, colour, 2.2f * fonts.scale);
}

PointList<ImVec2> PictureInk::projected(const PointList<glm::vec3>& points) const {
    PointList<ImVec2> out;
    for (const glm::vec3& point : points)
        if (const auto p = at(point)) out.push_back(*p);
    return out;
}

void PictureInk::stroke(const PointList<glm::vec3>& points, ImU32 colour, float thick) {
    const auto line = projected(points);
    if (line.size() > 1) draw.AddPolyline(line.data(), static_cast<int>(line.size()), colour, 0, thick);
}

void PictureInk::dotted(const PointList<glm::vec3>& points, ImU32 colour) {
    for (const ImVec2& p : projected(points))
        draw.AddCircleFilled(p, 1.7f * fonts.scale, colour, 10);
}

void PictureInk::arrow(glm::vec3 from, glm::vec3 to, ImU32 colour) {
    const auto tail = at(from), tip = at(to);
    if (!tail || !tip) return;
    const float s = fonts.scale, head = 11 * s, half = 7.5f * s, thick = 4.2f * s;
    const glm::vec2 way(tip->x - tail->x, tip->y - tail->y);
    const float length = glm::length(way);
    const ImU32 edge = IM_COL32(255, 255, 255, 170);
    if (length < head * 1.4f) {
        draw.AddCircle(*tip, 8 * s, edge, 24, 5.5f * s);
        draw.AddCircle(*tip, 8 * s, colour, 24, 2.8f * s);
        draw.AddCircleFilled(*tip, 2.8f * s, colour, 12);
        return;
    }
    const glm::vec2 along = way / length, across(-along.y, along.x);
    const auto point = [&](float back, float aside) {
        const glm::vec2 p = glm::vec2(tip->x, tip->y) - along * back + across * aside;
        return ImVec2(p.x, p.y);
    };
    const auto shape = [&](float grown, ImU32 ink) {
        draw.AddLine(point(length + grown, 0), point(head * .7f, 0), ink, thick + 2 * grown);
        draw.AddTriangleFilled(point(-1.9f * grown, 0), point(head + grown, half + 1.5f * grown),
                               point(head + grown, -half - 1.5f * grown), ink);
    };
    shape(1.4f * s, edge);
    shape(0, colour);
}

void PictureInk::label(ImVec2 centre, const char* words, ImFont* font, float size, ImU32 colour) {
    const ImVec2 extent = font->CalcTextSizeA(size, 1e6f, 0, words);
    const glm::vec2 pad(7 * fonts.scale, 2.5f * fonts.scale);
    const auto place = room.place({centre.x, centre.y}, glm::vec2(extent.x, extent.y) + 2.0f * pad);
    if (!place) return;
    const ImVec2 low(place->at.x, place->at.y), high(place->end().x, place->end().y);
    draw.AddRectFilled(low, high, palette().scrim, (high.y - low.y) / 2);
    draw.AddText(font, size, {low.x + pad.x, low.y + pad.y}, colour, words);
}

void PictureInk::keep_clear(ImVec2 middle, float half_width, float half_height) {
    const glm::vec2 half(half_width, half_height);
    room.keep_clear({glm::vec2(middle.x, middle.y) - half, 2.0f * half});
}

}  // namespace ninety
