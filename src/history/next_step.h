// What the practice so far suggests next, with its reason and source.
//
// A suggestion: nothing acts on it, but for one thing: after_check_in() says when the stop signs have to be
// read before the next session. Rules: FACTS sections E and G; where no study says, the careful side. What
// has not come yet (a clock was wrong once) and check-ins older than two weeks say nothing.
#pragma once

#include <string>

#include "history/statistics.h"
#include "routine/plan.h"

namespace ninety {

enum class NextStepKind {
    stop_signs,         // strong pain now, or signs of a nerve: read what to stop at, before anything else
    have_it_looked_at,  // pain rises from session to session
    gentler_pain,       // it hurts
    gentler_rise,       // it hurts more after the session than before it
    farther,            // too strong a pull
    begin,              // nothing has been practised yet
    longer_hold,        // shorter than what is known to work
    more_days,          // fewer days than planned in the last week
    even_out,           // one side lags behind
    come_closer,        // the gap may be smaller
    rest_day,           // practised on nearly every day
    again,              // too little to say anything of
    keep_going,         // as it is
};

// Of the kinds above, those that warn: the stop signs belong beside them.
bool warns(NextStepKind kind);
// Those after which the next session is a gentler one: they warn, or the pull was too strong.
bool asks_for_gentler(NextStepKind kind);

struct NextStep {
    NextStepKind kind = NextStepKind::begin;
    // stop_signs, gentler_pain: pain now, of 10 (0 where it was something else); gentler_rise: by how much it
    // rose; farther, come_closer: how the stretch felt, of 10; more_days: days a week as planned; rest_day:
    // days of the last seven; even_out: degrees behind.
    int number = 0;
    Side side = Side::left;        // even_out: which leg lags
    Metres gap_now{}, gap_next{};  // come_closer
};

struct NextStepInput {
    const HistoryData& data;
    const std::vector<DaySummary>& days;
    WallTime now;
    Metres stature{1.7};
    Degrees target{90};
    Seconds hold{45};  // of the routine in use
    // Tingling, numbness or pain down the leg, for whoever asks for it and was told so.
    bool leg_symptoms = false;
    // How often a week, and pauses. Null: the plan of whoever has made none.
    const Plan* plan = nullptr;
};

NextStep next_step(const NextStepInput& input);

// What a check-in asks for at once, by itself: stop_signs, gentler_pain or gentler_rise, or nothing.
std::optional<NextStep> after_check_in(const CheckIn& check_in, bool leg_symptoms = false);

}  // namespace ninety
