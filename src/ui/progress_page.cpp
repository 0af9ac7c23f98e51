// The Progress page: angles over time, a calendar of days, and how it felt. Where the picture is otherwise.
#include <cmath>

#include "i18n/translate.h"
#include "ui/key_focus.h"
#include "ui/panels.h"
#include "ui/plan_parts.h"
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

// How much time.
void choose_range(const AppState& state, const Fonts& fonts, Actions& actions) {
    const char* const kRanges[] = {translate("charts.range_4_weeks"), translate("charts.range_3_months"),
                                   translate("charts.range_all")};
    int range = static_cast<int>(state.reading.range);
    if (segmented("range", kRanges, range, fonts))
        actions.push_back(action::SetRange{static_cast<ProgressRange>(range)});
}

void draw_charts(const AppState& state, const Rect& where, const Fonts& fonts) {
    static const ProgressView kNothing;
    const ProgressView& view = state.reading.progress ? *state.reading.progress : kNothing;
    const DaySpan days = span_of(view, state.reading.range);
    const float s = fonts.scale, gap = 12 * s, width = where.size.x, height = where.size.y;
    if (height < 330 * s || width < 476 * s) return draw_charts_below_each_other(view, days, where, fonts);
    const float upper = std::floor((height - gap) * .56f), lower = height - gap - upper;
    const float half = std::floor((width - gap) / 2), low = where.at.y + upper + gap;
    draw_angle_chart(view, days, {where.at, {width, upper}}, fonts);
    draw_day_calendar(view, days, {{where.at.x, low}, {half, lower}}, fonts);
    draw_rating_chart(view, days, {{where.at.x + gap + half, low}, {width - half - gap, lower}}, fonts);
}

}  // namespace

void draw_progress_page(const AppState& state, const Fonts& fonts, const Rect& area, Actions& actions) {
    const float s = fonts.scale, gap = 12 * s, row = ImGui::GetFrameHeight();
    ImGui::SetNextWindowPos({area.at.x, area.at.y});
    ImGui::SetNextWindowSize({area.size.x, area.size.y});
    ImGui::Begin(kProgressWindow, nullptr, kPage);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddRectFilled({area.at.x, area.at.y}, {area.end().x, area.end().y}, palette().paper_raised);
    const float width = area.size.x - 2 * gap;
    ImVec2 at(area.at.x + gap, area.at.y + gap);
    const auto chooser = [&](const char* name, float wide, auto choose) {
        ImGui::SetCursorScreenPos(at);
        ImGui::BeginChild(name, {wide, row}, false,
                          ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NavFlattened);
        choose(state, fonts, actions);
        ImGui::EndChild();
    };

    // 1. Which part, and for charts how much time: side by side, or one below the other.
    const bool charts = state.reading.part == ProgressPart::charts, beside = width >= 720 * s;
    const float wide = part_chooser_width(width, fonts);
    chooser("part", wide, choose_progress_part);
    if (charts && beside) {
        at.x = area.end().x - gap - wide;
        chooser("range", wide, choose_range);
        at.x = area.at.x + gap;
    }
    at.y += row + gap;
    if (charts && !beside) {
        chooser("range", wide, choose_range);
        at.y += row + gap;
    }

    // 2. The part.
    const Rect where{{at.x, at.y}, {width, area.end().y - gap - at.y}};
    if (state.reading.part == ProgressPart::plan)
        draw_plan_page(state, fonts, where, actions);
    else if (charts)
        draw_charts(state, where, fonts);
    if (leads_out_of(kProgressWindow, ImGuiDir_Right)) let_go_of_keys();
    ImGui::End();
}

}  // namespace ninety
