// The leg in a hold that has ended: measured, or by the model where too little was.
#pragma once

#include "history/session_recorder.h"
#include "model/app_state.h"

namespace ninety {

// `done`: how much of it was held.
HoldAngles hold_angles(const AppState& state, const Step& hold, Seconds done);

}  // namespace ninety
