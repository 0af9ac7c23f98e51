// What Dear ImGui and SDL leave to a page: the clipboard, which there is the page's, and letters from a
// keyboard on the screen. On a desktop SDL does both, and these do nothing.
#pragma once

namespace ninety {

// Once, after Dear ImGui's SDL part has begun: what is copied goes to the page's clipboard.
void use_page_clipboard();

// Of the item that was laid out last, to a test that looks for it (Module.ninetyControl); otherwise nothing
// is done.
void tell_page_of_control(const char* name);

// With each frame: whether a text field is being written in, so that a telephone shows its keyboard.
void tell_page_of_typing(bool typing);

}  // namespace ninety
