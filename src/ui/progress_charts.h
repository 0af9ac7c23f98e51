// The three charts of practice, each a card in the current window: for the Progress page and the report.
#pragma once

#include "model/layout.h"
#include "model/progress_view.h"
#include "ui/theme.h"

namespace ninety {

// Left and right over time, with the 90 line and the model's expected course.
void draw_angle_chart(const ProgressView& view, DaySpan days, const Rect& area, const Fonts& fonts);
// Stretch felt, back pain before and after.
void draw_rating_chart(const ProgressView& view, DaySpan days, const Rect& area, const Fonts& fonts);
// A square a day; as many weeks up to today as there is room for, at most those of `days`.
void draw_day_calendar(const ProgressView& view, DaySpan days, const Rect& area, const Fonts& fonts);

}  // namespace ninety
