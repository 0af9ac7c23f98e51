// What is said across the room at this moment of a session: few words, each read from three metres. Pure; how
// they look is ui/far_display's business.
#pragma once

#include <optional>

#include "core/fixed_text.h"
#include "model/app_state.h"

namespace ninety {

struct FarWords {
    const char* headline = "";    // the phase, or why nothing goes on
    std::optional<Phase> shape;   // drawn before it
    bool waits = false;           // for the person: ready, paused, or not yet set
    std::optional<Seconds> left;  // of the phase, or of a push and of the relaxing after it
    const char* side = nullptr;   // whose leg this is about
    FixedText<127> what;          // the one thing to do now
    FixedText<63> which;          // "Hold 2 of 4"; empty where `next` says it
    FixedText<63> next;           // what comes after, or which keys go on
};

// Before a session, in it, and at the end of one in which nothing was held. A step that waits for the person
// says so in place of its phase and its seconds.
FarWords far_words(const AppState& state);

}  // namespace ninety
