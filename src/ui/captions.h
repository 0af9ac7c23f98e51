// The words that go with what the figure does.
#pragma once

#include <string>

#include "ui/app_state.h"

namespace ninety {

struct Caption {
    std::string title, words;
};

Caption caption_of(const DemoScene& scene, const AppState& state);
Caption caption_of(const RoutinePosition& here);

// "YOUR LEFT leg up"
std::string leg_up(Side side);

}  // namespace ninety
