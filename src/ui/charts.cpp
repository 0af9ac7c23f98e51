#include "ui/charts.h"
#include "i18n/translate.h"

#include <cmath>

namespace ninety {

Rect draw_card(ImDrawList& draw, const Rect& area, const char* title, const Fonts& fonts) {
    const float s = fonts.scale, pad = 14 * s;
    draw.AddRectFilled({area.at.x, area.at.y}, {area.end().x, area.end().y}, palette().paper, 12 * s);
    draw.AddText(fonts.strong, fonts.strong->FontSize, {area.at.x + pad, area.at.y + pad * .8f},
                 palette().ink, title);
    const float top = pad * .8f + fonts.strong->FontSize + 10 * s;
    return {{area.at.x + pad, area.at.y + top},
            {std::max(1.0f, area.size.x - 2 * pad), std::max(1.0f, area.size.y - top - pad * .8f)}};
}

std::optional<Day> DayPlot::day_at(ImVec2 place) const {
    const bool inside = place.x >= area.at.x && place.x <= area.end().x && place.y >= area.at.y - 4 &&
                        place.y <= area.end().y + 4;
    if (!inside) return std::nullopt;
    const double part = (place.x - area.at.x) / area.size.x;
    return days.first + static_cast<Day>(std::lround(part * (days.last - days.first)));
}

namespace {

void draw_dates(ImDrawList& draw, const DayPlot& plot, const Fonts& fonts) {
    const int length = plot.days.last - plot.days.first;
    const float y = plot.area.end().y + 4 * fonts.scale, size = fonts.small->FontSize;
    float free_from = plot.area.at.x - 1;
    const auto mark = [&](Day day, const char* label) {
        const float x = plot.x_of(day);
        draw.AddLine({x, plot.area.at.y}, {x, plot.area.end().y}, palette().line, 1);
        const float width = fonts.small->CalcTextSizeA(size, 1e6f, 0, label).x;
        if (x < free_from || x + width > plot.area.end().x + 10 * fonts.scale) return;
        draw.AddText(fonts.small, size, {x, y}, palette().ink_soft, label);
        free_from = x + width + 12 * fonts.scale;
    };
    if (length <= 45) {
        for (Day day = plot.days.first; day <= plot.days.last; ++day)
            if (weekday_of(day) == 0) mark(day, short_date(day).c_str());
        return;
    }
    // Months, or the Januaries of as many years as leave a dozen marks.
    const int months = length <= 400 ? 1 : length <= 1200 ? 3 : 12;
    int years = 1;
    for (const int more : {2, 5, 10, 20, 50})
        if (length > 12 * 366 * years) years = more;
    for (Day day = month_after(plot.days.first, 1); day <= plot.days.last; day = month_after(day, 1)) {
        const Date date = date_of(day);
        if ((date.month - 1) % months != 0 || date.year % years != 0) continue;
        mark(day, date.month == 1 ? FixedText<15>::printed("%d", date.year).c_str() : month_name(date.month));
    }
}

}  // namespace

void draw_axes(ImDrawList& draw, const DayPlot& plot, double step, const char* format, const Fonts& fonts) {
    const float size = fonts.small->FontSize;
    for (double value = plot.low; value <= plot.high + step / 100; value += step) {
        const float y = plot.y_of(value);
        draw.AddLine({plot.area.at.x, y}, {plot.area.end().x, y}, palette().line, 1);
        const auto label = FixedText<15>::printed(format, value);
        const float width = fonts.small->CalcTextSizeA(size, 1e6f, 0, label.c_str()).x;
        draw.AddText(fonts.small, size, {plot.area.at.x - width - 7 * fonts.scale, y - size / 2},
                     palette().ink_soft, label.c_str());
    }
    draw_dates(draw, plot, fonts);
}

void draw_marker(ImDrawList& draw, ImVec2 c, Marker marker, float r, ImU32 colour, bool filled) {
    ImVec2 corners[4];
    int count = 4;
    switch (marker) {
        case Marker::circle:
            draw.AddCircleFilled(c, r, filled ? colour : palette().paper, 16);
            draw.AddCircle(c, r, colour, 16, r * .42f);
            return;
        case Marker::square: {
            const float a = r * .88f;
            corners[0] = {c.x - a, c.y - a}, corners[1] = {c.x + a, c.y - a};
            corners[2] = {c.x + a, c.y + a}, corners[3] = {c.x - a, c.y + a};
            break;
        }
        case Marker::triangle:
            count = 3;
            corners[0] = {c.x, c.y - r * 1.1f}, corners[1] = {c.x + r, c.y + r * .8f},
            corners[2] = {c.x - r, c.y + r * .8f};
            break;
        case Marker::diamond:
            corners[0] = {c.x, c.y - r * 1.2f}, corners[1] = {c.x + r * 1.2f, c.y};
            corners[2] = {c.x, c.y + r * 1.2f}, corners[3] = {c.x - r * 1.2f, c.y};
            break;
    }
    draw.AddConvexPolyFilled(corners, count, filled ? colour : palette().paper);
    draw.AddPolyline(corners, count, colour, ImDrawFlags_Closed, r * .42f);
}

SeriesPainter::SeriesPainter(ImDrawList& draw, const DayPlot& plot, Marker marker, ImU32 colour, float scale)
    : draw_(draw),
      plot_(plot),
      marker_(marker),
      colour_(colour),
      scale_(scale),
      bucket_width_(std::max(3 * scale, plot.area.size.x / static_cast<float>(kMost - 2))) {}

void SeriesPainter::close_bucket() {
    if (in_bucket_ > 0 && count_ < kMost)
        points_[count_++] = {
            {static_cast<float>(sum_x_ / in_bucket_), static_cast<float>(sum_y_ / in_bucket_)}, any_filled_};
    in_bucket_ = 0;
    sum_x_ = sum_y_ = 0;
    any_filled_ = false;
}

void SeriesPainter::add(Day day, double value, bool filled) {
    if (!plot_.has(day)) return;
    const float x = plot_.x_of(day);
    const int bucket = static_cast<int>((x - plot_.area.at.x) / bucket_width_);
    if (bucket != bucket_) close_bucket();
    bucket_ = bucket;
    ++in_bucket_;
    sum_x_ += static_cast<double>(x);
    sum_y_ += static_cast<double>(plot_.y_of(std::clamp(value, plot_.low, plot_.high)));
    any_filled_ = any_filled_ || filled;
}

void SeriesPainter::finish() {
    close_bucket();
    for (std::size_t i = 1; i < count_; ++i)
        draw_.AddLine(points_[i - 1].at, points_[i].at, colour_, 2 * scale_);
    // Each one as long as there is room for it; otherwise the line alone, and its last point.
    const bool room = count_ < 2 || plot_.area.size.x / static_cast<float>(count_) > 9 * scale_;
    for (std::size_t i = room ? 0 : count_ - 1; i < count_; ++i)
        draw_marker(draw_, points_[i].at, marker_, 4.2f * scale_, colour_, points_[i].filled);
}

}  // namespace ninety
