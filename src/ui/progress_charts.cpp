#include "ui/progress_charts.h"
#include "model/names.h"

#include <cmath>

#include "i18n/translate.h"
#include "ui/charts.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

const DaySummary* day_in(const ProgressView& view, Day day) {
    const auto found =
        std::lower_bound(view.days.begin(), view.days.end(), day,
                         [](const DaySummary& summary, Day wanted) { return summary.day < wanted; });
    return found != view.days.end() && found->day == day ? &*found : nullptr;
}

// The day with anything that is nearest to `day`, at most `most` away.
const DaySummary* nearest_day(const ProgressView& view, Day day, int most) {
    for (int away = 0; away <= most; ++away)
        for (const Day candidate : {day - away, day + away})
            if (const DaySummary* found = day_in(view, candidate)) return found;
    return nullptr;
}

void tell(const FixedText<127>& words) {
    ImGui::TextUnformatted(words.c_str());
}

void angle_words(const char* leg, const std::optional<DayAngle>& angle) {
    if (!angle) return;
    tell(phrase<127>("charts.angle_tip", leg, angle->leg.value,
                     angle->measured ? translate("charts.measured") : translate("charts.modelled")));
}

void describe(const DaySummary& day, const Fonts& fonts) {
    ImGui::BeginTooltip();
    text(fonts.strong, palette().ink, short_date(day.day, true).c_str());
    angle_words(translate("charts.left_leg"), day.leg[0]);
    angle_words(translate("charts.right_leg"), day.leg[1]);
    if (day.holds > 0) tell(plural<127>("charts.holds_tip", day.holds, clock_text(day.held.value).c_str()));
    if (day.stretch) tell(phrase<127>("charts.stretch_tip", *day.stretch));
    if (day.pain_before) tell(phrase<127>("charts.pain_before_tip", *day.pain_before));
    if (day.pain_after) tell(phrase<127>("charts.pain_after_tip", *day.pain_after));
    ImGui::EndTooltip();
}

// Marks the day under the mouse and tells about it.
void hover(const ProgressView& view, const DayPlot& plot, ImDrawList& draw, const Fonts& fonts) {
    if (!ImGui::IsWindowHovered()) return;
    const auto under = plot.day_at(ImGui::GetIO().MousePos);
    if (!under) return;
    const int reach = std::max(1, (plot.days.last - plot.days.first) / 60);
    const DaySummary* day = nearest_day(view, *under, reach);
    if (!day || !plot.has(day->day)) return;
    const float x = plot.x_of(day->day);
    draw.AddLine({x, plot.area.at.y}, {x, plot.area.end().y}, palette().ink_soft, fonts.scale);
    describe(*day, fonts);
}

struct LegendEntry {
    const char* name;
    ImU32 colour;
    Marker marker;
    bool filled;
    bool band = false;  // an area with a line through it in place of a marker
};

// Beside the card's title, to the right; where the card is too narrow for both, in lines of their own below
// it. Returns what the card has left for its chart: `inner`, less those lines.
Rect draw_legend(ImDrawList& draw, const Rect& area, Rect inner, const char* title,
                 std::span<const LegendEntry> entries, const Fonts& fonts) {
    const float s = fonts.scale, size = fonts.small->FontSize, mark = 20 * s, apart = 10 * s;
    const auto width = [&](const LegendEntry& entry) {
        return mark + fonts.small->CalcTextSizeA(size, 1e6f, 0, entry.name).x;
    };
    float all = apart * float(entries.size() - 1);
    for (const LegendEntry& entry : entries)
        all += width(entry);
    const float title_width = fonts.strong->CalcTextSizeA(fonts.strong->FontSize, 1e6f, 0, title).x;
    const bool beside = 14 * s + title_width + 2 * apart + all + 14 * s <= area.size.x;
    const float left = inner.at.x, line = size + 5 * s;
    float x = beside ? area.end().x - 14 * s - all : left, y = beside ? area.at.y + 13 * s : inner.at.y;
    const float first_y = y;
    for (const LegendEntry& entry : entries) {
        if (x > left && x + width(entry) > area.end().x - 14 * s) x = left, y += line;
        const ImVec2 middle(x + mark / 2, y + size * .55f);
        if (entry.band) {
            const float from = x, to = x + 14 * s;  // as far from its name as a marker is
            draw.AddRectFilled({from, middle.y - 5 * s}, {to, middle.y + 5 * s},
                               with_alpha(entry.colour, 60));
            if (entry.filled) draw.AddLine({from, middle.y}, {to, middle.y}, entry.colour, 2 * s);
        } else {
            draw_marker(draw, middle, entry.marker, 4.2f * s, entry.colour, entry.filled);
        }
        draw.AddText(fonts.small, size, {x + mark, y}, palette().ink_soft, entry.name);
        x += width(entry) + apart;
    }
    if (beside) return inner;
    const float taken = y - first_y + line + 3 * s;
    return {{inner.at.x, inner.at.y + taken}, {inner.size.x, inner.size.y - taken}};
}

