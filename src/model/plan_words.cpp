#include "model/plan_words.h"

#include <cassert>

#include "model/names.h"
#include "model/session_end.h"

namespace ninety {

const char* weekday_name(int weekday) {
    assert(weekday >= 0 && weekday < 7);
    const char* const kNames[] = {translate("plan.weekday_1"), translate("plan.weekday_2"),
                                  translate("plan.weekday_3"), translate("plan.weekday_4"),
                                  translate("plan.weekday_5"), translate("plan.weekday_6"),
                                  translate("plan.weekday_7")};
    return kNames[weekday];
}

FixedText<63> day_words(Day day, Day today) {
    if (day == today) return translate("plan.today");
    if (day == today + 1) return translate("plan.tomorrow");
    return phrase<63>("plan.on_day", weekday_name(weekday_of(day)), short_date(day).c_str());
}

FixedText<127> next_session_words(const AppState& state) {
    if (!state.reading.progress) return {};
    const ProgressView& view = *state.reading.progress;
    // Nobody in pain is given a day to stretch on.
    const auto step = next_after_session(state);
    const NextStepKind kind = step ? step->kind : view.next.kind;
    if (kind == NextStepKind::stop_signs) return translate("plan.next_after_signs");
    if (kind == NextStepKind::have_it_looked_at) return translate("plan.next_when_looked_at");
    if (kind == NextStepKind::gentler_pain || kind == NextStepKind::gentler_rise)
        return translate("plan.next_when_eased");
    if (view.plan.paused)
        return view.plan.resumes
                   ? phrase<127>("plan.next_paused_until", day_words(*view.plan.resumes, view.today).c_str())
                   : FixedText<127>(translate("plan.next_paused"));
    if (!view.plan.next) return {};
    return phrase<127>("plan.next", day_words(*view.plan.next, view.today).c_str());
}

FixedText<95> content_words(const SessionContent& content) {
    return plural<95>("plan.content", content.sets, content.hold.value);
}

const char* content_note(const SessionContent& content) {
    if (content.gentler) return translate("plan.content_gentler");
    return content.level == 0 ? translate("plan.content_first_weeks") : "";
}

Routine next_routine(const AppState& state) {
    const Routine& own = routine_of(state);
    return state.reading.progress ? routine_with(state.reading.progress->plan.content, own) : own;
}

bool wants_other_routine(const AppState& state) {
    return !(next_routine(state) == routine_of(state));
}

FixedText<15> time_words(int minute_of_day) {
    return FixedText<15>::printed("%02d:%02d", minute_of_day / 60, minute_of_day % 60);
}

}  // namespace ninety
