// What the Progress page shows: made anew when the history has changed, then only read.
#pragma once

#include <memory>
#include <optional>

#include "history/change.h"
#include "history/known_history.h"
#include "history/next_step.h"
#include "history/plan_ahead.h"
#include "history/repeated_readings.h"
#include "history/statistics.h"

namespace ninety {

enum class ProgressRange { four_weeks, three_months, all };

struct ProgressView {
    std::shared_ptr<const KnownData> known = std::make_shared<const KnownData>();
    const HistoryData& data = known->data;
    const std::vector<DaySummary>& days = known->days;
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

    ProgressView() = default;
    explicit ProgressView(std::shared_ptr<const KnownData> of) : known(std::move(of)) {}
};

// Pure; `hold` is that of the routine in use. Nothing of the history is copied.
std::shared_ptr<const ProgressView> progress_view(std::shared_ptr<const KnownData> known, WallTime now,
                                                  Metres stature, Degrees target, Seconds hold,
                                                  const Plan& plan = {});
inline std::shared_ptr<const ProgressView> progress_view(HistoryData data, WallTime now, Metres stature,
                                                         Degrees target, Seconds hold,
                                                         const Plan& plan = {}) {
    return progress_view(std::make_shared<const KnownData>(with_days(std::move(data))), now, stature, target,
                         hold, plan);
}
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
