// Moments of the program that many tests begin with.
#pragma once

#include "model/app_state.h"

namespace ninety::test {

// Practise is open, nothing has begun; the stop signs have been read.
inline AppState practising(Settings settings = {}) {
    settings.stop_signs_seen = true;
    settings.ask_before = false;
    StartWith with;
    with.panel = Panel::practise;
    return state_at_start(settings, with);
}

// A session has just been stopped after so many holds of 45 s.
inline AppState after_session(int holds = 1, const Settings& settings = {}) {
    AppState state = practising(settings);
    state.practice.clock.start(Seconds(1));
    state.practice.clock.stop(state.now);
    state.practice.summary.holds = holds;
    state.practice.summary.held = Seconds(45) * holds;
    return state;
}

}  // namespace ninety::test
