// The words that go with what the figure does.
#pragma once

#include "core/fixed_text.h"
#include "model/app_state.h"

namespace ninety {

struct Caption {
    FixedText<63> title;
    FixedText<639> words;
};

// In words for the routine's own way to stretch, as the figure shows it.
Caption caption_of(const DemoScene& scene, const AppState& state);
Caption caption_of(const RoutinePosition& here, const AppState& state);

// Why an error matters, what to do instead, and what it changes by the model.
Caption caption_of(Fault fault, const AppState& state);

// Whether the session begins about half a leg from the wall, to 5 cm; otherwise it begins farther away.
bool starts_half_a_leg_away(const AppState& state);
// What the guided first time tells in a step, in two or three words; not for Guide::none (asserted).
const char* guide_title(Guide guide);

// The phase's name; a session that was over before anything was held is not "done".
const char* phase_word(const RoutinePosition& here, const AppState& state);

// What to lie down with, and where: before a session begins.
FixedText<255> set_up_words(const AppState& state);

// How far from the wall the person's own hold begins, in their own unit: "41 cm".
FixedText<31> set_up_gap(const AppState& state);

// "YOUR LEFT leg up"
const char* leg_up(Side side);

}  // namespace ninety
