#include "model/progress_view.h"

#include <algorithm>

namespace ninety {

std::shared_ptr<const ProgressView> progress_view(std::shared_ptr<const KnownData> known, WallTime now,
                                                  Metres stature, Degrees target, Seconds hold,
                                                  const Plan& plan) {
    const Day today = day_of(now);
    const auto view = std::make_shared<ProgressView>(std::move(known));
    view->totals = totals_of(view->data, view->days, now);
    view->course = expected_course(view->days, today, target);
    for (const Side side : kSides)
        view->best[index_of(side)] = best_angle(view->days, side);
    for (const Side side : kSides)
        view->repeated[index_of(side)] = repeated_readings(view->data, side, today);
    view->difference = left_less_right(view->days, now);
    for (const Side side : kSides) {
        view->change[index_of(side)] = leg_change(view->days, side, now);
        view->trend[index_of(side)] = leg_trend(view->days, side, now);
    }
    view->next = next_step({view->data, view->days, now, stature, target, hold, false, &plan});
    view->planned = plan;
    view->plan = plan_ahead(plan, view->days, now, asks_for_gentler(view->next.kind));
    view->today = today;
    view->now = now;
    return view;
}

DaySpan span_of(const ProgressView& view, ProgressRange range) {
    if (range == ProgressRange::four_weeks) return {view.today - 27, view.today};
    if (range == ProgressRange::three_months) return {view.today - 91, view.today};
    const Day first = view.days.empty() ? view.today : view.days.front().day;
    return {std::min(first, view.today - 27),
            std::max(view.today, view.days.empty() ? first : view.days.back().day)};
}

}  // namespace ninety
