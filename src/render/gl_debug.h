// What the GL driver says against our calls: errors, undefined and deprecated behaviour, and anything else it
// finds grave. For tests, and for whoever works on the renderer: with NINETY_GL_DEBUG=1 in the environment
// every context is a debug context, each fault is told at the call that made it, and the program ends with
// kExitGlFault. Advice on speed is no fault.
#pragma once

#include <functional>
#include <string>

#include "core/result.h"

namespace ninety {

// NINETY_GL_DEBUG is there, and neither empty nor 0.
bool gl_debug_wanted();

// From now on the current context's faults are counted and told. An error where the driver has no debug
// output (GL 4.3 or KHR_debug): nothing could be found then, and a test would prove nothing.
Status start_gl_debug();

// Who is told of each fault, in one sentence, from inside the GL call; it must not throw. Nobody given:
// standard error, the first twenty.
void set_gl_fault_listener(std::function<void(const std::string& sentence)> listener);

// Faults so far, of all contexts, whoever was told.
int gl_faults();

}  // namespace ninety
