// Routines as cards where a session starts: a picture each, for whom, how long, what one needs.
#pragma once

#include "model/actions.h"
#include "model/app_state.h"
#include "ui/theme.h"

namespace ninety {

// The entry that this routine is, or is a change of: equal in everything, or else of its name, if one alone
// is called that. Null where there is none.
const RoutineEntry* entry_of(const std::vector<RoutineEntry>& routines, const Routine& routine);

// One below the other; a press, by keys too, chooses.
void draw_routine_cards(const AppState& state, const Fonts& fonts, Actions& actions);

}  // namespace ninety
