// What becomes of a routine that the person keeps: by the panel, or by dropping its file on the window.
#pragma once

#include "content/routine_library.h"
#include "model/app_state.h"

namespace ninety {

// Tells what has become of it. Where it had to take another name and is the one in use, the settings follow.
void tell_kept(const Routine& wanted, const Result<SavedRoutine>& saved, AppState& state);

}  // namespace ninety
