#include "ui/hold_plot.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "i18n/translate.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

constexpr int kCurvePieces = 60;

struct Axis {
    double low, high;
    double part(double value) const { return (value - low) / (high - low); }
};

// From a multiple of five, and some tens wide, so that its middle is a whole number too; never so narrow that
// a line that creeps two degrees looks steep.
Axis axis_around(double low, double high) {
    const double from = std::floor((low - 2) / 5) * 5;
    return {from, from + std::max(1.0, std::ceil((high + 1 - from) / 10)) * 10};
}

}  // namespace

void draw_hold_plot(const HoldCourse& course, int set, std::optional<Seconds> at, const Fonts& fonts) {
    const float s = fonts.scale, font = fonts.small->FontSize;
    const float width = ImGui::GetContentRegionAvail().x, height = 150 * s;
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    ImGui::Dummy({width, height + font + 6 * s});
    ImDrawList& draw = *ImGui::GetWindowDrawList();

    const Seconds hold = course.plan().hold;
    const CoursePoint first = course.in_hold(set, Seconds(0)), last = course.in_hold(set, hold);
    const Axis angle = axis_around(first.leg.value, last.leg.value);
    const Axis torque{0,
                      std::max(30.0, std::ceil(std::max(first.torque.value, last.torque.value) / 10) * 10)};
    const ImVec2 low(corner.x + 34 * s, corner.y + 8 * s), high(corner.x + width - 50 * s, corner.y + height);
    const auto x_of = [&](double t_01) { return low.x + (high.x - low.x) * static_cast<float>(t_01); };
    const auto y_of = [&](double part) { return high.y - (high.y - low.y) * static_cast<float>(part); };

    draw.AddRectFilled(low, high, palette().paper_raised, 6 * s);
    const auto label = [&](ImVec2 where, ImU32 ink, const char* format, double value) {
        char shown[24];
        std::snprintf(shown, sizeof shown, format, value);
        draw.AddText(fonts.small, font, where, ink, shown);
    };
    for (const double part : {0.0, .5, 1.0}) {
        const float y = y_of(part);
        draw.AddLine({low.x, y}, {high.x, y}, palette().line, 1);
        label({corner.x, y - font / 2}, palette().angle, "%.0f\u00b0",
              angle.low + (angle.high - angle.low) * part);
        label({high.x + 6 * s, y - font / 2}, palette().goal,
              part == 1.0 ? translate("hold_plot.torque") : "%.0f", torque.high * part);
    }
    label({low.x, high.y + 4 * s}, palette().ink_soft, translate("hold_plot.seconds"), 0);
    label({high.x - 30 * s, high.y + 4 * s}, palette().ink_soft, translate("hold_plot.seconds"), hold.value);

    ImVec2 angles[kCurvePieces + 1], torques[kCurvePieces + 1];
    for (int i = 0; i <= kCurvePieces; ++i) {
        const double t = double(i) / kCurvePieces;
        const CoursePoint point = course.in_hold(set, hold * t);
        angles[i] = {x_of(t), y_of(angle.part(point.leg.value))};
        torques[i] = {x_of(t), y_of(torque.part(point.torque.value))};
    }
    draw.AddPolyline(torques, kCurvePieces + 1, palette().goal, 0, 2 * s);
    draw.AddPolyline(angles, kCurvePieces + 1, palette().angle, 0, 3 * s);

    if (!at) return;
    const double t = std::clamp(*at / hold, 0.0, 1.0);
    const CoursePoint now = course.in_hold(set, hold * t);
    draw.AddLine({x_of(t), low.y}, {x_of(t), high.y}, palette().ink, 1.5f * s);
    draw.AddCircleFilled({x_of(t), y_of(torque.part(now.torque.value))}, 4.5f * s, palette().goal, 20);
    draw.AddCircleFilled({x_of(t), y_of(angle.part(now.leg.value))}, 5.5f * s, palette().angle, 20);
}

}  // namespace ninety
