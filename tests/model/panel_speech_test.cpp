// What is said of a control, and when.
#include "model/panel_speech.h"

#include <doctest/doctest.h>

#include "support/speaking.h"

using namespace ninety;

namespace {

ControlSeen control(std::uint32_t id, ControlKind kind, const char* name, const char* value = "",
                    bool on = false) {
    ControlSeen seen;
    seen.id = id;
    seen.kind = kind;
    seen.name = name;
    seen.value = value;
    seen.on = on;
    return seen;
}

}  // namespace

TEST_CASE("a control is said by its name, its kind, and its value or state") {
    CHECK(words_of(control(1, ControlKind::button, "Start (Space)")) == "Start (Space), button");
    CHECK(words_of(control(1, ControlKind::check_box, "Tones", "", true)) == "Tones, check box, ticked");
    CHECK(words_of(control(1, ControlKind::check_box, "Tones")) == "Tones, check box, not ticked");
    CHECK(words_of(control(1, ControlKind::slider, "Hold", "45 s")) == "Hold, slider, 45 s");
    CHECK(words_of(control(1, ControlKind::list, "Language", "English")) == "Language, list, English");
    CHECK(words_of(control(1, ControlKind::choice, "Evening", "", true)) == "Evening, choice, chosen");
    CHECK(words_of(control(1, ControlKind::choice, "Day")) == "Day, choice");
    CHECK(words_of(control(1, ControlKind::text_field, "A note")) == "A note, text field, empty");
    // A button has no value, whatever it is given.
    CHECK(words_of(control(1, ControlKind::button, "Next", "3", true)) == "Next, button");
    ControlSeen off = control(1, ControlKind::button, "Save");
    off.disabled = true;
    CHECK(words_of(off) == "Save, button, not available");
    CHECK(news_of(control(1, ControlKind::slider, "Hold", "45 s")) == "45 s");
    const test::Speaking german("de");
    CHECK(words_of(control(1, ControlKind::check_box, "T\u00f6ne", "", true)) ==
          "T\u00f6ne, Kontrollk\u00e4stchen, angekreuzt");
}

TEST_CASE("a label is read without what only the window knows it by") {
    CHECK(spoken_label("Back##page") == "Back");
    CHECK(spoken_label("Start   (Space)###play") == "Start (Space)");
    CHECK(spoken_label("##slider") == "");
    CHECK(spoken_label("  \u00dcben  ") == "\u00dcben ");
}

TEST_CASE("each place and control is said once, and of the same control what has changed") {
    AppState state{Settings{}};
    state.settings.stop_signs_seen = true;
    state.shell.stop_signs_open = false;
    PanelSpeech speech;
    const auto hold = control(7, ControlKind::slider, "Hold", "45 s");
    CHECK(speech.due(state, hold).empty());  // nobody has asked for it
    state.settings.speak_panels = true;
    CHECK(speech.due(state, {}) == "The panels are spoken, Watch");
    CHECK(speech.due(state, {}).empty());
    CHECK(speech.due(state, hold) == "Hold, slider, 45 s");
    CHECK(speech.due(state, hold).empty());
    CHECK(speech.due(state, control(7, ControlKind::slider, "Hold", "50 s")) == "50 s");
    CHECK(speech.due(state, control(8, ControlKind::check_box, "Tones", "", true)) ==
          "Tones, check box, ticked");
    CHECK(speech.due(state, control(8, ControlKind::check_box, "Tones", "", false)) == "not ticked");
    // Another page, with the focus where it was: the page alone.
    state.shell.panel = Panel::settings;
    CHECK(speech.due(state, control(8, ControlKind::check_box, "Tones", "", false)) == "Settings");
    // Another page and another control.
    state.shell.panel = Panel::body;
    CHECK(speech.due(state, hold) == "Body, Hold, slider, 45 s");
    // The focus is lost, and comes back to the same control.
    CHECK(speech.due(state, {}).empty());
    CHECK(speech.due(state, hold) == "Hold, slider, 45 s");
    // A dialog is a place of its own.
    state.shell.shortcuts_open = true;
    CHECK(speech.due(state, {}) == "Keys");
    state.settings.speak_panels = false;
    CHECK(speech.due(state, hold).empty());
    state.settings.speak_panels = true;
    CHECK(speech.due(state, hold) == "The panels are spoken, Keys, Hold, slider, 45 s");
}

namespace {

ControlSeen below(ControlSeen control, const char* section, const char* group = "") {
    control.section = section;
    control.group = group;
    return control;
}

}  // namespace

TEST_CASE("a heading is said by the first control below it, and a row's name by its first choice") {
    AppState state{Settings{}};
    state.settings.stop_signs_seen = true;
    state.settings.speak_panels = true;
    state.shell.stop_signs_open = false;
    state.shell.panel = Panel::settings;
    PanelSpeech speech;
    CHECK(speech.due(state, {}) == "The panels are spoken, Settings");
    const auto tones = below(control(1, ControlKind::check_box, "Tones"), "Sound");
    CHECK(speech.due(state, tones) == "Sound, Tones, check box, not ticked");
    const auto voice = below(control(2, ControlKind::slider, "Voice", "80 %"), "Sound");
    CHECK(speech.due(state, voice) == "Voice, slider, 80 %");
    // Lost, and back below the same heading.
    CHECK(speech.due(state, {}).empty());
    CHECK(speech.due(state, tones) == "Tones, check box, not ticked");
    // Its value changes: where it stands is no news.
    CHECK(speech.due(state, below(control(1, ControlKind::check_box, "Tones", "", true), "Sound")) ==
          "ticked");
    const auto day = below(control(3, ControlKind::choice, "Day", "", true), "Picture", "Light");
    CHECK(speech.due(state, day) == "Picture, Light, Day, choice, chosen");
    CHECK(speech.due(state, below(control(4, ControlKind::choice, "Evening"), "Picture", "Light")) ==
          "Evening, choice");
    CHECK(speech.due(state, below(control(5, ControlKind::choice, "Large"), "Picture", "Text size")) ==
          "Text size, Large, choice");
    // Out of the row and back into it: it is named again.
    CHECK(speech.due(state, below(control(6, ControlKind::button, "Keys"), "Picture")) == "Keys, button");
    CHECK(speech.due(state, below(control(5, ControlKind::choice, "Large"), "Picture", "Text size")) ==
          "Text size, Large, choice");
    // Beside the panel there is no heading; back in it, it is said again.
    CHECK(speech.due(state, control(9, ControlKind::button, "Start")) == "Start, button");
    CHECK(speech.due(state, day) == "Picture, Light, Day, choice, chosen");
    // Another page whose heading is its name: once is enough.
    state.shell.panel = Panel::body;
    CHECK(speech.due(state, below(control(7, ControlKind::slider, "Height", "175 cm"), "Body")) ==
          "Body, Height, slider, 175 cm");
}
