// The few controls that Dear ImGui has not got in this look. Sizes are in the current style; each returns
// true when pressed or changed.
#pragma once

#include <imgui.h>

#include <span>

#include "core/fixed_text.h"
#include "ui/theme.h"

namespace ninety {

enum class Icon { play, pause, back, forward, restart, swap, leave };

// A filled button in the accent colour, or a quiet one. Width 0: as wide as its text, below 0: as wide as
// there is room. Where the words of a quiet one have no room its letters are smaller. A button whose words
// change with what it does has an `id` of its own: with other words it stays the same button and keeps the
// keys' focus.
bool primary_button(const char* label, const Fonts& fonts, float width = 0, const char* id = nullptr);
bool quiet_button(const char* label, float width = 0);

// A round button with a drawn icon; `tip` is its name for hovering.
bool icon_button(const char* id, Icon icon, float diameter, bool primary, const char* tip);

// One of several, side by side, across the available width; in more than one row where they would not fit,
// unless there is room for one alone. `high`: of a row, where a frame of the style has no room; 0: that
// frame. Returns true when `chosen` has changed.
bool segmented(const char* id, std::span<const char* const> labels, int& chosen, const Fonts& fonts,
               bool wraps = true, float high = 0);

// A slider with its name and value above it. `format` is printf's for one float.
bool labelled_slider(const char* label, float& value, float low, float high, const char* format,
                     const Fonts& fonts, float step = 0);

// The same for a quantity, within its own limits. `shown`: how many of what is shown make one of it (100 for
// metres in centimetres). A value beyond them, accepted from a file, stays until the slider is moved.
bool value_slider(const char* label, double& value, double low, double high, const char* format,
                  const Fonts& fonts, float step, double shown = 1);
template <class Unit>
bool value_slider(const char* label, Quantity<Unit>& value, Quantity<Unit> low, Quantity<Unit> high,
                  const char* format, const Fonts& fonts, float step, double shown = 1) {
    return value_slider(label, value.value, low.value, high.value, format, fonts, step, shown);
}
// A choice of an enum whose values count from 0, in the order of `words`.
template <class Enum, std::size_t N>
bool choice_of(const char* id, const char* const (&words)[N], Enum& value, const Fonts& fonts) {
    int chosen = static_cast<int>(value);
    if (!segmented(id, words, chosen, fonts)) return false;
    value = static_cast<Enum>(chosen);
    return true;
}

// As much of the words as has room in one line, with three dots where some is left out; none where not even
// these have.
FixedText<255> in_one_line(const char* words, ImFont* font, float width);

void text(ImFont* font, ImU32 colour, const char* words);  // wrapped at the window's edge
// The same, and said to who does not see it, by the first control below it that has the keys' focus
// (ui/spoken_controls.h): a heading, and what stands above a row of choices.
void section_title(ImFont* font, ImU32 colour, const char* words);
void group_title(const char* words);
void line();  // a hairline with air around it

}  // namespace ninety
