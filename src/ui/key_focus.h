// Where the arrow keys are, while keys go to the panels: Dear ImGui keeps them within one window, and these
// lead from one to another.
//
// A window is named as in Begin(); its children belong to it. Call between Begin() and End() of any window.
#pragma once

#include <imgui.h>

namespace ninety {

// Whether the keys are in this window.
bool has_keys(const char* window);
// Whether an arrow was pressed in it, that way, and leads to nothing there. Asks for all of its items to have
// been drawn in this frame.
bool leads_out_of(const char* window, ImGuiDir way);
// The item that was drawn last has the keys from now on, and shows it. Asks for one that has an id.
void give_keys_to_last_item();
// The same with an item of the current window, by its id.
void give_keys_to(ImGuiID item);
// Nobody has them: the sidebar takes them in the next frame.
void let_go_of_keys();

}  // namespace ninety
