// With NINETY_TRACE in the environment: what happens, a line each on standard error, for tests of the real
// window.
#pragma once

#include <span>

#include "measure/camera_sight.h"
#include "model/actions.h"

namespace ninety {

void trace(const char* what, const char* detail);
void trace_actions(std::span<const Action> actions);
void trace_cues(std::span<const Cue> cues);  // the absences among them
void trace_camera(const CameraSeen& seen);   // when it is turned on, off, or fails

}  // namespace ninety
