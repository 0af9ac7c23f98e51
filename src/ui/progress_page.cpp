// The Progress page: angles over time, a calendar of days, and how it felt. Where the picture is otherwise.
#include <cmath>

#include "i18n/translate.h"
#include "ui/panels.h"
#include "ui/progress_charts.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

constexpr ImGuiWindowFlags kPage = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                                   ImGuiWindowFlags_NoBringToFrontOnFocus;

// One below the other, each as large as it is read, to be scrolled: where letters are large and the window is
// not.
void draw_charts_below_each_other(const ProgressView& view, const DaySpan& days, const Rect& where,
                                  const Fonts& fonts) {
    const float each = 230 * fonts.scale, gap = 12 * fonts.scale;
    ImGui::SetCursorScreenPos({where.at.x, where.at.y});
    ImGui::BeginChild("charts", {where.size.x, where.size.y});
    const ImVec2 from = ImGui::GetCursorScreenPos();
    const float wide = ImGui::GetContentRegionAvail().x;
    const auto place = [&](float index) {
        return Rect{{from.x, from.y + index * (each + gap)}, {wide, each}};
    };
    draw_angle_chart(view, days, place(0), fonts);
    draw_day_calendar(view, days, place(1), fonts);
    draw_rating_chart(view, days, place(2), fonts);
    ImGui::SetCursorScreenPos(from);
    ImGui::Dummy({wide, 3 * each + 2 * gap});
    ImGui::EndChild();
}

}  // namespace

void draw_progress_page(const AppState& state, const Fonts& fonts, const Rect& area, Actions& actions) {
    const float s = fonts.scale, gap = 12 * s;
    ImGui::SetNextWindowPos({area.at.x, area.at.y});
    ImGui::SetNextWindowSize({area.size.x, area.size.y});
    ImGui::Begin("Progress page", nullptr, kPage);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddRectFilled({area.at.x, area.at.y}, {area.end().x, area.end().y}, palette().paper_raised);

    // 1. How much time.
    ImGui::SetCursorScreenPos({area.at.x + gap, area.at.y + gap});
    ImGui::BeginChild("range", {std::min(area.size.x - 2 * gap, 380 * s), ImGui::GetFrameHeight()}, false,
                      ImGuiWindowFlags_NoScrollbar);
    const char* const kRanges[] = {translate("charts.range_4_weeks"), translate("charts.range_3_months"),
                                   translate("charts.range_all")};
    int range = static_cast<int>(state.reading.range);
    if (segmented("range", kRanges, range, fonts))
        actions.push_back(action::SetRange{static_cast<ProgressRange>(range)});
    ImGui::EndChild();

    // 2. The charts.
    static const ProgressView kNothing;
    const ProgressView& view = state.reading.progress ? *state.reading.progress : kNothing;
    const DaySpan days = span_of(view, state.reading.range);
    const float top = area.at.y + 2 * gap + ImGui::GetFrameHeight(), height = area.end().y - gap - top;
    const float upper = std::floor((height - gap) * .56f), lower = height - gap - upper;
    if (height < 330 * s || area.size.x < 500 * s) {
        draw_charts_below_each_other(view, days, {{area.at.x + gap, top}, {area.size.x - 2 * gap, height}},
                                     fonts);
        return ImGui::End();
    }
    const float width = area.size.x - 2 * gap, half = std::floor((width - gap) / 2);
    draw_angle_chart(view, days, {{area.at.x + gap, top}, {width, upper}}, fonts);
    draw_day_calendar(view, days, {{area.at.x + gap, top + upper + gap}, {half, lower}}, fonts);
    draw_rating_chart(view, days,
                      {{area.at.x + 2 * gap + half, top + upper + gap}, {width - half - gap, lower}}, fonts);
    ImGui::End();
}

}  // namespace ninety
