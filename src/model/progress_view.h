// What the Progress page shows: made anew when the history has changed, then only read.
#pragma once

#include <memory>
#include <optional>

#include "history/change.h"
#include "history/next_step.h"
#include "history/plan_ahead.h"
#include "history/repeated_readings.h"
#include "history/statistics.h"

namespace ninety {

enum class ProgressRange { four_weeks, three_months, all };

struct ProgressView {
    HistoryData data;
    std::vector<DaySummary> days;
    Totals totals;
    std::optional<ExpectedCourse> course;
    std::array<std::optional<DayAngle>, 2> best;              // by Side
    std::array<std::optional<RepeatedReadings>, 2> repeated;  // by Side, today's by the camera
    std::optional<Degrees> difference;                        // left less right, where enough was measured
    std::array<LegChange, 2> change;                          // by Side
    std::array<std::optional<Trend>, 2> trend;                // by Side
    NextStep next;
    Plan planned;    // that it was made by
    PlanAhead plan;  // what follows from it
    Day today = 0;
    WallTime now;  // when it was made
};

// Pure; `hold` is that of the routine in use.
std::shared_ptr<const ProgressView> progress_view(HistoryData data, WallTime now, Metres stature,
                                                  Degrees target, Seconds hold, const Plan& plan = {});
inline std::shared_ptr<const ProgressView> progress_view(HistoryData data, Day today, Metres stature,
                                                         Degrees target, Seconds hold,
                                                         const Plan& plan = {}) {
    return progress_view(std::move(data), end_of(today), stature, target, hold, plan);
}

// The first and last day that a range shows. All: from the first day on, at least four weeks.
struct DaySpan {
    Day first = 0, last = 0;
};
DaySpan span_of(const ProgressView& view, ProgressRange range);

}  // namespace ninety
