// Which control has the keys' focus, as it would be said (model/panel_speech.h): each control tells right
// after it has been laid out, and the one that has the focus is kept until it is taken.
//
// One for the window's thread, as the palette is. Where the keys' focus is not shown (a mouse pressed
// something) no control has it.
#pragma once

#include <imgui.h>

#include <optional>

#include "model/panel_speech.h"

namespace ninety {

// Of the item that was laid out last.
void offer_spoken(ControlKind kind, const char* name, const char* value = "", bool on = false);

// A heading: what is laid out from here on in this window, or in one inside it, stands below it.
void begin_spoken_section(const char* words);
// What stands above the row of choices that comes next; the row ends it.
void name_spoken_group(const char* words);
void end_spoken_group();

// Of the frame that has been laid out; then none, until the next one.
std::optional<ControlSeen> take_spoken();

// Dear ImGui's, which tell themselves.
bool check_box(const char* label, bool* value);
bool choice_row(const char* label, bool chosen);  // a line of a list that is open
// As ImGui::BeginCombo(); `name` is what stands above it.
bool begin_list(const char* id, const char* name, const char* shown, ImGuiComboFlags flags = 0);

}  // namespace ninety
