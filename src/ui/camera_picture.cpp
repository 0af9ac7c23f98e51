#include "ui/camera_picture.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <glm/geometric.hpp>
#include <numbers>

namespace ninety {
namespace {

// One side's points, of BodyPoint.
struct SidePoints {
    BodyPoint shoulder, hip, knee, ankle;
};
constexpr SidePoints kLeftPoints{BodyPoint::shoulder_left, BodyPoint::hip_left, BodyPoint::knee_left,
                                 BodyPoint::ankle_left};
constexpr SidePoints kRightPoints{BodyPoint::shoulder_right, BodyPoint::hip_right, BodyPoint::knee_right,
                                  BodyPoint::ankle_right};

class SightPainter {
  public:
    SightPainter(ImDrawList& draw, const Rect& place, const CameraSight& sight, const Fonts& fonts)
        : draw_(draw),
          place_(place),
          sight_(sight),
          fonts_(fonts),
          thick_(std::max(2.0f, place.size.x * .011f)) {}

    void paint() {
        const bool left_up = at(BodyPoint::ankle_left).y < at(BodyPoint::ankle_right).y;
        const SidePoints &up = left_up ? kLeftPoints : kRightPoints,
                         &down = left_up ? kRightPoints : kLeftPoints;
        const bool measured = sight_.reading.has_value();
        limb({down.hip, down.knee, down.ankle}, IM_COL32(255, 255, 255, 150), thick_ * .7f);
        if (measured) arc(up);
        limb({up.shoulder, up.hip, up.knee, up.ankle},
             measured ? palette().angle : IM_COL32(255, 255, 255, 235), thick_);
        if (measured) number(up);
    }

  private:
    bool seen(BodyPoint point) const { return sight_.point_seen[static_cast<std::size_t>(point)]; }
    glm::vec2 at(BodyPoint point) const {
        return place_.at + sight_.points_01[static_cast<std::size_t>(point)] * place_.size;
    }
    static ImVec2 pixel(glm::vec2 p) { return {p.x, p.y}; }

    // A line from joint to joint, each piece where both ends are seen; dark round it, for any ground.
    void limb(std::initializer_list<BodyPoint> joints, ImU32 ink, float thick) const {
        for (const bool under : {true, false}) {
            const ImU32 colour = under ? IM_COL32(20, 24, 24, 150) : ink;
            const float grown = under ? .5f * thick_ : 0;
            const BodyPoint* before = nullptr;
            for (const BodyPoint& joint : joints) {
                if (before && seen(*before) && seen(joint))
                    draw_.AddLine(pixel(at(*before)), pixel(at(joint)), colour, thick + 2 * grown);
                if (seen(joint)) draw_.AddCircleFilled(pixel(at(joint)), 1.25f * thick + grown, colour, 16);
                before = &joint;
            }
        }
    }

    // Along the floor from the hip, to where the feet are: left or right in the picture, and the floor's own
    // direction, turned where the picture is (clockwise, as the screen's angles go).
    float towards_feet() const { return sight_.head_right ? -1.0f : 1.0f; }
    float floor_turn() const { return static_cast<float>(to_radians(sight_.levelled).value); }
    glm::vec2 along_floor(float angle) const {  // `angle` above the floor, radians
        const float turned =
            (towards_feet() > 0 ? 0 : std::numbers::pi_v<float>)-towards_feet() * angle + floor_turn();
        return {std::cos(turned), std::sin(turned)};
    }
    float leg_angle(const SidePoints& side) const {  // radians, as the line is drawn
        const glm::vec2 leg = at(side.ankle) - at(side.hip), floor = along_floor(0);
        return std::atan2(towards_feet() * (leg.x * floor.y - leg.y * floor.x), glm::dot(leg, floor));
    }

    void arc(const SidePoints& side) const {
        if (!seen(side.hip) || !seen(side.ankle)) return;
        const glm::vec2 hip = at(side.hip);
        const float radius = .5f * glm::distance(hip, at(side.ankle)), angle = leg_angle(side);
        const float flat = (towards_feet() > 0 ? 0 : std::numbers::pi_v<float>)+floor_turn();
        const float raised = flat - towards_feet() * angle;  // the screen's y goes down
        const float from = std::min(flat, raised), to = std::max(flat, raised);
        draw_.PathLineTo(pixel(hip));
        draw_.PathArcTo(pixel(hip), radius, from, to, 24);
        draw_.PathFillConvex(with_alpha(palette().angle, 70));
        draw_.PathArcTo(pixel(hip), radius, from, to, 24);
        draw_.PathStroke(palette().angle, 0, thick_ * .8f);
        dotted(hip, hip + 1.9f * radius * along_floor(0));
    }