void say_empty(ImDrawList& draw, const Rect& area, const char* words, const Fonts& fonts) {
    const float wrap = area.size.x * .8f;
    const ImVec2 size = fonts.body->CalcTextSizeA(fonts.body->FontSize, 1e6f, wrap, words);
    draw.AddText(fonts.body, fonts.body->FontSize,
                 {area.at.x + (area.size.x - size.x) / 2, area.at.y + (area.size.y - size.y) / 2},
                 palette().ink_soft, words, nullptr, wrap);
}

// The model's band, over the days that the plot shows.
void draw_band(ImDrawList& draw, const DayPlot& plot, const ExpectedCourse& course) {
    constexpr int kPieces = 48;
    const Day from = std::max(plot.days.first, course.from);
    if (from >= plot.days.last) return;
    const ImU32 fill = with_alpha(palette().accent, 38);
    const auto y = [&](Degrees leg) { return plot.y_of(std::clamp(leg.value, plot.low, plot.high)); };
    ImVec2 low_before, high_before;
    for (int i = 0; i <= kPieces; ++i) {
        const double day = from + (plot.days.last - from) * double(i) / kPieces;
        const ExpectedCourse::Band band = course.at(static_cast<Day>(std::lround(day)));
        const ImVec2 low(plot.x_of(day), y(band.low)), high(plot.x_of(day), y(band.high));
        if (i > 0) draw.AddQuadFilled(high_before, high, low, low_before, fill);
        low_before = low;
        high_before = high;
    }
}

// The trend of what was measured, and what measuring error leaves of it; nothing beyond its readings.
void draw_trend(ImDrawList& draw, const DayPlot& plot, const Trend& trend, ImU32 colour, float s) {
    constexpr int kPieces = 24;
    const double from = std::max(plot.days.first, trend.from), to = std::min(plot.days.last, trend.to);
    if (from >= to) return;
    const auto y = [&](Degrees leg) { return plot.y_of(std::clamp(leg.value, plot.low, plot.high)); };
    ImVec2 low_before, middle_before, high_before;
    for (int i = 0; i <= kPieces; ++i) {
        const double day = from + (to - from) * i / kPieces;
        const Trend::Band band = trend.at(day);
        const float x = plot.x_of(day);
        const ImVec2 low(x, y(band.low)), middle(x, y(band.middle)), high(x, y(band.high));
        if (i > 0) {
            draw.AddQuadFilled(high_before, high, low, low_before, with_alpha(colour, 34));
            draw.AddLine(middle_before, middle, colour, 2 * s);
        }
        low_before = low;
        middle_before = middle;
        high_before = high;
    }
}

}  // namespace

void draw_angle_chart(const ProgressView& view, DaySpan days, const Rect& area, const Fonts& fonts) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const char* title = translate("charts.angle_title");
    const Rect card = draw_card(draw, area, title, fonts);
    const LegendEntry legend[] = {
        {translate("charts.left"), palette().left_leg, Marker::circle, true},
        {translate("charts.right"), palette().right_leg, Marker::square, true},
        {translate("charts.modelled_key"), palette().ink_soft, Marker::circle, false},
        {translate("change.course_key"), palette().accent, Marker::circle, false, true},
        {translate("change.trend_key"), palette().left_leg, Marker::circle, true, true}};
    const bool any_trend = view.trend[0] || view.trend[1];
    const std::span<const LegendEntry> told(legend, any_trend ? 5 : view.course ? 4 : 3);
    const Rect inner = draw_legend(draw, area, card, title, told, fonts);
    const float s = fonts.scale;
    DayPlot plot{{{inner.at.x + 40 * s, inner.at.y + 4 * s}, {inner.size.x - 46 * s, inner.size.y - 26 * s}},
                 days};
    // From a multiple of ten below the lowest angle up to 100.
    double lowest = 60;
    bool any = false;
    for (const DaySummary& day : view.days)
        for (const auto& leg : day.leg)
            if (leg && plot.has(day.day)) {
                lowest = std::min(lowest, leg->leg.value);
                any = true;
            }
    plot.low = std::max(0.0, std::floor((lowest - 3) / 10) * 10);
    plot.high = 100;
    draw_axes(draw, plot, plot.high - plot.low > 60 ? 20 : 10, "%.0f\u00b0", fonts);
    draw.AddLine({plot.area.at.x, plot.y_of(90)}, {plot.area.end().x, plot.y_of(90)}, palette().goal,
                 2.5f * s);
    if (view.course) draw_band(draw, plot, *view.course);
    if (!any) {
        say_empty(
            draw, plot.area,
            view.days.empty() ? translate("charts.angle_empty") : translate("charts.angle_none_in_range"),
            fonts);
        return;
    }
    // What the model says and what was measured are two lines: none leads from one to the other.
    const auto series = [&](Side side, Marker marker, ImU32 colour) {
        for (const bool measured : {false, true}) {
            SeriesPainter painter(draw, plot, marker, colour, s);
            for (const DaySummary& day : view.days)
                if (const auto& leg = day.leg[index_of(side)]; leg && leg->measured == measured)
                    painter.add(day.day, leg->leg.value, measured);
            painter.finish();
        }
    };
    if (view.trend[0]) draw_trend(draw, plot, *view.trend[0], palette().left_leg, s);
    if (view.trend[1]) draw_trend(draw, plot, *view.trend[1], palette().right_leg, s);
    series(Side::left, Marker::circle, palette().left_leg);
    series(Side::right, Marker::square, palette().right_leg);
    hover(view, plot, draw, fonts);
}

