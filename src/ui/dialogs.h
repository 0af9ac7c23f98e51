// Parts that the dialogs share: a window over everything, whose words scroll above its buttons.
#pragma once

#include "model/actions.h"
#include "model/app_state.h"
#include "ui/theme.h"

namespace ninety {

// A centred window that dims what is behind it. `wide` and `high` are design pixels; both give way to small
// windows. True: it is open, and ImGui::EndPopup() ends it.
bool begin_dialog(const char* title, float wide, float high, const Fonts& fonts);

// The words of a dialog above `buttons` of them; they scroll where the window is small, by the wheel and by
// keys.
void begin_words(const AppState& state, float buttons);
void end_words();

// What is asked before a session.
void draw_before(const AppState& state, const Fonts& fonts, Actions& actions);

// A file of another program's, or a damaged one, before it is taken over (ui/import_dialog.cpp).
void draw_import_offer(const AppState& state, const Fonts& fonts, Actions& actions);

}  // namespace ninety
