// What is said of the panels to somebody who does not see them: where one is, and the control that has the
// keys' focus, the heading that it stands below, its name, kind, value and state.
//
// Dear ImGui tells no screen reader anything, so the window speaks itself, on request (Settings, F2). Which
// control has the focus the panels say (ui/spoken_controls.h), who speaks is services/. Pure; no heap.
#pragma once

#include <cstdint>
#include <optional>

#include "core/fixed_text.h"
#include "model/app_state.h"

namespace ninety {

enum class ControlKind { button, check_box, choice, slider, list, text_field, link };

struct ControlSeen {
    std::uint32_t id = 0;  // another one is another control
    ControlKind kind = ControlKind::button;
    FixedText<127> name;
    FixedText<127> value;  // of a slider, a list, a text field; empty: none
    bool on = false;       // ticked, or the chosen one
    bool disabled = false;
    FixedText<127> section{};  // the heading that it stands below; empty: none
    FixedText<127> group{};    // what stands above its row of choices
    friend bool operator==(const ControlSeen&, const ControlSeen&) = default;
};

// A label as it is read aloud: without what only Dear ImGui knows it by ("##"), and with single blanks.
FixedText<127> spoken_label(std::string_view label);

using SpokenWords = FixedText<400>;
// "Loop, check box, ticked". Of what the control has, and nothing else; not where it stands.
SpokenWords words_of(const ControlSeen& control);
// What has changed of it: "45 s", "ticked".
SpokenWords news_of(const ControlSeen& control);

// The page or dialog that one is on.
const char* place_words(const AppState& state);

// What is to be said after a frame; empty: nothing.
class PanelSpeech {
  public:
    // `focused`: the control that has the focus in the frame that was laid out. A first call with the setting
    // on says so; then each new place, each new heading, each new control in full, and of the same one what
    // has changed. A heading, and a row's name, are said by the first control below that has the focus.
    SpokenWords due(const AppState& state, const std::optional<ControlSeen>& focused);

  private:
    bool on_ = false;
    // Where the control is, as far as that is news.
    void add_whereabouts(SpokenWords& words, const ControlSeen& control);

    const char* place_ = nullptr;
    FixedText<127> section_, group_;
    std::optional<ControlSeen> told_;
};

}  // namespace ninety