void draw_rating_chart(const ProgressView& view, DaySpan days, const Rect& area, const Fonts& fonts) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const char* title = translate("charts.felt_title");
    const Rect card = draw_card(draw, area, title, fonts);
    const LegendEntry legend[] = {{translate("charts.stretch"), palette().accent, Marker::diamond, true},
                                  {translate("charts.pain_before"), palette().warn, Marker::triangle, false},
                                  {translate("charts.pain_after"), palette().warn, Marker::triangle, true}};
    const Rect inner = draw_legend(draw, area, card, title, legend, fonts);
    const float s = fonts.scale;
    const DayPlot plot{
        {{inner.at.x + 26 * s, inner.at.y + 4 * s}, {inner.size.x - 32 * s, inner.size.y - 26 * s}},
        days,
        0,
        10};
    draw_axes(draw, plot, 5, "%.0f", fonts);
    bool any = false;
    const auto series = [&](std::optional<int> DaySummary::*rating, Marker marker, ImU32 colour,
                            bool filled) {
        SeriesPainter painter(draw, plot, marker, colour, s);
        for (const DaySummary& day : view.days)
            if (const auto& value = day.*rating) {
                painter.add(day.day, *value, filled);
                any = any || plot.has(day.day);
            }
        painter.finish();
    };
    series(&DaySummary::stretch, Marker::diamond, palette().accent, true);
    series(&DaySummary::pain_before, Marker::triangle, palette().warn, false);
    series(&DaySummary::pain_after, Marker::triangle, palette().warn, true);
    if (any)
        hover(view, plot, draw, fonts);
    else
        say_empty(draw, plot.area, translate("charts.felt_empty"), fonts);
}

// One square a day, a column a week, Monday on top; darker the longer was held.
void draw_day_calendar(const ProgressView& view, DaySpan days, const Rect& area, const Fonts& fonts) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float s = fonts.scale, size = fonts.small->FontSize;
    const Rect inner = draw_card(draw, area, translate("charts.days_title"), fonts);
    const float left = 30 * s, cell = std::floor(std::min((inner.size.y - size - 4 * s) / 7, 26 * s));
    const int fit = static_cast<int>((inner.size.x - left) / cell);
    const int wanted = (days.last - days.first) / 7 + 2;
    const int weeks = std::clamp(wanted, 1, std::max(1, std::min(fit, 53)));
    const Day last_monday = view.today - weekday_of(view.today), first = last_monday - 7 * (weeks - 1);
    const char* const kDays[] = {translate("charts.weekday_1"), "", translate("charts.weekday_3"), "",
                                 translate("charts.weekday_5"), "", translate("charts.weekday_7")};
    for (int row = 0; row < 7; ++row)
        draw.AddText(fonts.small, size * .86f,
                     {inner.at.x, inner.at.y + cell * (static_cast<float>(row) + .5f) - size * .43f},
                     palette().ink_soft, kDays[row]);
    const DaySummary* under = nullptr;
    float free_from = 0;
    for (Day day = first; day <= view.today; ++day) {
        const int week = (day - first) / 7, row = weekday_of(day);
        const ImVec2 low(inner.at.x + left + cell * static_cast<float>(week),
                         inner.at.y + cell * static_cast<float>(row));
        const ImVec2 high(low.x + cell - 2 * s, low.y + cell - 2 * s);
        const DaySummary* summary = day_in(view, day);
        const double minutes = summary ? summary->held.value / 60 : 0;
        const int alpha = minutes <= 0 ? 0 : minutes < 1.5 ? 110 : minutes < 4 ? 180 : 255;
        draw.AddRectFilled(low, high, palette().paper_raised, 3 * s);
        if (alpha > 0) draw.AddRectFilled(low, high, with_alpha(palette().accent, alpha), 3 * s);
        if (day == view.today) draw.AddRect(low, high, palette().ink, 3 * s, 0, 1.6f * s);
        if (summary && ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(low, high)) under = summary;
        if (row == 0 && date_of(day).day <= 7 && low.x > free_from) {
            draw.AddText(fonts.small, size * .86f, {low.x, inner.at.y + 7 * cell + 2 * s}, palette().ink_soft,
                         month_name(date_of(day).month));
            free_from = low.x + 32 * s;
        }
    }
    if (under) describe(*under, fonts);
}

}  // namespace ninety