    void dotted(glm::vec2 from, glm::vec2 to) const {
        const float length = glm::distance(from, to), step = 3.2f * thick_;
        for (float passed = step; passed < length; passed += step)
            draw_.AddCircleFilled(pixel(from + (to - from) * (passed / length)), .55f * thick_,
                                  IM_COL32(255, 255, 255, 230), 8);
    }

    // On the side of the arc that is away from the body, inside the picture.
    void number(const SidePoints& side) const {
        if (!seen(side.hip) || !seen(side.ankle)) return;
        char shown[16];
        std::snprintf(shown, sizeof shown, "%.0f\u00b0", sight_.reading->leg.value);
        const float size =
            std::clamp(place_.size.x * .11f, fonts_.strong->FontSize * .7f, fonts_.number->FontSize);
        ImFont* font = size > fonts_.heading->FontSize ? fonts_.number : fonts_.heading;
        const ImVec2 extent = font->CalcTextSizeA(size, 1e6f, 0, shown);
        const glm::vec2 box = glm::vec2(extent.x, extent.y) + glm::vec2(.5f, .12f) * size;
        const float half = .5f * leg_angle(side),
                    reach = .5f * glm::distance(at(side.hip), at(side.ankle)) + .6f * box.x;
        const glm::vec2 wanted = at(side.hip) + reach * along_floor(half);
        const glm::vec2 low = glm::clamp(wanted - .5f * box, place_.at + 2.0f, place_.end() - box - 2.0f);
        draw_.AddRectFilled(pixel(low), pixel(low + box), palette().scrim, .5f * box.y);
        draw_.AddText(font, size, pixel(low + .5f * (box - glm::vec2(extent.x, extent.y))),
                      palette().angle_strong, shown);
    }

    ImDrawList& draw_;
    const Rect& place_;
    const CameraSight& sight_;
    const Fonts& fonts_;
    float thick_;
};

}  // namespace

Rect fitted(const Rect& room, float aspect) {
    const float wide = std::min(room.size.x, room.size.y * aspect);
    return {room.at, glm::floor(glm::vec2(wide, wide / aspect))};
}

void draw_camera_glyph(ImDrawList& draw, ImVec2 c, float r, ImU32 ink, ImU32 lens) {
    draw.AddRectFilled({c.x - r, c.y - .55f * r}, {c.x + r, c.y + .68f * r}, ink, .26f * r);
    draw.AddRectFilled({c.x - .42f * r, c.y - .8f * r}, {c.x + .42f * r, c.y - .4f * r}, ink, .16f * r);
    draw.AddCircleFilled({c.x, c.y + .06f * r}, .44f * r, lens, 20);
    draw.AddCircleFilled({c.x, c.y + .06f * r}, .24f * r, ink, 16);
}

void draw_camera_picture(ImDrawList& draw, const Rect& place, const CameraImage& image,
                         const CameraSight* sight, ImU32 edge, const Fonts& fonts) {
    const ImVec2 low(place.at.x, place.at.y), high(place.end().x, place.end().y);
    const float round = std::min(10 * fonts.scale, place.size.y * .08f), wide = 3 * fonts.scale;
    if (image.texture) {
        draw.AddImageRounded(image.texture, low, high, {0, 0}, {1, 1}, IM_COL32_WHITE, round);
    } else {
        draw.AddRectFilled(low, high, IM_COL32(38, 44, 45, 255), round);
        draw_camera_glyph(draw, {(low.x + high.x) / 2, (low.y + high.y) / 2}, place.size.y * .14f,
                          IM_COL32(250, 247, 241, 110), IM_COL32(38, 44, 45, 255));
    }
    if (sight && sight->body) {
        draw.PushClipRect(low, high, true);
        SightPainter(draw, place, *sight, fonts).paint();
        draw.PopClipRect();
    }
    draw.AddRect({low.x - wide / 2, low.y - wide / 2}, {high.x + wide / 2, high.y + wide / 2}, edge, round, 0,
                 wide);
}

}  // namespace ninety
