// The one place where what a person asks for changes the state.
#pragma once

#include <span>

#include "model/actions.h"

namespace ninety {

void apply(const Actions& actions, AppState& state);

// Puts the camera where the chosen view has it, without a move.
void cut_to_view(AppState& state);

// The camera follows its view and its moves; part of advance().
void advance_camera(AppState& state);

// What time itself changes: the routine or the demonstration moves on, the camera follows. Returns the cues
// that fell due; they are valid until the next call.
std::span<const Cue> advance(AppState& state, Seconds now, Seconds away = Seconds(0));

}  // namespace ninety
