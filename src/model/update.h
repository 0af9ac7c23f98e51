// The only two that change the state: by what a person asks for, and by what time, devices and files bring.
// Pure: no clock, no file, no device. What is to be done outside comes back as effects: a
// window carries them out, a command that draws without one has nobody to do it for.
#pragma once

#include <initializer_list>
#include <span>

#include "model/actions.h"
#include "model/effects.h"
#include "model/observations.h"

namespace ninety {

// All actions of one round, in order, at the time of the last advance().
Effects update(AppState& state, std::span<const Action> actions);
inline Effects update(AppState& state, std::initializer_list<Action> actions) {
    return update(state, std::span(actions.begin(), actions.size()));
}

// Time moves on to `now` of the steady clock, and what has been seen since the last call is taken in: the
// routine or the demonstration goes on, the camera follows.
Effects advance(AppState& state, Seconds now, const Observations& seen = {});

}  // namespace ninety
