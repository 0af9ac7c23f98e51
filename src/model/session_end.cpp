#include "model/session_end.h"

#include <cassert>

#include "i18n/translate.h"
#include "model/plan_words.h"

namespace ninety {

std::optional<WeekStrip> week_of(const AppState& state) {
    const auto& progress = state.reading.progress;
    if (!progress) return std::nullopt;
    constexpr int kDays = 7;
    WeekStrip week;
    for (int i = 0; i < kDays; ++i)
        week.weekday[static_cast<std::size_t>(i)] = weekday_of(progress->today - (kDays - 1) + i);
    for (const DaySummary& day : progress->days) {
        const int ago = progress->today - day.day;
        if (ago >= 0 && ago < kDays && day.practised())
            week.practised[static_cast<std::size_t>(kDays - 1 - ago)] = true;
    }
    week.practised.back() = week.practised.back() || anything_held(state.practice.summary);
    for (const bool practised : week.practised)
        week.days += practised ? 1 : 0;
    return week;
}

FixedText<7> weekday_letter(int weekday) {
    assert(weekday >= 0 && weekday < 7);
    std::string_view letters = translate("summary.weekdays");
    for (int i = 0; i < weekday; ++i) {
        const std::size_t blank = letters.find(' ');
        if (blank == std::string_view::npos) return {};
        letters.remove_prefix(blank + 1);
    }
    return FixedText<7>(letters.substr(0, letters.find(' ')));
}

std::optional<NextStep> next_after_session(const AppState& state) {
    const CheckInEntry& entry = state.practice.check_in;
    if (entry.saved)
        if (const auto step = after_check_in({entry.stretch, entry.pain_before, entry.pain_after, ""}))
            return step;
    if (!state.reading.progress) return std::nullopt;
    const NextStep& next = state.reading.progress->next;
    // The history is told of a hold a moment later than the screen.
    if (next.kind == NextStepKind::begin) return NextStep{NextStepKind::again};
    return next;
}

FixedText<127> when_of(const AppState& state, NextStepKind kind) {
    switch (kind) {
        case NextStepKind::stop_signs:
        case NextStepKind::have_it_looked_at:
            return {};
        case NextStepKind::gentler_pain:
        case NextStepKind::gentler_rise:
            return translate("summary.when_rested");
        default:
            break;
    }
    if (!state.reading.progress || !state.reading.progress->plan.next) return {};
    const ProgressView& view = *state.reading.progress;
    return phrase<127>("summary.when", day_words(*view.plan.next, view.today).c_str());
}

}  // namespace ninety
