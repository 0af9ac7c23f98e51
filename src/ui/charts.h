// Charts over days with ImDrawList: axes, points, lines and the day under the mouse. Draws values; computes
// none.
#pragma once

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "core/fixed_text.h"
#include "model/layout.h"
#include "model/names.h"
#include "model/progress_view.h"
#include "ui/theme.h"

namespace ninety {

// A card with a title; returns what is left of it for the chart.
Rect draw_card(ImDrawList& draw, const Rect& area, const char* title, const Fonts& fonts);

struct DayPlot {
    Rect area;  // inside the axes
    DaySpan days;
    double low = 0, high = 1;

    float x_of(double day) const {
        return area.at.x +
               area.size.x * static_cast<float>((day - days.first) / std::max(1, days.last - days.first));
    }
    float y_of(double value) const {
        return area.end().y - area.size.y * static_cast<float>((value - low) / (high - low));
    }
    bool has(Day day) const { return day >= days.first && day <= days.last; }
    // The day under this place, if it is inside.
    std::optional<Day> day_at(ImVec2 place) const;
};

// Lines and numbers every `step`, dates along the bottom.
void draw_axes(ImDrawList& draw, const DayPlot& plot, double step, const char* format, const Fonts& fonts);

enum class Marker { circle, square, triangle, diamond };
void draw_marker(ImDrawList& draw, ImVec2 at, Marker marker, float radius, ImU32 colour, bool filled);

// A line through days with many or few points: where they are denser than the screen can show, those that
// fall together are averaged.
class SeriesPainter {
  public:
    SeriesPainter(ImDrawList& draw, const DayPlot& plot, Marker marker, ImU32 colour, float scale);
    void add(Day day, double value,
             bool filled);  // ascending days; those outside of the plot are passed over
    void finish();

  private:
    static constexpr std::size_t kMost = 400;
    struct Point {
        ImVec2 at;
        bool filled;
    };
    void close_bucket();

    ImDrawList& draw_;
    const DayPlot& plot_;
    Marker marker_;
    ImU32 colour_;
    float scale_;
    std::array<Point, kMost> points_{};
    std::size_t count_ = 0;
    float bucket_width_;
    int bucket_ = -1, in_bucket_ = 0;
    double sum_x_ = 0, sum_y_ = 0;
    bool any_filled_ = false;
};

}  // namespace ninety
