// What a key, a controller's button or a dropped file asks for, from what the trainer is at this moment.
// Pure: no window, no event queue.
//
// One order for all of them: the window's own keys; what lies on top has the rest for itself; the check-in
// has its keys while its question is in sight; then come the trainer's.
#pragma once

#include <SDL_gamecontroller.h>
#include <SDL_keyboard.h>

#include <optional>

#include "model/actions.h"

namespace ninety {

struct KeyPress {
    SDL_Keycode key = SDLK_UNKNOWN;
    Uint16 modifiers = KMOD_NONE;
    bool held = false;    // a repeat of a key that is held down
    bool typing = false;  // a text field has the keyboard
};

// Empty: nothing happens, or Dear ImGui does it.
std::optional<Action> action_of(const KeyPress& press, const AppState& state);
std::optional<Action> action_of(SDL_GameControllerButton button, const AppState& state);
std::optional<Action> action_of_drop(const char* file, const AppState& state);
// Of a text that somebody pastes where no field takes it.
std::optional<Action> action_of_paste(const char* text, const AppState& state);

}  // namespace ninety
