// The words that go with what the figure does.
#pragma once

#include "core/fixed_text.h"
#include "ui/app_state.h"

namespace ninety {

struct Caption {
    FixedText<63> title;
    FixedText<319> words;
};

Caption caption_of(const DemoScene& scene, const AppState& state);
Caption caption_of(const RoutinePosition& here);

// "YOUR LEFT leg up"
const char* leg_up(Side side);

}  // namespace ninety
