// What the practice so far suggests next, with its reason and source. A suggestion: nothing acts on it.
#pragma once

#include <string>

#include "history/statistics.h"

namespace ninety {

enum class NextStepKind {
    begin,              // nothing has been practised yet
    have_it_looked_at,  // pain rises
    rest_day,           // practised on nearly every day
    longer_hold,        // shorter than what is known to work
    more_days,          // less often than what keeps a gain
    even_out,           // one side lags behind
    come_closer,        // the gap may be smaller
    keep_going,         // as it is
};

struct NextStep {
    NextStepKind kind = NextStepKind::begin;
    // rest_day: days of the last seven; even_out: degrees behind; come_closer: how the stretch felt, of 10.
    int number = 0;
    Side side = Side::left;        // even_out: which leg lags
    Metres gap_now{}, gap_next{};  // come_closer
};

struct NextStepInput {
    const HistoryData& data;
    const std::vector<DaySummary>& days;
    Day today = 0;
    Metres stature{1.7};
    Degrees target{90};
    Seconds hold{45};  // of the routine in use
};

NextStep next_step(const NextStepInput& input);

// Whether pain has risen: by two points or more in the last check-in, or from check-in to check-in over the
// last three, the last one at four or more. The thresholds are our choice, on the careful side.
bool pain_rises(const HistoryData& data);
bool pain_rose(const CheckIn& check_in);

}  // namespace ninety
